import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ListFile, ListRef } from '../../src/messages/heavy'
import { listsOf, putList, readList } from '../../src/offscreen/lists'

const about = { name: 'Exits', as: 'tor', source: 'test', date: '2026-11-20' } as const

/** A list of this text, with the id and the hash it is kept by. */
function made(id: string, text: string): { ref: ListRef; file: ListFile } {
  const content = Buffer.from(text).toString('base64')
  return { ref: { id, sha256: createHash('sha256').update(text).digest('hex') }, file: { about, content } }
}

describe('lists in the offscreen room', () => {
  it('are asked for until they are handed over, and forgotten when no case names them', async () => {
    const one = made('a', '8.8.8.8\n')
    expect(listsOf([one.ref])).toEqual({ missingLists: ['a'] })
    expect(await putList(one)).toBe(true)
    expect(listsOf([one.ref])).toMatchObject({ lists: [{ holds: 'networks', count: 1 }] })
    listsOf([])
    expect(listsOf([one.ref])).toEqual({ missingLists: ['a'] })
  })

  it('are not taken when the file is not the one that was kept', async () => {
    const { ref } = made('b', '8.8.8.8\n')
    expect(await putList({ ref, file: made('b', '9.9.9.9\n').file })).toBe(false)
    expect(await putList({ ref, file: { about, content: '%%%' } })).toBe(false)
    expect(listsOf([ref])).toEqual({ missingLists: ['b'] })
  })

  it('are read once when two cases bring the same at once', async () => {
    const one = made('c', '8.8.8.8\n')
    const [first, second] = [putList(one), putList(one)]
    expect(first).toBe(second)
    expect(await first).toBe(true)
  })

  it('come through base64 whole, whatever their length', async () => {
    for (const length of [1, 2, 3, 400_000, 400_001, 700_003]) {
      const text = `8.8.8.8\n#${'x'.repeat(length)}`
      expect(await readList(made('d', text).file)).toMatchObject({
        ok: true,
        value: { entries: 1, bytes: text.length, sha256: made('d', text).ref.sha256 },
      })
    }
  })
})
