import * as v from 'valibot'
import { dispositions, type SessionEvent, stepResults, tiers } from '../../src/core/case/event'
import { type Session, sessionOf } from '../../src/core/case/session'
import type { Pack } from '../../src/core/procedure/procedure'
import { packs } from '../../src/packs/load'

const texts = v.array(v.string())

/** A walk: the answers as given, and what must come of them. */
const walk = v.strictObject({
  id: v.string(),
  kind: v.picklist(['owner', 'attacker', 'harmless', 'unclear', 'extra']),
  story: v.pipe(v.string(), v.minLength(10)),
  rounds: v.optional(v.number()),
  answers: v.array(
    v.strictObject({
      step: v.string(),
      result: v.picklist(stepResults),
      reason: v.optional(v.string()),
      observed: v.optional(texts),
    }),
  ),
  expect: v.strictObject({
    disposition: v.picklist(dispositions),
    contain: v.boolean(),
    tier: v.picklist(tiers),
    target: v.string(),
    signals: texts,
    open: v.optional(texts),
    nextGroup: v.optional(v.string()),
    nextStep: v.optional(v.string()),
    applies: v.optional(texts),
    hidden: v.optional(texts),
  }),
})
const walkFile = v.strictObject({ procedure: v.string(), walks: v.array(walk) })

export type Walk = v.InferOutput<typeof walk>

const files = import.meta.glob('../fixtures/walks/*.json', { eager: true, import: 'default' })

export const walkFiles = Object.values(files).map(file => v.parse(walkFile, file))

export function packOf(id: string): Pack {
  const found = packs.find(pack => pack.procedure.id === id)
  if (!found) throw new Error(`no pack ${id}`)
  return found
}

/** The session after the walk's events, folded as the product folds them. */
export function sessionFor({ answers, rounds = 1 }: Pick<Walk, 'answers' | 'rounds'>, pack: Pack): Session {
  const { id, version, tier, slaClass } = pack.procedure
  const opened: SessionEvent['body'] = {
    type: 'procedure.chosen',
    procedureId: id,
    version,
    hash: pack.hash,
    tier,
    slaClass,
    proposed: true,
  }
  const asked: SessionEvent['body'] = {
    type: 'decision.made',
    disposition: 'NEED_MORE_INFO',
    recommended: 'NEED_MORE_INFO',
    reason: '',
    counterArgument: '',
    inputsHash: 'none',
  }
  const bodies: SessionEvent['body'][] = [
    opened,
    ...Array.from({ length: rounds - 1 }, () => asked),
    ...answers.map(({ step, result, reason, observed = [] }) => ({
      type: 'step.answered' as const,
      stepId: step,
      result,
      observed,
      ...(reason === undefined ? {} : { reason }),
    })),
  ]
  return sessionOf('https://desk.example#1', bodies.map(asEvent))
}

function asEvent(body: SessionEvent['body'], at: number): SessionEvent {
  const clock = String(at).padStart(6, '0')
  return {
    id: `event-${clock}`,
    caseId: 'https://desk.example#1',
    device: 'device-1',
    seq: at,
    clock,
    at: '2026-03-16T15:04:00.000Z',
    actor: { name: 'Mara Lindqvist', role: 'L1' },
    body,
  }
}
