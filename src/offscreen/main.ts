/** The offscreen document: hands the worker's heavy calls to a thread of its own, and answers nobody else. */
import browser from 'webextension-polyfill'
import { openThread } from './open-thread'

const ask = openThread(() => new Worker(ownScript('/assets/thread.js'), { type: 'module' }))

browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) =>
  sender.id === browser.runtime.id && !sender.tab ? ask(message) : undefined,
)

/** The one address a thread may be started from; the page's policy lets no other script address through. */
function ownScript(path: string): string {
  const types: TrustedTypes | undefined = Reflect.get(globalThis, 'trustedTypes')
  const policy = types?.createPolicy('gatehouse-worker', { createScriptURL: url => url })
  return policy?.createScriptURL(path) ?? path
}

/** The part of the browser's trusted types we use. */
type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string }
}
