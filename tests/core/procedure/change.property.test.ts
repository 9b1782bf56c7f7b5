import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventBody } from '../../../src/core/case/event'
import { emptySession, type Session } from '../../../src/core/case/session'
import { admit } from '../../../src/core/procedure/admit'
import type { Pack } from '../../../src/core/procedure/procedure'
import { withModules } from '../../../src/core/procedure/side-module'
import { standingOf } from '../../../src/core/procedure/standing'
import { typeChange } from '../../../src/core/procedure/type-change'
import { modules, packs } from '../../../src/packs/load'
import { defaultWeights as weights } from './default-weights'
import { deskWith } from './desk'
import { answer, choice, grown } from './small-pack'

const acts = fc.array(fc.record({ kind: fc.nat(9), pick: fc.nat(9_999), side: fc.nat(9_999) }), {
  minLength: 30,
  maxLength: 40,
  size: 'max',
})
const from = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length]
const desk = deskWith({ packs, weights, modules })

function packOf(session: Session): Pack | undefined {
  const found = packs.find(pack => pack.procedure.id === session.procedure?.id)
  return found && withModules(found, modules, session.work.modules)
}

function bodyOf({ kind, pick, side }: { kind: number; pick: number; side: number }, session: Session): EventBody {
  const pack = packOf(session)
  const other = from(packs, pick) as Pack
  if (!pack || kind < 2) {
    const change = session.procedure
      ? typeChange(session, pack, withModules(other, modules, session.work.modules))
      : undefined
    const reopened = side % 5 === 0 ? ['S04'] : (change?.reopened ?? [])
    const reason = side % 3 === 0 ? 'short' : 'the request is another one'
    return { ...choice(other), reopened, ...(side % 2 === 0 ? { reason } : {}) } as EventBody
  }
  if (kind === 2)
    return { type: 'module.added', moduleId: from([...modules.map(one => one.module.id), 'none'], pick) ?? '' }
  if (kind < 9) {
    const open = standingOf(session, pack, weights).evidence.open[0]?.stepId
    const step = from(Object.keys(pack.steps), pick) ?? ''
    return answer(side % 4 > 0 && open ? open : step, 'pass')
  }
  const { disposition, versions } = standingOf(session, pack, weights)
  const { inputsHash } = versions
  return { type: 'decision.made', disposition, recommended: disposition, reason: '', counterArgument: '', inputsHash }
}

/** Told from the trade's words and not from the gate's code. */
function mustHold(session: Session, body: EventBody): void {
  const pack = packOf(session)
  if (body.type === 'decision.made' && body.disposition === 'VERIFIED_HANDOFF') {
    const plain = packs.find(one => one.procedure.id === session.procedure?.id) as Pack
    expect(standingOf(session, plain, weights).disposition).toBe('VERIFIED_HANDOFF')
  }
  if (body.type !== 'procedure.chosen' || !session.procedure) return
  const to = packs.find(one => one.procedure.id === body.procedureId) as Pack
  const wasNever = ['none'].includes(session.procedure.tier)
  const isLower = body.tier !== 'none' && (body.tier < session.procedure.tier || (wasNever && body.tier >= 'R2'))
  const isSlower = body.slaClass > session.procedure.slaClass
  const isOther = body.procedureId !== session.procedure.id
  if (isOther && ((isLower && session.setTier === undefined && !wasNever) || isSlower))
    expect((body.reason ?? '').length).toBeGreaterThanOrEqual(10)
  const after = grown(session, [body])
  for (const id of Object.keys(after.answers)) {
    const question = (one: Pack) => one.procedure.steps.find(use => use.use === id)?.question ?? ''
    const both = [pack, to].every(one => one?.procedure.steps.some(use => use.use === id))
    if (both && pack) expect([id, question(to)]).toEqual([id, question(pack)])
  }
  const all = new Set([...Object.keys(after.answers), ...Object.keys(after.aside)])
  for (const id of Object.keys(session.answers)) expect(all.has(id)).toBe(true)
  expect(after.work.modules).toEqual(session.work.modules)
}

describe('changes of type and side modules, in any order', () => {
  it('keep no answer to another question, lose none, loosen nothing without a reason, and verify nobody by a module', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(acts, list => {
        let session = emptySession('https://desk.example#1')
        for (const act of list) {
          const body = bodyOf(act, session)
          const problem = admit(session, body, desk)
          seen.set(problem?.code ?? body.type, (seen.get(problem?.code ?? body.type) ?? 0) + 1)
          if (problem) continue
          mustHold(session, body)
          session = grown(session, [body])
        }
      }),
      { numRuns: 150 },
    )
    for (const one of ['procedure.chosen', 'module.added', 'decision.made', 'reason-needed', 'reopen-differs'])
      expect([one, (seen.get(one) ?? 0) > 0]).toEqual([one, true])
  }, 60_000)
})
