/**
 * A browser that is only looked at: nothing is stopped at its start, as a driver for tests does with each frame, since
 * that alone takes longer than the panel does to open.
 */
import { findInTree, until } from '../../src/demo/browser.mjs'
import { lookOn } from './look-on.mjs'
import { openPipe } from './pipe.mjs'

/** @typedef {import('./look-on.mjs').Sight} Sight */

/** Begins to look on in a document, once. */
const begin = `(${lookOn})()`

/** Storage stays partitioned and frames of other sites in processes of their own, as a user's browser has it. */
const flags = [
  '--headless',
  '--window-size=1360,1000',
  '--no-first-run',
  '--no-default-browser-check',
  '--enable-unsafe-extension-debugging',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=MediaRouter,OptimizationHints,HttpsUpgrades,Translate',
]

/** One browser, with an extension or without. */
export class Browser {
  #pipe
  #extension
  extensionId = ''

  /** @param {{ executablePath: string, profile: string, extension: string | undefined }} how */
  constructor({ executablePath, profile, extension }) {
    const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    this.#pipe = openPipe(executablePath, [...flags, ...rootFlags, `--user-data-dir=${profile}`])
    this.#extension = extension
  }

  /** Loads the extension; the page script is registered when its worker has started. */
  async start() {
    if (!this.#extension) return this
    const { id } = await this.#pipe.send('Extensions.loadUnpacked', { path: this.#extension })
    this.extensionId = id
    return this
  }

  /**
   * @param {string} method of the DevTools protocol
   * @param {object} [params]
   */
  send(method, params) {
    return this.#pipe.send(method, params)
  }

  /** @param {(told: import('./pipe.mjs').Told) => void} hear */
  onTold(hear) {
    this.#pipe.onTold(hear)
  }

  /** A new tab in front, empty until it goes somewhere. */
  async newTab() {
    const { targetId } = await this.#pipe.send('Target.createTarget', { url: 'about:blank' })
    return new Tab(this.#pipe, targetId).start()
  }

  /**
   * Runs an expression in the extension's worker.
   *
   * @param {string} expression
   * @returns {Promise<any>} its value, when it settled
   */
  async inWorker(expression) {
    const isWorker = (/** @type {any} */ { type, url }) => type === 'service_worker' && url.includes(this.extensionId)
    const worker = await until(
      async () => (await this.#pipe.send('Target.getTargets', { filter: [{}] })).targetInfos.find(isWorker),
      15_000,
      'The worker does not run.',
    )
    const { sessionId } = await this.#pipe.send('Target.attachToTarget', { targetId: worker.targetId, flatten: true })
    try {
      return await evaluate(this.#pipe, sessionId, expression)
    } finally {
      await this.#pipe.send('Target.detachFromTarget', { sessionId })
    }
  }

  close() {
    return this.#pipe.close()
  }
}

/** A tab; what is seen in its page and in its frames of other processes is read with `first`. */
export class Tab {
  #pipe
  #targetId
  #sessionId = ''
  /** @type {Map<string, string>} session by target */
  #frames = new Map()

  /**
   * @param {import('./pipe.mjs').Pipe} pipe
   * @param {string} targetId
   */
  constructor(pipe, targetId) {
    this.#pipe = pipe
    this.#targetId = targetId
    pipe.onTold(({ method, params, sessionId }) => {
      if (sessionId !== this.#sessionId) return
      if (method === 'Target.attachedToTarget') this.#addFrame(params)
      if (method === 'Target.detachedFromTarget') this.#frames.delete(params.targetId)
    })
  }

  async start() {
    const attached = await this.#pipe.send('Target.attachToTarget', { targetId: this.#targetId, flatten: true })
    this.#sessionId = attached.sessionId
    await this.send('Page.enable')
    await this.send('Page.addScriptToEvaluateOnNewDocument', { source: begin })
    await this.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
    return this
  }

  /** The frame goes on loading meanwhile. @param {any} params */
  #addFrame({ sessionId, targetInfo }) {
    if (targetInfo.type !== 'iframe') return
    this.#frames.set(targetInfo.targetId, sessionId)
    const send = (/** @type {string} */ method, /** @type {object} */ params) =>
      this.#pipe.send(method, params, sessionId).catch(() => undefined) // It may be gone again; then nobody asks.
    send('Page.enable', {})
    send('Page.addScriptToEvaluateOnNewDocument', { source: begin })
    send('Runtime.evaluate', { expression: begin })
  }

  /**
   * @param {string} method of the DevTools protocol, for the page
   * @param {object} [params]
   */
  send(method, params) {
    return this.#pipe.send(method, params, this.#sessionId)
  }

  /** @param {string} url */
  async goto(url) {
    await this.forget()
    await this.send('Page.navigate', { url })
    await this.first('ready', new RegExp(`^${escaped(new URL(url).pathname)}$`))
  }

  /**
   * The box of a control of the page, also in a closed shadow root.
   *
   * @param {string} role
   * @param {string} name
   */
  find(role, name) {
    return findInTree((method, params) => this.send(method, params), role, name)
  }

  /**
   * Clicks into the middle of a control, once it is there.
   *
   * @param {string} role
   * @param {string} name
   */
  async click(role, name) {
    const box = await until(() => this.find(role, name), 20_000, `There is no ${role} "${name}".`)
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, button: 'left', clickCount: 1 }
    for (const type of ['mousePressed', 'mouseReleased']) await this.send('Input.dispatchMouseEvent', { type, ...at })
  }

  /** @param {string} expression run in the page */
  evaluate(expression) {
    return evaluate(this.#pipe, this.#sessionId, expression)
  }

  get #frame() {
    return [...this.#frames.values()].at(-1)
  }

  /**
   * Runs an expression in the frame of another process; undefined when there is none.
   *
   * @param {string} expression
   */
  async inFrame(expression) {
    return this.#frame ? evaluate(this.#pipe, this.#frame, expression) : undefined
  }

  /**
   * @param {string} method of the DevTools protocol, for that frame; undefined when there is none
   * @param {object} [params]
   */
  async sendFrame(method, params) {
    return this.#frame ? this.#pipe.send(method, params, this.#frame) : undefined
  }

  /** Forgets what was seen, in page and frames. */
  async forget() {
    for (const run of [this.evaluate.bind(this), this.inFrame.bind(this)])
      await run('globalThis.gatehouseSights?.splice(0)')
  }

  /**
   * The first sight of a kind since `forget` or since the document began; asks now and then until it is there.
   *
   * @param {string} what
   * @param {RegExp} [like] what its value must be like
   * @returns {Promise<Sight>}
   */
  async first(what, like = /./) {
    return until(
      async () => {
        const sights = [
          await this.#sights(this.evaluate.bind(this)),
          await this.#sights(this.inFrame.bind(this)),
        ].flat()
        return sights.find(sight => sight.what === what && like.test(sight.value))
      },
      20_000,
      `Nothing came into sight: ${what} like ${like}`,
    )
  }

  /**
   * @param {(expression: string) => Promise<any>} run
   * @returns {Promise<Sight[]>}
   */
  async #sights(run) {
    const told = await run(`${begin}; JSON.stringify(globalThis.gatehouseSights ?? [])`).catch(() => undefined)
    return told ? JSON.parse(told) : []
  }

  async close() {
    await this.#pipe.send('Target.closeTarget', { targetId: this.#targetId })
  }
}

/**
 * @param {import('./pipe.mjs').Pipe} pipe
 * @param {string} sessionId
 * @param {string} expression
 */
async function evaluate(pipe, sessionId, expression) {
  const how = { expression, awaitPromise: true, returnByValue: true }
  const { result, exceptionDetails } = await pipe.send('Runtime.evaluate', how, sessionId)
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
