/** What people did together on a case: the part of a session that `workBodies` change. */
import type { Disposition, Role } from './event'
import type { WorkBody } from './work-event'

/** Who did something, as stamped on the event. */
export type Actor = { name: string; role: Role }

/** Something said with a reason. */
export type Said = { reason: string; by: Actor; at: string }

/** Where a hand-off stands; 'open' before the first one is placed. */
export type HandOffState = {
  state: 'open' | 'placed' | 'accepted' | 'returned'
  reason: string
  by?: Actor
  at?: string
}

/** What people did together on a case. */
export type Work = {
  /** Side modules, in the order they joined. */
  modules: string[]
  /** Versions of the procedure, by hash, that the case did not go over to. */
  declined: string[]
  /** Gates that level 2 cleared, by signal id or by the gate's own words. */
  cleared: Record<string, Said>
  /** Contradictions explained, by id. */
  explained: Record<string, Said>
  handOff: HandOffState
  /** What level 2 did, oldest first. */
  actions: { action: string; by: Actor; at: string }[]
  /** The second person of a decision, by the id of its event. */
  seconded: Record<string, { by: Actor; at: string }>
  /** Who stands for a trainee's answer, by the id of the answer's event. */
  countersigned: Record<string, { by: Actor; at: string }>
  /** Steps a hint was asked for, each once. */
  hints: string[]
  /** The trainee's own recommendations, oldest first. */
  selfExplained: { disposition: Disposition; text: string; by: Actor; at: string }[]
  frictions: { stepId: string; kind: 'asked-again' | 'lighter-open'; went: boolean; instead?: string; at: string }[]
}

/** The work before any event. */
export const noWork: Work = {
  modules: [],
  declined: [],
  cleared: {},
  explained: {},
  handOff: { state: 'open', reason: '' },
  actions: [],
  seconded: {},
  countersigned: {},
  hints: [],
  selfExplained: [],
  frictions: [],
}

/** What of an event the work looks at. */
export type WorkEvent = { body: WorkBody; by: Actor; at: string }

/**
 * Folds one event into the work; what it knew before is left as it was.
 *
 * @param work       so far
 * @param event      the next event, with who and when
 * @param answers    ids of the events that answered steps, by step
 * @returns          the work after it
 */
export function workAfter(
  work: Work,
  { body, by, at }: WorkEvent,
  answers: Readonly<Record<string, { eventId: string }>>,
): Work {
  switch (body.type) {
    case 'module.added':
      return { ...work, modules: withOnce(work.modules, body.moduleId) }
    case 'procedure.adopted':
      return work
    case 'procedure.kept':
      return { ...work, declined: withOnce(work.declined, body.hash) }
    case 'answers.countersigned':
      return { ...work, countersigned: { ...work.countersigned, ...signed(body.stepIds, answers, { by, at }) } }
    case 'gate.cleared':
      return { ...work, cleared: { ...work.cleared, [body.gate]: { reason: body.reason, by, at } } }
    case 'gate.restored': {
      const { [body.gate]: _gone, ...cleared } = work.cleared
      return { ...work, cleared }
    }
    case 'contradiction.explained':
      return { ...work, explained: { ...work.explained, [body.contradictionId]: { reason: body.reason, by, at } } }
    case 'handoff.accepted':
      return { ...work, handOff: { state: 'accepted', reason: '', by, at } }
    case 'handoff.returned':
      return { ...work, handOff: { state: 'returned', reason: body.reason, by, at } }
    case 'action.recorded':
      return { ...work, actions: [...work.actions, { action: body.action, by, at }] }
    case 'decision.seconded':
      return { ...work, seconded: { ...work.seconded, [body.decisionId]: { by, at } } }
    case 'hint.asked':
      return { ...work, hints: withOnce(work.hints, body.stepId) }
    case 'self.explained':
      return {
        ...work,
        selfExplained: [...work.selfExplained, { disposition: body.disposition, text: body.text, by, at }],
      }
    case 'friction.warned': {
      const { type: _type, ...said } = body
      return { ...work, frictions: [...work.frictions, { ...said, at }] }
    }
  }
}

function withOnce(list: readonly string[], id: string): string[] {
  return list.includes(id) ? [...list] : [...list, id]
}

/** A countersignature stands for the answer as it is now; a later answer needs its own. */
function signed(
  stepIds: readonly string[],
  answers: Readonly<Record<string, { eventId: string }>>,
  by: { by: Actor; at: string },
): Record<string, { by: Actor; at: string }> {
  return Object.fromEntries(
    stepIds.flatMap(id => (Object.hasOwn(answers, id) ? [[answers[id]?.eventId ?? '', by] as const] : [])),
  )
}
