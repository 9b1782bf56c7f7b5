import { describe, expect, it } from 'vitest'
import type { Gathered } from '../../src/core/signals/gather'
import type { HeavyDoor } from '../../src/messages/heavy'
import { openGatherer } from '../../src/worker/gathered'
import { caseId, reading } from '../ui/made-up-case'

const nothing: Gathered = { facts: [], findings: [], replies: [] }

/** An offscreen room whose answers are given by hand. */
function room() {
  const asked: { answer: (value: Gathered) => void; refuse: () => void }[] = []
  const door = (() =>
    new Promise<Gathered>((answer, reject) => {
      asked.push({ answer, refuse: () => reject(new Error('gone')) })
    })) as HeavyDoor
  return { asked, door }
}

const never = () => new Promise<void>(() => undefined)
const atOnce = async () => undefined

describe('what a ticket tells', () => {
  it('is worked out once while the ticket stays as it is', async () => {
    const { asked, door } = room()
    const gatherer = openGatherer(door, () => undefined, never)
    const both = [gatherer(reading), gatherer({ ...reading })]
    asked[0]?.answer(nothing)
    expect((await Promise.all(both)).map(one => one.state)).toEqual(['ready', 'ready'])
    void gatherer({ ...reading, readAt: '2026-03-16T15:05:00.000Z' })
    expect(asked).toHaveLength(2)
  })

  it('does not hold the panel up: it is told when a long ticket is read', async () => {
    const { asked, door } = room()
    const told: string[] = []
    const heard = new Promise<void>(done => {
      const gatherer = openGatherer(
        door,
        id => {
          told.push(id)
          done()
        },
        atOnce,
      )
      void gatherer(reading).then(first => {
        expect(first.state).toBe('reading')
        asked[0]?.answer(nothing)
      })
    })
    await heard
    expect(told).toEqual([caseId])
  })

  it('says that it failed, and tries again at the next look', async () => {
    const { asked, door } = room()
    const gatherer = openGatherer(door, () => undefined, never)
    const first = gatherer(reading)
    asked[0]?.refuse()
    expect((await first).state).toBe('failed')
    const second = gatherer(reading)
    asked[1]?.answer(nothing)
    expect((await second).state).toBe('ready')
  })
})
