import { describe, expect, it } from 'vitest'
import { logFindings, logRows, logTimeline, logView } from '../../src/offscreen/log'
import { inSlices } from '../../src/offscreen/slices'
import { putText } from '../../src/offscreen/texts'

const text = 'time,event,result,ip,country\n2026-03-11T21:15:09Z,login,ok,80.67.169.12,FR\n'
const source = (id: string, settings = {}) => ({ id, kind: 'log' as const, settings })

describe('logs in the offscreen room', () => {
  it('are asked for while their texts are not there', async () => {
    const asked = { sources: [source('gone')], messages: [], lists: [] }
    const missing = { missing: ['gone'] }
    expect(await logView(asked)).toEqual(missing)
    expect(await logTimeline({ ...asked, part: { fromMs: 0, toMs: 1 } })).toEqual(missing)
    expect(await logFindings({ ...asked, record: {} })).toEqual(missing)
    expect(await logRows({ source: source('gone'), wanted: { from: 0, count: 1 } })).toEqual(missing)
  })

  it('are read together, each by its own name', async () => {
    putText('a', text)
    putText('b', text)
    const view = await logView({ sources: [source('a'), source('b')], messages: [], lists: [] })
    expect(view).toMatchObject({
      tables: [
        { sourceId: 'a', events: 1 },
        { sourceId: 'b', events: 1 },
      ],
    })
  })

  it('are read anew when a column is corrected', async () => {
    putText('c', text)
    const corrected = source('c', { roles: { 4: 'none' } })
    const view = await logView({ sources: [corrected], messages: [], lists: [] })
    expect(view).toMatchObject({ tables: [{ columns: [{}, {}, {}, {}, { role: 'none', by: 'hand' }] }] })
  })

  it('take the zone of the account before the zone of a log', async () => {
    putText('d', text)
    const sources = [source('d', { zone: 'Asia/Tokyo' })]
    const record = { zone: { value: 'Europe/Paris', source: { by: 'hand' as const } } }
    expect(await logFindings({ sources, messages: [], lists: [], record })).toMatchObject({
      night: { zone: 'Europe/Paris' },
    })
    expect(await logFindings({ sources, messages: [], lists: [], record: {} })).toMatchObject({
      night: { zone: 'Asia/Tokyo' },
    })
  })
})

describe('long work in slices', () => {
  it('lets others have their turn and loses nothing', async () => {
    let isAtWork = true
    let turns = 0
    const others = () => {
      turns += isAtWork ? 1 : 0
      if (isAtWork) setImmediate(others)
    }
    setImmediate(others)
    const sum = await inSlices(busy(40))
    isAtWork = false
    expect(sum).toBe(780)
    expect(turns).toBeGreaterThan(1)
  })

  it('fails as the work fails', async () => {
    const failing = (function* (): Generator<number, number> {
      yield 0
      throw new RangeError('too far')
    })()
    await expect(inSlices(failing)).rejects.toThrow('too far')
  })
})

/** Steps that each take the time of a slice's third. */
function* busy(steps: number): Generator<number, number> {
  let sum = 0
  for (let at = 0; at < steps; at += 1) {
    const until = performance.now() + 2
    while (performance.now() < until) sum += 0
    sum += at
    yield at
  }
  return sum
}
