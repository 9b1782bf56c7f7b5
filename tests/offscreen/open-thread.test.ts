import { describe, expect, it } from 'vitest'
import { openThread, type Thread } from '../../src/offscreen/open-thread'

const message = { to: 'offscreen', call: 'ticket.gather', input: {} }

/** Threads that answer by turning the message back, until one breaks. */
function threads() {
  const breaks: (() => void)[] = []
  const ended: number[] = []
  const start = (isSilent = false): Thread => {
    const number = breaks.length
    return {
      postMessage: (data, [port]) => {
        if (!isSilent) port?.postMessage({ ok: true, value: data })
      },
      addEventListener: (_type, handler) => breaks.push(handler),
      terminate: () => ended.push(number),
    }
  }
  return { breaks, ended, start }
}

describe('the thread of the offscreen room', () => {
  it('is started with the first heavy call and answers each by its own way', async () => {
    const { breaks, start } = threads()
    const ask = openThread(() => start())
    expect([ask({ to: 'worker' }), ask(null), breaks.length]).toEqual([undefined, undefined, 0])
    const answers = await Promise.all([ask(message), ask({ ...message, input: 2 })])
    expect(answers).toEqual([
      { ok: true, value: message },
      { ok: true, value: { ...message, input: 2 } },
    ])
    expect(breaks).toHaveLength(1)
  })

  it('fails what was asked when it breaks, and is started anew', async () => {
    const { breaks, ended, start } = threads()
    const ask = openThread(() => start(breaks.length === 0))
    const lost = ask(message)
    breaks[0]?.()
    expect([await lost, ended]).toEqual([{ ok: false }, [0]])
    expect(await ask(message)).toEqual({ ok: true, value: message })
  })
})
