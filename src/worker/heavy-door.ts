/** The way to the offscreen room: the thread of Chrome's offscreen document, or of Firefox's event page. */
import browser from 'webextension-polyfill'
import type { HeavyCall, HeavyCalls, HeavyDoor, HeavyMessage } from '../messages/heavy'
import { openOwnThread } from '../offscreen/own-thread'

/** The part of Chrome's offscreen API we use. */
type OffscreenApi = {
  offscreen?: {
    createDocument(wanted: { url: string; reasons: 'WORKERS'[]; justification: string }): Promise<void>
  }
}

/**
 * Opens the way to the offscreen room; the document is made when it is needed first.
 *
 * @returns    the door; rejects when the browser gives no room
 */
export function openHeavyDoor(): HeavyDoor {
  const api: OffscreenApi = globalThis.chrome ?? {}
  if (!api.offscreen) return inOwnPage()
  const { offscreen } = api
  let ready: Promise<void> | null = null
  const make = () =>
    offscreen
      .createDocument({
        url: 'src/offscreen/index.html',
        reasons: ['WORKERS'],
        justification: 'Reads long texts and tables without stopping the panel.',
      })
      .catch(() => undefined) // It is there already: made before the worker slept.
  return async (call, input) => {
    ready ??= make()
    await ready
    const message: HeavyMessage = { to: 'offscreen', call, input }
    try {
      return outputIn<typeof call>(await browser.runtime.sendMessage(message))
    } catch {
      ready = make() // The document may have been closed: once more, then the caller hears of it.
      await ready
      return outputIn<typeof call>(await browser.runtime.sendMessage(message))
    }
  }
}

/** An event page is a document: it starts the thread itself, and is kept awake by the call that waits for it. */
function inOwnPage(): HeavyDoor {
  const ask = openOwnThread()
  return async (call, input) => {
    const message: HeavyMessage = { to: 'offscreen', call, input }
    return outputIn<typeof call>(await ask(message))
  }
}

function outputIn<C extends HeavyCall>(answer: unknown): HeavyCalls[C]['output'] {
  if (!isGood<HeavyCalls[C]['output']>(answer)) throw new Error('offscreen-silent')
  return answer.value
}

function isGood<T>(answer: unknown): answer is { ok: true; value: T } {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true
}
