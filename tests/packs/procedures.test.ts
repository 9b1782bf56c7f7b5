import { describe, expect, it } from 'vitest'
import type { Step } from '../../src/core/procedure/procedure'
import { propose } from '../../src/core/procedure/propose'
import { packs, weights } from '../../src/packs/load'
import { packFileMistakes } from '../build/pack-files'
import tickets from '../fixtures/ticket-words.json'
import typeSteps from '../fixtures/type-steps.json'
import { librarySteps as everyStep } from './step-library'
import { packOf } from './walk-fixture'

const steps = new Map(everyStep.map(step => [step.id, step]))
/** Checks between opening and closing, in the trade's order; a pack may add some between them. */
const ordered: Record<string, string> = typeSteps
const languages = ['de', 'en', 'es', 'fr', 'it', 'pt', 'tr', 'vi']

/** Red flags each step must know, from the trade's step table. */
const redFlags: Record<string, string> = {
  S02: 'SEQ-07 SEQ-08 3P-05',
  S03: 'HIST-02 HIST-05 HIST-04',
  S04: 'MAIL-02 MAIL-05',
  S05: 'MAIL-03',
  S06: 'MAIL-04 MAIL-05 MAIL-06',
  S07: 'MAIL-09 MAIL-10',
  S09: '3P-01 3P-05 3P-06 3P-07 3P-08',
  S10: 'THR-03',
  S15: 'SEQ-01 SEQ-02 SEQ-03',
  S16: 'DEV-02 NET-02 NET-07',
  S17: 'NET-03 NET-04 NET-06 NET-08',
  S18: 'DEV-01 DEV-02 DEV-04 DEV-05',
  S19: 'SEQ-08 SEQ-09 THR-04 THR-05',
  S20: 'SEQ-03 DEV-06',
  S22: 'HIST-01 HIST-03',
  S23: 'DEV-04 DOC-07 HIST-04',
  S24: 'SEQ-01 SEQ-02 SEQ-03 SEQ-04 SEQ-05 SEQ-06 SEQ-07 SEQ-08 SEQ-09',
  S26: 'TEL-01 TEL-02',
  S28: 'CRED-04',
  S29: 'KNOW-03 KNOW-04 BEH-08',
  S30: 'DOC-05 DOC-09',
  S31: 'DOC-04 DOC-08',
  S33: 'DOC-05 DOC-06 DOC-07',
  S35: 'FIN-05',
  S36: 'LANG-01 LANG-02 LANG-03',
  S38: '3P-02',
  S39: '3P-03',
  S42: 'MAIL-08 DEV-06 THR-01',
  S43: 'THR-02 THR-04 THR-05 THR-06',
}

