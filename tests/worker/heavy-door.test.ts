import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openHeavyDoor } from '../../src/worker/heavy-door'

/** A thread that answers what it is asked, and tells how it was started. */
const started: { address: string; type: string | undefined }[] = []
class MadeUpThread {
  constructor(address: string, options?: { type?: string }) {
    started.push({ address, type: options?.type })
  }
  addEventListener() {}
  terminate() {}
  postMessage({ call }: { call: string }, [port]: MessagePort[]) {
    port?.postMessage(call === 'list.shipped' ? { ok: true, value: 'answered' } : { ok: false })
  }
}

beforeEach(() => {
  started.length = 0
  vi.stubGlobal('Worker', MadeUpThread)
})
afterEach(() => vi.unstubAllGlobals())

it('starts one thread of its own where the browser has no offscreen documents', async () => {
  const heavy = openHeavyDoor()
  expect(started).toEqual([])
  expect(await heavy('list.shipped', null)).toBe('answered')
  expect(await heavy('list.shipped', null)).toBe('answered')
  expect(started).toEqual([{ address: '/assets/thread.js', type: 'module' }])
})

it('says that the room is silent when the thread cannot answer', async () => {
  await expect(openHeavyDoor()('record.read', { text: '', source: { by: 'hand' } })).rejects.toThrow('offscreen-silent')
})
