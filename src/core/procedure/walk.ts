/**
 * A walk is a made-up case through a procedure: the answers as given, and how it must end. An author runs them to see
 * what a change does. Example: 'clear-owner' ends as VERIFIED_HANDOFF at R4, with level 2.
 */
import * as v from 'valibot'
import { type Disposition, dispositions, stepResults, tiers } from '../case/event'
import { emptySession, type Session } from '../case/session'
import { dispositionWords } from './disposition-words'
import type { Pack } from './procedure'
import { recommend } from './recommend'
import type { Weights } from './weights'

const texts = v.array(v.string())

const walk = v.object({
  id: v.string(),
  kind: v.picklist(['owner', 'attacker', 'harmless', 'unclear', 'extra']),
  story: v.string(),
  rounds: v.optional(v.number()),
  answers: v.array(
    v.object({
      step: v.string(),
      result: v.picklist(stepResults),
      reason: v.optional(v.string()),
      observed: v.optional(texts),
    }),
  ),
  expect: v.object({
    disposition: v.picklist(dispositions),
    contain: v.boolean(),
    tier: v.picklist(tiers),
    target: v.string(),
  }),
})

/** The walks of one procedure. */
export const walkFile = v.object({ procedure: v.string(), walks: v.array(walk) })

/** One walk. */
export type Walk = v.InferOutput<typeof walk>

/** How a walk went; `differs` says in words what ended otherwise than it must, and what it could not answer. */
export type Walked = { id: string; kind: Walk['kind']; story: string; ends: Disposition; differs: string[] }

/**
 * Walks through a procedure.
 *
 * @param walks      made-up cases
 * @param pack       the procedure
 * @param weights    the weights pack
 * @returns          how each ended, in the order given
 */
export function runWalks(walks: readonly Walk[], pack: Pack, weights: Weights): Walked[] {
  return walks.map(one => {
    const got = recommend(sessionOfWalk(one, pack), pack, weights)
    const { expect } = one
    const gone = one.answers.filter(({ step }) => !Object.hasOwn(pack.steps, step)).map(({ step }) => step)
    const differs = [
      ...(got.disposition === expect.disposition
        ? []
        : [`ends as ${dispositionWords[got.disposition]}, not as ${dispositionWords[expect.disposition]}`]),
      ...(got.tier === expect.tier ? [] : [`is of tier ${got.tier}, not ${expect.tier}`]),
      ...(got.target.to === expect.target ? [] : [`goes to ${got.target.to}, not to ${expect.target}`]),
      ...(got.contain === expect.contain ? [] : [got.contain ? 'asks for a hold now' : 'no longer asks for a hold']),
      ...(gone.length === 0 ? [] : [`is no longer asked ${gone.join(', ')}`]),
    ]
    return { id: one.id, kind: one.kind, story: one.story, ends: got.disposition, differs }
  })
}

function sessionOfWalk({ answers, rounds = 1 }: Walk, { procedure, hash }: Pack): Session {
  const { id, version, tier, slaClass } = procedure
  const given = answers.map(({ step, result, reason = '', observed = [] }) => [
    step,
    { result, reason, observed, eventId: step, at: '', by: '' },
  ])
  return {
    ...emptySession('walk'),
    procedure: { id, version, hash, tier, slaClass, at: '' },
    answers: Object.fromEntries(given),
    round: rounds,
  }
}