describe('the procedures that ship', () => {
  it('have no mistake', () => {
    expect(packFileMistakes('src/packs')).toEqual([])
    expect(packs.map(pack => pack.procedure.type)).toEqual(expect.arrayContaining(['C01', 'C07']))
  })

  it.each(packs.map(pack => [pack.procedure.id, ordered[pack.procedure.id] ?? ''] as const))(
    '%s takes every step of its case type, in order, and closes like every case',
    (id, text) => {
      const used = packOf(id).procedure.steps.map(use => use.use)
      const wanted = ['S01', ...text.split(' '), 'S52', 'S53', 'S54', 'S55', 'S56', 'S57', 'S60']
      expect(used.filter(use => wanted.includes(use))).toEqual(wanted)
      expect(used.slice(0, 2)).toEqual(['S01', 'S02'])
    },
  )

  it.each(Object.entries(redFlags).filter(([id]) => steps.has(id)))('%s knows its red flags', (id, flags) => {
    expect(signalsOf(steps.get(id))).toEqual(expect.arrayContaining(flags.split(' ')))
  })

  it('draw the steps of a running loss first, and only those', () => {
    expect(everyStep.filter(step => step.liveLoss).map(step => step.id)).toEqual(['S02', 'S44'])
  })

  it('raise the alarm for "not me", an objection, a foreign session, a denied act, money leaving and use after death', () => {
    const gates = everyStep.flatMap(step => step.observations).filter(one => one.gate === 'ato')
    expect(gates.map(one => one.id).sort()).toEqual([
      's02-denied-withdrawal',
      's02-foreign-session',
      's02-money-leaving',
      's12-denied-unlock',
      's19-denied-withdrawal',
      's25-not-me',
      's26-not-me',
      's38-used-after-death',
      's40-objection',
      's41-not-started',
    ])
  })

  it('explain before they instruct: every why is two sentences at least and names no internal tool', () => {
    for (const { id, why, how } of everyStep) {
      expect([id, why.split(/[.?:;](?:\s|$)/).length > 2]).toEqual([id, true])
      expect([id, how.length >= 3]).toEqual([id, true])
      expect(`${why} ${how.join(' ')}`).not.toMatch(/harborline|kraken|binance|coinbase|zendesk|!/i)
    }
  })

  it('say of every step what the client is asked for, and nothing where the client is not involved', () => {
    const said = everyStep.map(({ id, asks }) => [id, asks && (asks.friction === 0) === (asks.item === '')])
    expect(said.filter(([, isSaid]) => !isSaid)).toEqual([])
    const asking = everyStep.filter(({ asks }) => (asks?.friction ?? 0) > 0).map(step => step.id)
    expect(asking.sort().join(' ')).toBe('S09 S25 S26 S27 S29 S30 S31 S32 S34 S37 S38 S40 S41 S42 S43 S45 S47 S49 S50')
  })

  it('keep what is ticked short enough for one line', () => {
    const long = everyStep.flatMap(step => step.observations).filter(one => one.text.length > 110)
    expect(long).toEqual([])
  })

  it('never let a fact draw itself as a red flag or as support', () => {
    const weighed = new Map(weights.signals.map(row => [row.id, row]))
    const wrong = everyStep
      .flatMap(step => step.observations)
      .filter(({ speaks, signals = [] }) =>
        signals.some(id => {
          const { identity = 0, compromise = 0 } = weighed.get(id) ?? {}
          const is = identity > 0 && compromise <= 0 ? 'owner' : identity < 0 || compromise > 0 ? 'against' : 'fact'
          return is !== speaks
        }),
      )
    expect(wrong.map(one => one.id)).toEqual([])
  })

  it('nest conditions no deeper than two', () => {
    for (const { procedure } of packs) {
      const all = [
        ...procedure.steps,
        ...procedure.raise,
        ...procedure.derive,
        ...procedure.gates,
        ...procedure.targets,
      ]
      expect(Math.max(...all.map(({ when }) => (when ? depthOf(when) : 0)))).toBeLessThanOrEqual(2)
    }
  })

  it('tell level 2 what to do for every end a case of the type can have', () => {
    expect(Object.keys(packOf('c01').procedure.action)).toHaveLength(7)
    expect(Object.keys(packOf('c07').procedure.action)).not.toContain('VERIFIED_HANDOFF')
  })

  it('carry a fingerprint of their own', () => {
    expect(new Set(packs.map(pack => pack.hash)).size).toBe(packs.length)
    for (const { hash } of packs) expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('proposing from the words of real tickets', () => {
  const procedures = packs.map(pack => pack.procedure)

  it.each(tickets.map(ticket => [ticket.case, ticket] as const))('%s', (_name, { subject, body, type }) => {
    const found = propose({ subject, messages: [{ speaker: 'client', body }] }, procedures)
    expect(found[0]?.type ?? '').toBe(type)
  })

  it.each(packs.map(pack => [pack.procedure.id, pack] as const))('%s has words in eight languages', (_id, pack) => {
    expect(Object.keys(pack.procedure.words).sort()).toEqual(languages)
    for (const list of Object.values(pack.procedure.words)) expect(list.length).toBeGreaterThanOrEqual(8)
  })
})

function signalsOf(step: Step | undefined): string[] {
  if (!step) return []
  return [...step.observations.flatMap(one => one.signals ?? []), ...Object.values(step.signals ?? {}).flat()]
}

/** Levels of all and any; a not adds none. */
function depthOf(condition: unknown): number {
  if (typeof condition !== 'object' || condition === null) return 0
  if ('all' in condition && Array.isArray(condition.all)) return 1 + Math.max(...condition.all.map(depthOf))
  if ('any' in condition && Array.isArray(condition.any)) return 1 + Math.max(...condition.any.map(depthOf))
  return 'not' in condition ? depthOf(condition.not) : 0
}
