/** The part of a thread we use. */
export type Thread = {
  postMessage(message: unknown, handOver: MessagePort[]): void
  addEventListener(type: 'error', handler: () => void): void
  terminate(): void
}

/**
 * Asks a thread, which is started with the first call and anew after it broke.
 *
 * @param start    starts it
 * @returns        the way to ask; undefined for what is no heavy call
 */
export function openThread(start: () => Thread): (message: unknown) => Promise<unknown> | undefined {
  let thread: Thread | null = null
  const open = new Set<(answer: unknown) => void>()

  function started(): Thread {
    const fresh = start()
    fresh.addEventListener('error', () => {
      thread = null
      fresh.terminate()
      for (const done of open) done({ ok: false })
      open.clear()
    })
    return fresh
  }

  return message => {
    if (!isForRoom(message)) return undefined
    thread ??= started()
    const { port1, port2 } = new MessageChannel()
    const answer = new Promise<unknown>(done => {
      open.add(done)
      port1.onmessage = ({ data }) => {
        port1.close()
        open.delete(done)
        done(data)
      }
    })
    thread.postMessage(message, [port2])
    return answer
  }
}

function isForRoom(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'offscreen'
}
