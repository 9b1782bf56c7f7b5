import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepResults } from '../../../src/core/case/event'
import { isWhole } from '../../../src/core/case/found-hand-off'
import type { Session } from '../../../src/core/case/session'
import type { Pack, Step } from '../../../src/core/procedure/procedure'
import { screenLines } from '../../../src/core/writing/hand-off'
import { readBlock } from '../../../src/core/writing/hand-off-block'
import { packs } from '../../../src/packs/load'
import { sessionFor, walkFiles } from '../../packs/walk-fixture'
import { decided, sealedFor } from './made-up-note'

const widest = 88
const withDecision = (session: Session): Session => ({ ...session, decisions: [decided] })

/** The note with its block, as it goes into the helpdesk, has to be on one screen and readable again. */
function fits(session: Session, pack: Pack): void {
  const text = sealedFor(session, pack)
  const lines = text.split('\n')
  expect(lines.length).toBeLessThanOrEqual(screenLines)
  expect(Math.max(...lines.map(line => [...line].length))).toBeLessThanOrEqual(widest)
  const read = readBlock(text)
  expect(read && isWhole(read)).toBe(true)
}

const goesWith = (step: Step | undefined, result: string) =>
  (step?.observations ?? []).filter(one => !one.with || one.with.some(allowed => allowed === result)).map(one => one.id)

const named = packs.map(pack => [pack.procedure.id, pack] as const)

describe('the note with its block fits one screen', () => {
  it.each(named)('on every walk of %s', (id, pack) => {
    for (const walk of walkFiles.find(file => file.procedure === id)?.walks ?? [])
      fits(withDecision(sessionFor(walk, pack)), pack)
  })

  it.each(named)('when every step of %s fails with everything ticked', (_id, pack) => {
    const answers = pack.procedure.steps.map(({ use }) => ({
      step: use,
      result: 'fail' as const,
      observed: goesWith(pack.steps[use], 'fail'),
    }))
    fits(withDecision(sessionFor({ answers }, pack)), pack)
  })

  it('in any state a case can be in, with long words of everybody', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 })
    fc.assert(
      fc.property(fc.nat(packs.length - 1), fc.infiniteStream(fc.nat(999)), words, (which, chance, said) => {
        const pack = packs[which]
        if (!pack) return
        const next = () => Number(chance.next().value)
        const answers = pack.procedure.steps.flatMap(({ use }) => {
          if (next() % 5 === 0) return []
          const result = stepResults[next() % stepResults.length] ?? 'pass'
          const observed = goesWith(pack.steps[use], result).filter(() => next() % 3 === 0)
          return [{ step: use, result, observed, reason: said.slice(0, 200) }]
        })
        const session = sessionFor({ answers }, pack)
        const ticket = {
          key: '1004',
          subject: said,
          requesterName: '',
          requesterEmail: '',
          fields: [],
          path: '/',
          adapter: 'demo',
        }
        const decisions = [{ ...decided, reason: said, counterArgument: said.repeat(3) }]
        const at = decided.at
        const notes = Object.fromEntries(
          answers.filter(() => next() % 2 === 0).map(({ step }) => [step, { text: said, at, by: 'Mara' }]),
        )
        fits({ ...session, ticket, decisions, notes }, pack)
      }),
      { numRuns: 200 },
    )
  }, 120_000)
})
