import { describe, expect, it } from 'vitest'
import { judge } from '../../src/core/procedure/assess'
import { checkedPacks as loadPacks } from '../../src/packs/check-packs'
import shipped from '../../src/packs/weights/default.json'
import { defaultWeights } from '../core/procedure/default-weights'

const { thresholds, limits, draws, classRule, signals, caps } = shipped
const mistakes = (change: object) =>
  loadPacks({ './weights/team.json': { ...shipped, ...change } }).mistakes.filter(one => one.file !== 'src/packs')
const row = (id: string, change: object) => ({
  signals: signals.map(one => (one.id === id ? { ...one, ...change } : one)),
})

describe('a weights pack', () => {
  it('that ships has no mistake', () => {
    expect(mistakes({})).toEqual([])
  })

  it.each<[string, object, string]>([
    ['a tier that verifies below R2', { thresholds: { ...thresholds, R1: 1 } }, 'thresholds.R1'],
    ['a threshold nobody could miss', { thresholds: { ...thresholds, R2: -5 } }, 'thresholds.R2'],
    ['a threshold that is no number', { thresholds: { ...thresholds, R3: Number.NaN } }, 'thresholds.R3'],
    ['a threshold without end', { thresholds: { ...thresholds, R4: Number.POSITIVE_INFINITY } }, 'thresholds.R4'],
    ['no threshold', { thresholds: { none: null, R1: null, R2: 13, R3: 20 } }, 'thresholds.R4'],
    ['a higher tier that asks for less', { thresholds: { ...thresholds, R4: 15 } }, 'thresholds.R4'],
    ['an alarm nothing reaches', { limits: { ...limits, ato: 1_000 } }, 'limits.ato'],
    ['an alarm below its own first step', { limits: { ...limits, escalate: 20 } }, 'limits.escalate'],
    ['a prior that decides alone', { limits: { ...limits, priorMax: 40 } }, 'limits.priorMax'],
    ['half a round', { limits: { ...limits, rounds: 1.5 } }, 'limits.rounds'],
    ['endless draws', { draws: { ...draws, count: 1e9 } }, 'draws.count'],
    ['no draws', { draws: { ...draws, count: 0 } }, 'draws.count'],
    ['draws that turn weights round', { draws: { ...draws, low: -1 } }, 'draws.low'],
    ['a weight beyond all others', row('MAIL-01', { identity: 4_000 }), 'signals.0.identity'],
    ['a cap below nothing', { caps: { ...caps, MAIL: { up: -1, down: 1 } } }, 'caps.MAIL.up'],
    ['a group without a cap', row('MAIL-01', { group: 'ELSE' }), 'signals.0.group'],
    ['a signal twice', { signals: [...signals, signals[0]] }, 'signals.89.id'],
    ['no gate of a takeover', { atoGates: [] }, 'atoGates'],
    ['no gate of a failed check', { failGates: [] }, 'failGates'],
    ['no gate of another team', { routeGates: [] }, 'routeGates'],
    ['a gate that is in no row', { atoGates: ['XX-01'] }, 'atoGates.0'],
    ['a gate silenced by another signal', { voids: [{ when: ['MAIL-01'], voids: ['3P-05'] }] }, 'voids'],
    ['a strong proof that weighs nothing', { strong: [...shipped.strong, 'KNOW-02'] }, 'strong'],
    ['a proof alone that is not strong', { classRule: { ...classRule, alone: ['DEV-01'] } }, 'classRule'],
    ['a key nobody knows', JSON.parse('{"__proto__x":1}'), '__proto__x'],
  ])('is refused with %s', (_what, change, path) => {
    expect(mistakes(change).map(one => one.path)).toContain(path)
    expect(loadPacks({ './weights/team.json': { ...shipped, ...change } }).weights).toBeUndefined()
  })

  it('verifies nobody below R2 even where somebody made one by hand', () => {
    const made = JSON.parse(JSON.stringify(defaultWeights))
    made.thresholds = { none: 0, R1: 0, R2: 13, R3: 20, R4: 26 }
    for (const tier of ['none', 'R1'] as const)
      expect(judge(['CRED-01', 'CRED-03', 'DOC-03'], tier, made).ruling.disposition).toBe('CLOSE_NO_ACTION')
  })
})
