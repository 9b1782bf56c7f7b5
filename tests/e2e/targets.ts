/** Extension pages the browser shows outside its tabs, the toolbar popup and the side panel: found and driven over CDP. */
import type { CDPSession, Page } from 'playwright-core'
import { type OpenedBrowser, until } from './browser'

type Answer = Record<string, unknown>
type Send = (method: string, params?: object) => Promise<Answer>
type Target = { targetId: string; type: string; url: string; title: string }

/** A page of the extension that is no tab. */
export type Shown = {
  /** All text it shows. */
  text: () => Promise<string>
  /** Presses a control with the mouse, as a person does. */
  press: (role: string, name: string) => Promise<void>
}

/**
 * Opens a way to the targets of the browser.
 *
 * @param browser    as `openBrowser` gives it
 * @returns          the toolbar button, and extension pages by a part of their address
 */
export async function targetsOf(browser: OpenedBrowser) {
  const session = await browser.context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('the browser did not answer')
  const send = session.send.bind(session) as unknown as Send // as: methods that the typed protocol does not know
  const list = async () => (await send('Target.getTargets', { filter: [{}] })).targetInfos as Target[] // as: untyped answer
  const find = async (path: string) =>
    // Its title comes with its document. Who looks into it before that keeps the browser from showing it properly.
    (await list()).find(
      ({ type, url, title }) =>
        type === 'page' && url.startsWith(browser.extensionUrl(path)) && /^Gatehouse/.test(title),
    )
  return {
    /** Presses the toolbar button while a page is in front. */
    async pressAction(page: Page): Promise<void> {
      const tab = (await list()).find(one => one.type === 'tab' && one.url === page.url())
      await send('Extensions.triggerAction', { id: browser.extensionId, targetId: tab?.targetId })
    },
    /** The extension's page at a path, once the browser shows it. */
    async shown(path: string): Promise<Shown> {
      const target = await until(() => find(path), 10_000, `the browser did not show ${path}`)
      return drive(session, send, target.targetId)
    },
    isShown: async (path: string) => (await find(path)) !== undefined,
  }
}

async function drive(session: CDPSession, send: Send, targetId: string): Promise<Shown> {
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: false })
  const open = new Map<number, { done: (answer: Answer) => void; fail: (error: Error) => void }>()
  let count = 0
  session.on('Target.receivedMessageFromTarget', event => {
    const { id, result, error } = JSON.parse(event.message)
    const asked = event.sessionId === sessionId ? open.get(id) : undefined
    open.delete(id)
    if (error) asked?.fail(new Error(error.message))
    else asked?.done(result)
  })
  session.on('Target.detachedFromTarget', event => {
    if (event.sessionId === sessionId) for (const { fail } of open.values()) fail(new Error('it was closed'))
  })
  const call: Send = (method, params = {}) => {
    count += 1
    const message = JSON.stringify({ id: count, method, params })
    return new Promise((done, fail) => {
      open.set(count, { done, fail })
      send('Target.sendMessageToTarget', { sessionId, message }).catch(fail)
    })
  }
  const evaluate = async (expression: string) => Object((await call('Runtime.evaluate', { expression })).result)
  return {
    text: async () => String((await evaluate('document.body.innerText')).value),
    async press(role, name) {
      const { x, y } = await until(() => middleOf(call, evaluate, { role, name }), 10_000, `no ${role} "${name}"`)
      for (const type of ['mousePressed', 'mouseReleased']) {
        // The page may close under the click, and then nobody answers.
        void call('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 }).catch(() => undefined)
      }
    },
  }
}

async function middleOf(
  call: Send,
  evaluate: (expression: string) => Promise<{ objectId?: string }>,
  { role, name }: { role: string; name: string },
): Promise<{ x: number; y: number } | undefined> {
  const { objectId } = await evaluate('document')
  const { nodes } = await call('Accessibility.queryAXTree', { objectId, role, accessibleName: name })
  const [node] = nodes as { backendDOMNodeId?: number }[] // as: untyped answer
  if (!node) return undefined
  await call('DOM.scrollIntoViewIfNeeded', { backendNodeId: node.backendDOMNodeId })
  const { quads } = await call('DOM.getContentQuads', { backendNodeId: node.backendDOMNodeId })
  const [[left = 0, top = 0, , , right = 0, bottom = 0] = []] = quads as number[][] // as: untyped answer
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}
