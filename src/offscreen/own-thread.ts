import { openThread } from './open-thread'

/**
 * Opens the room's own thread: of Chrome's offscreen document, or of Firefox's event page, which is a document too.
 *
 * @returns    the way to ask; undefined for what is no heavy call
 */
export function openOwnThread(): (message: unknown) => Promise<unknown> | undefined {
  return openThread(() => new Worker(ownScript('/assets/thread.js'), { type: 'module' }))
}

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
