import { describe, expect, it } from 'vitest'
import type { CorpusItem } from './corpus'
import { type Find, type Hit, scoreCorpus } from './corpus-score'

const text = 'a@x.org and a@x.org, 1.2.3.4, 03/04/2026 at 9'
const item: CorpusItem = {
  id: 'one',
  lang: 'en',
  text,
  expect: [
    { kind: 'email', value: 'a@x.org', raw: 'a@x.org' },
    { kind: 'email', value: 'a@x.org', raw: 'a@x.org', nth: 1 },
    { kind: 'date', values: ['2026-04-03', '2026-03-04'], raw: '03/04/2026' },
  ],
  also: [{ kind: 'ipv4', value: '1.2.3.4', raw: '1.2.3.4' }],
}
const first: Hit = { kind: 'email', value: 'a@x.org', start: 0, end: 7, validity: 'valid' }
const second: Hit = { ...first, start: 12, end: 19 }
const address: Hit = { kind: 'ipv4', value: '1.2.3.4', start: 21, end: 28, validity: 'valid' }
const date: Hit = { kind: 'date', value: '2026-03-04', start: 30, end: 40, validity: 'valid' }

function scoreOf(...hits: Hit[]) {
  return scoreCorpus([item], () => hits)
}

describe('score of an engine over a corpus', () => {
  it('is full when every label is met, whichever accepted value the hit has', () => {
    const score = scoreOf(first, second, date)
    expect(score.overall).toEqual({ tp: 3, fp: 0, fn: 0, precision: 1, recall: 1, exactShare: 1 })
    expect(scoreOf(first, second, { ...date, value: '2026-04-03' }).overall.tp).toBe(3)
    expect(score.misses).toEqual([])
  })

  it('counts each kind by itself', () => {
    const { kinds } = scoreOf(first, date)
    expect(kinds.email).toEqual({ tp: 1, fp: 0, fn: 1, precision: 1, recall: 0.5, exactShare: 1 })
    expect(kinds.date).toEqual({ tp: 1, fp: 0, fn: 0, precision: 1, recall: 1, exactShare: 1 })
    expect(kinds.ipv4).toBeUndefined()
  })

  it('names the label that is missed and what was found in its place', () => {
    const { misses, overall } = scoreOf(first, second, {
      ...date,
      kind: 'datetime',
      value: '2026-03-04T09:00',
      end: 45,
    })
    expect(overall).toMatchObject({ tp: 2, fp: 1, fn: 1 })
    expect(misses).toEqual([
      {
        id: 'one',
        problem: 'extra',
        kind: 'datetime',
        text: '03/04/2026 at 9',
        found: ['datetime 2026-03-04T09:00 valid'],
      },
      {
        id: 'one',
        problem: 'missed',
        kind: 'date',
        text: '03/04/2026',
        wanted: 'date 2026-04-03 | 2026-03-04 valid',
        found: ['datetime 2026-03-04T09:00 valid'],
      },
    ])
  })

  it('takes a hit that overlaps, and says how many stand exactly', () => {
    const { overall } = scoreOf({ ...first, end: 8 }, second, date)
    expect(overall).toMatchObject({ tp: 3, fp: 0, fn: 0, exactShare: 2 / 3 })
  })

  it('refuses a hit of the same value elsewhere, and a second hit for one label', () => {
    expect(scoreOf({ ...first, start: 40, end: 45 }).overall).toMatchObject({ tp: 0, fp: 1, fn: 3 })
    expect(scoreOf(first, first, date).kinds.email).toMatchObject({ tp: 1, fp: 1, fn: 1 })
  })

  it('counts another value as false and missed', () => {
    expect(scoreOf(first, { ...second, value: 'b@x.org' }, date).overall).toMatchObject({ tp: 2, fp: 1, fn: 1 })
  })

  it('counts another validity as false and missed, unless the label accepts it', () => {
    const weak: Hit = { ...date, validity: 'weak' }
    expect(scoreOf(first, second, weak).kinds.date).toMatchObject({ tp: 0, fp: 1, fn: 1 })
    const lenient: CorpusItem = {
      ...item,
      expect: [{ kind: 'date', value: '2026-03-04', raw: '03/04/2026', validities: ['valid', 'weak'] }],
    }
    expect(scoreCorpus([lenient], () => [weak]).overall).toMatchObject({ tp: 1, fp: 0, fn: 0 })
  })

  it('counts a hit on an also label neither way, and does not miss it', () => {
    expect(scoreOf(first, second, address, date).overall).toMatchObject({ tp: 3, fp: 0, fn: 0 })
    expect(scoreOf(first, second, { ...address, value: '1.2.3.5' }, date).overall).toMatchObject({
      tp: 3,
      fp: 1,
      fn: 0,
    })
  })

  it('has no shares where there is nothing to divide', () => {
    expect(scoreOf().overall).toEqual({ tp: 0, fp: 0, fn: 3, precision: null, recall: 0, exactShare: null })
    const quiet: CorpusItem = { id: 'quiet', lang: 'en', text: 'nothing here', expect: [] }
    expect(scoreCorpus([quiet], () => []).overall).toMatchObject({ precision: null, recall: null })
  })

  it('hands each text to the engine with its options', () => {
    const seen: unknown[] = []
    const find: Find = (given, options) => {
      seen.push([given, options])
      return []
    }
    scoreCorpus([{ ...item, options: { region: 'DE' } }], find)
    expect(seen).toEqual([[text, { region: 'DE' }]])
  })

  it('throws on a label that is not in its text', () => {
    const broken: CorpusItem = { ...item, expect: [{ kind: 'email', value: 'a@x.org', raw: 'a@x.org', nth: 2 }] }
    expect(() => scoreCorpus([broken], () => [])).toThrow('no a@x.org')
  })
})
