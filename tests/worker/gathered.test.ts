import { describe, expect, it } from 'vitest'
import type { Gathered } from '../../src/core/signals/gather'
import type { Given, HeavyDoor } from '../../src/messages/heavy'
import { type GatherNeeds, openGatherer } from '../../src/worker/gathered'
import { caseId, noDesk, reading } from '../ui/made-up-case'

const nothing: Gathered = { facts: [], findings: [], replies: [], beside: [], pairs: [], networks: {} }
const given: Given = { sources: [], record: {}, desk: noDesk, lists: [], now: '2026-03-16T15:20:00.000Z' }

/** An offscreen room whose answers are given by hand; `put` are the texts it was handed. */
function room() {
  const asked: { answer: (value: unknown) => void; refuse: () => void }[] = []
  const put: unknown[] = []
  const door = ((call: string, input: unknown) => {
    if (call === 'source.put') {
      put.push(input)
      return Promise.resolve(null)
    }
    return new Promise<unknown>((answer, reject) => {
      asked.push({ answer, refuse: () => reject(new Error('gone')) })
    })
  }) as HeavyDoor
  return { asked, put, door }
}

const never = () => new Promise<void>(() => undefined)
const atOnce = async () => undefined
const needs = (heavy: HeavyDoor, more: Partial<GatherNeeds> = {}): GatherNeeds => ({
  heavy,
  loadText: async () => null,
  loadList: async () => null,
  onLate: () => undefined,
  pause: never,
  language: async () => undefined,
  ...more,
})

/** Waits until the room was asked this often. */
async function until(asked: unknown[], count: number): Promise<void> {
  while (asked.length < count) await Promise.resolve()
}

describe('what a ticket tells', () => {
  it('is worked out once while ticket, sources and record stay as they are', async () => {
    const { asked, door } = room()
    const gatherer = openGatherer(needs(door))
    const both = [gatherer(reading, given), gatherer({ ...reading }, { ...given, now: '2026-03-16T15:21:00.000Z' })]
    await until(asked, 1)
    asked[0]?.answer(nothing)
    expect((await Promise.all(both)).map(one => one.state)).toEqual(['ready', 'ready'])
    void gatherer({ ...reading, readAt: '2026-03-16T15:05:00.000Z' }, given)
    void gatherer(reading, { ...given, record: { email: { value: 'a@b.example', source: { by: 'hand' } } } })
    await until(asked, 3)
    expect(asked).toHaveLength(3)
  })

  it('does not hold the panel up: it is told when a long ticket is read', async () => {
    const { asked, door } = room()
    const told = await new Promise<string>(onLate => {
      const gatherer = openGatherer(needs(door, { onLate, pause: atOnce }))
      void gatherer(reading, given).then(first => {
        expect(first.state).toBe('reading')
        return until(asked, 1).then(() => asked[0]?.answer(nothing))
      })
    })
    expect(told).toBe(caseId)
  })

  it('says that it failed, and tries again at the next look', async () => {
    const { asked, door } = room()
    const gatherer = openGatherer(needs(door))
    const first = gatherer(reading, given)
    await until(asked, 1)
    asked[0]?.refuse()
    expect((await first).state).toBe('failed')
    const second = gatherer(reading, given)
    await until(asked, 2)
    asked[1]?.answer(nothing)
    expect((await second).state).toBe('ready')
  })

  it('hands the room the texts it lacks, and fails where one is damaged', async () => {
    const { asked, put, door } = room()
    const gatherer = openGatherer(needs(door, { loadText: async id => (id === 's1' ? 'time,ip' : null) }))
    const first = gatherer(reading, given)
    await until(asked, 1)
    asked[0]?.answer({ missing: ['s1'] })
    await until(asked, 2)
    expect(put).toEqual([{ id: 's1', text: 'time,ip' }])
    asked[1]?.answer(nothing)
    expect((await first).state).toBe('ready')
    const second = gatherer({ ...reading, readAt: '2026-03-16T15:06:00.000Z' }, given)
    await until(asked, 3)
    asked[2]?.answer({ missing: ['s2'] })
    await until(asked, 4)
    asked[3]?.answer({ missing: ['s2'] })
    expect((await second).state).toBe('failed')
  })
})
