import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Tier } from '../../../src/core/case/event'
import { assess } from '../../../src/core/procedure/assess'
import type { AccountRecord } from '../../../src/core/records/account-record'
import { type Gathered, gather } from '../../../src/core/signals/gather'
import cases from '../../../src/demo/cases/cases.json'
import { countryNames } from '../../../src/offscreen/country-names'
import table from '../../fixtures/planted-flags.json'
import { defaultWeights as weights } from '../procedure/default-weights'
import { seeded } from './seeded-cases'

const finder = v.variant('by', [
  v.strictObject({
    by: v.picklist(['signal', 'told', 'trick', 'lookalike', 'mail-mark', 'beside']),
    is: v.array(v.string()),
    needs: v.optional(v.string()),
  }),
  v.strictObject({ by: v.literal('fact'), is: v.array(v.string()), value: v.string() }),
  v.strictObject({ by: v.literal('none'), why: v.pipe(v.string(), v.minLength(20)) }),
])
const flags = v.parse(v.record(v.string(), finder), table.flags)
const planted = v.parse(
  v.record(v.string(), v.strictObject({ verdict: v.string(), flags: v.array(v.string()) })),
  table.planted,
)
const ids = Object.keys(planted)

/** Everything the product works out once the raw mail, record, log and lists were given, and the browser heard the language. */
function foundIn(id: string): Gathered {
  const one = seeded.find(item => item.id === id)
  if (!one) throw new Error(`no case ${id}`)
  const { language = 'en', account } = cases.cases.find(item => item.id === id) ?? {}
  const input = one.input(true)
  return gather({
    ...input,
    record: { ...input.record, ...moreOf(account ?? {}) },
    countries: countryNames(),
    language: { code: language, letters: 400, isReliable: true },
  })
}

/** What the account page of the desk shows besides. */
function moreOf({ id, opened, language }: { id?: string | null; opened?: string; language?: string }): AccountRecord {
  const source = { by: 'hand' as const }
  return {
    ...(id ? { accountId: { value: id, source } } : {}),
    ...(opened
      ? {
          registeredAt: {
            value: { raw: opened, iso: `${opened}-01T00:00:00.000Z`, sure: false, precision: 'day' },
            source,
          },
        }
      : {}),
    ...(language ? { languages: { value: [language], source } } : {}),
  }
}

/** What of the findings shows a flag; empty when nothing does. */
function shownBy(flag: string, { facts, findings, beside }: Gathered): string[] {
  const by = flags[flag]
  if (!by || by.by === 'none') return []
  if (by.by === 'fact') return facts.filter(f => by.is.includes(f.kind) && f.value.includes(by.value)).map(f => f.value)
  if (by.by === 'signal')
    return findings.flatMap(f => (f.state === 'fires' && by.is.includes(f.signalId) ? [f.signalId] : []))
  if (by.by === 'beside')
    return beside.flatMap(r =>
      r.verdict === 'contradicts' && by.is.includes(r.claim.subject) ? [r.claim.subject] : [],
    )
  return facts.flatMap(f => (f.kind === by.by && by.is.includes(f.value) ? [`${f.kind} ${f.value}`] : []))
}

describe('the red flags planted in the practice cases', () => {
  it('each have a line in the table that says what finds it, or why nothing can', () => {
    const named = [...new Set(ids.flatMap(id => planted[id]?.flags ?? []))].sort()
    expect(Object.keys(flags).sort()).toEqual(named)
    expect(ids).toEqual(seeded.map(one => one.id))
  })

  it.each(ids)('are all among the automatic findings: %s', id => {
    const found = foundIn(id)
    const rows = (planted[id]?.flags ?? []).map(flag => ({
      flag,
      by: flags[flag]?.by ?? '',
      shown: shownBy(flag, found),
    }))
    for (const { flag, by, shown } of rows) {
      console.log(
        [id, flag, by, [...new Set(shown)].join(', ') || (by === 'none' ? 'not in text or headers' : 'MISSED')].join(
          ' | ',
        ),
      )
    }
    expect(rows.filter(row => row.by !== 'none' && row.shown.length === 0).map(row => row.flag)).toEqual([])
  })

  it('are few that neither text nor headers can show', () => {
    expect(Object.values(flags).filter(one => one.by === 'none')).toHaveLength(2)
  })
})

describe('the innocent practice cases', () => {
  const innocent = ids.filter(
    id => /^(likely owner$|owner$)/.test(planted[id]?.verdict ?? '') || planted[id]?.flags.length === 0,
  )
  const tiers: Tier[] = ['none', 'R1', 'R2', 'R3', 'R4']

  it('are those of likely owners', () => {
    expect(innocent).toEqual(['c01', 'c05', 'c08', 'c10', 'c14'])
  })

  it.each(innocent)('reach no gate, NOT_VERIFIED or SUSPECTED_ATO by themselves: %s', id => {
    const firing = foundIn(id).findings.flatMap(f => (f.state === 'fires' ? [f.signalId] : []))
    const gates = [...weights.failGates, ...weights.atoGates, ...weights.routeGates]
    expect(firing.filter(signal => gates.includes(signal))).toEqual([])
    for (const tier of tiers) {
      const { disposition, contain } = assess(firing, tier, weights)
      expect([tier, disposition, contain]).not.toEqual([tier, 'NOT_VERIFIED', contain])
      expect(['NOT_VERIFIED', 'SUSPECTED_ATO', 'ROUTE_OTHER']).not.toContain(disposition)
      expect(contain).toBe(false)
    }
  })
})
