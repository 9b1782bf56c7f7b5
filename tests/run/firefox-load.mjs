/** Loads an unpacked extension into a fresh headless Firefox over Marionette, its built-in remote protocol. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Says what went wrong; empty when the extension is there and active.
 *
 * @param {string} program
 * @param {string} extension folder
 * @returns {Promise<string>}
 */
export async function loadInFirefox(program, extension) {
  const profile = mkdtempSync(join(tmpdir(), 'gatehouse-firefox-'))
  writeFileSync(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n')
  const firefox = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--marionette', '--remote-allow-system-access'],
    { stdio: 'ignore' },
  )
  try {
    const ask = await connect(await readPort(profile))
    await ask('WebDriver:NewSession', {})
    const { value: id } = await ask('Addon:Install', { path: extension, temporary: true })
    await ask('Marionette:SetContext', { value: 'chrome' })
    const script = `const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      return AddonManager.getAddonByID(arguments[0]).then(addon => Boolean(addon && addon.isActive));`
    const { value: active } = await ask('WebDriver:ExecuteScript', { script, args: [id], sandbox: 'system' })
    if (active !== true) return `Firefox installed ${id}, but it is not active.`
    return await threadProblem(ask, id)
  } catch (error) {
    return `Firefox did not load the extension: ${error instanceof Error ? error.message : error}`
  } finally {
    const gone = new Promise(done => firefox.once('exit', done))
    firefox.kill()
    await Promise.race([gone, wait(5_000)])
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/**
 * Asks the event page for the lists from the options page: the one that ships is read by the thread and nobody else.
 *
 * @param {(command: string, parameters: object) => Promise<any>} ask
 * @param {string} id
 * @returns {Promise<string>} empty when the thread answered
 */
async function threadProblem(ask, id) {
  const find = 'return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname;'
  const { value: host } = await ask('WebDriver:ExecuteScript', { script: find, args: [id], sandbox: 'system' })
  await ask('Marionette:SetContext', { value: 'content' })
  await ask('WebDriver:Navigate', { url: `moz-extension://${host}/src/ui/options/index.html` })
  const call = `const [done] = arguments;
    (window.wrappedJSObject ?? window).browser.runtime.sendMessage(
      JSON.parse('{"v":1,"id":"1","type":"list.all","body":{}}')
    ).then(answer => done(JSON.stringify(answer)), error => done(String(error)));`
  const { value: answer } = await ask('WebDriver:ExecuteAsyncScript', { script: call, args: [], sandbox: null })
  const entries = /"shipped":\{.*?"entries":(\d+)/.exec(answer)?.[1]
  return Number(entries) > 0 ? '' : `The thread of the event page did not answer: ${answer.slice(0, 300)}`
}

/** @param {string} profile */
async function readPort(profile) {
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      const port = Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'))
      if (port > 0) return port
    } catch {
      // Not written yet.
    }
    await wait(100)
  }
  throw new Error('it did not start within 30 seconds')
}

/**
 * Speaks Marionette: each packet is its length, a colon and JSON.
 *
 * @param {number} port
 * @returns {Promise<(command: string, parameters: object) => Promise<any>>}
 */
async function connect(port) {
  const socket = createConnection(port, '127.0.0.1')
  /** @type {Map<number, { done: (value: any) => void, fail: (error: Error) => void }>} */
  const waiting = new Map()
  let buffer = Buffer.alloc(0)
  let last = 0
  await new Promise((done, fail) => {
    socket.once('error', fail)
    socket.on('data', data => {
      buffer = Buffer.concat([buffer, data])
      for (let packet = takePacket(); packet !== undefined; packet = takePacket()) {
        if (Array.isArray(packet)) settle(packet)
        else done(undefined)
      }
    })
  })
  return (command, parameters) =>
    new Promise((done, fail) => {
      last += 1
      waiting.set(last, { done, fail })
      const text = JSON.stringify([0, last, command, parameters])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    })

  function takePacket() {
    const colon = buffer.indexOf(':')
    const length = Number(buffer.subarray(0, Math.max(colon, 0)).toString())
    if (colon < 0 || buffer.length < colon + 1 + length) return undefined
    const packet = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString())
    buffer = buffer.subarray(colon + 1 + length)
    return packet
  }

  /** @param {any[]} packet */
  function settle([, id, error, result]) {
    const pending = waiting.get(id)
    waiting.delete(id)
    if (error) pending?.fail(new Error(error.message))
    else pending?.done(result)
  }
}
