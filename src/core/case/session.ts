/** The state of a case: `apply` folded over its events. No code edits a session any other way. */
import type { AccountRecord } from '../records/account-record'
import type { Disposition, Evidence, SessionEvent, StepResult, Tier } from './event'
import type { SourceHead, SourceSettings } from './source'
import type { Timer } from './timer'
import { type Actor, noWork, type Work, workAfter } from './work'

export type { Actor }

/** The answer a step has now; `role` is that of who gave it. */
export type Answer = {
  result: StepResult
  reason: string
  observed: string[]
  eventId: string
  at: string
  by: string
  role?: Actor['role']
  /** When this result was given, oldest first, where it was given several times running. */
  sameAt?: string[]
}

/** A decision as made; several stand side by side when two devices decided at once. */
export type Decision = {
  disposition: Disposition
  recommended: Disposition
  reason: string
  counterArgument: string
  by: Actor
  at: string
  eventId: string
}

/** What is known of a case after its events. */
export type Session = {
  caseId: string
  ticket?: Extract<SessionEvent['body'], { type: 'case.opened' }>['ticket']
  openedAt?: string
  procedure?: {
    id: string
    version: string
    hash: string
    tier: Tier
    slaClass: string
    at: string
    /** It was imported without a signature that holds. */
    unsigned?: true
    /** The type before, where somebody said why it was changed. */
    changed?: { from: string; reason: string }
  }
  /** The tier somebody set by hand last; a change of type does not undo it. */
  setTier?: Tier
  answers: Record<string, Answer>
  /** Answers that a change of type set aside: in the record, and not counted. */
  aside: Record<string, Answer>
  /** Latest note per step id, or 'case'. */
  notes: Record<string, { text: string; at: string; by: string }>
  evidence: { stepId: string; item: Evidence; at: string; by: string }[]
  /** Logs and raw mails given to the case, with what was said about them. */
  sources: { head: SourceHead; settings: SourceSettings; at: string; by: string }[]
  /** What the account record shows, as noted. */
  record: AccountRecord
  /** Verdict per suggested signal. */
  judged: Record<string, { verdict: 'confirmed' | 'dismissed'; factIds: string[]; at: string }>
  decisions: Decision[]
  /** Steps answered or taken back since the last decision; 'procedure' when type, version or tier changed. */
  touched: string[]
  handoffs: { how: 'inserted' | 'copied'; text: string; at: string; by: string }[]
  /** What people did together on the case. */
  work: Work
  /** What of it runs or ran out by a time; only where a case is looked at as of that time. */
  time?: { now: string; timers: Timer[] }
  /** Rounds of asking the client, first is 1. */
  round: number
  events: number
}

/**
 * The state before any event.
 *
 * @param caseId    the case
 * @returns         an empty session, round 1
 */
export function emptySession(caseId: string): Session {
  return {
    caseId,
    answers: {},
    aside: {},
    notes: {},
    evidence: [],
    sources: [],
    record: {},
    judged: {},
    decisions: [],
    touched: [],
    handoffs: [],
    work: noWork,
    round: 1,
    events: 0,
  }
}

/**
 * Folds one event into the state; the old state is left as it was.
 *
 * @param state    state so far
 * @param event    the next event in clock order
 * @returns        the new state
 */
export function apply(state: Session, event: SessionEvent): Session {
  return { ...changed(state, event), touched: touched(state, event.body), events: state.events + 1 }
}

/**
 * The state after a list of events, ordered by their clocks.
 *
 * @param caseId    the case
 * @param events    its events, any order
 * @returns         the session
 */
export function sessionOf(caseId: string, events: readonly SessionEvent[]): Session {
  return inClockOrder(events).reduce(apply, emptySession(caseId))
}

/**
 * Sorts events by hybrid logical clock, then by id where two are equal.
 *
 * @param events    any order
 * @returns         a new, sorted list
 */
export function inClockOrder(events: readonly SessionEvent[]): SessionEvent[] {
  return [...events].sort((a, b) => compare(a.clock, b.clock) || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function chosen(
  state: Session,
  body: Extract<SessionEvent['body'], { type: 'procedure.chosen' }>,
  at: string,
): Session {
  const { procedureId, version, hash, tier, slaClass, unsigned, reopened = [], reason = '' } = body
  const mark = unsigned || state.procedure?.unsigned ? { unsigned: true as const } : {}
  const changed = reason !== '' && state.procedure ? { changed: { from: state.procedure.id, reason } } : {}
  const procedure = { id: procedureId, version, hash, tier, slaClass, at, ...mark, ...changed }
  return { ...state, ...setAside(state, reopened), procedure }
}

/** Answers that are to be given again are kept aside. */
function setAside({ answers, aside }: Session, reopened: readonly string[]): Pick<Session, 'answers' | 'aside'> {
  const all = Object.entries(answers)
  const gone = all.filter(([stepId]) => reopened.includes(stepId))
  return {
    answers: Object.fromEntries(all.filter(one => !gone.includes(one))),
    aside: { ...aside, ...Object.fromEntries(gone) },
  }
}

function changed(state: Session, event: SessionEvent): Session {
  const { body, at } = event
  const by = event.actor.name
  switch (body.type) {
    case 'case.opened':
      return state.ticket ? state : { ...state, ticket: body.ticket, openedAt: at }
    case 'procedure.chosen':
      return chosen(state, body, at)
    case 'procedure.adopted':
    case 'tier.set':
      return withProcedure(state, body, at)
    case 'step.answered': {
      const { stepId, result, observed, reason = '' } = body
      const same = sameAt(state.answers, stepId, result)
      const answer = { result, reason, observed, eventId: event.id, at, by, role: event.actor.role }
      return { ...state, answers: { ...state.answers, [stepId]: same ? { ...answer, sameAt: [...same, at] } : answer } }
    }
    case 'answer.undone': {
      const { [body.stepId]: _gone, ...answers } = state.answers
      return { ...state, answers }
    }
    case 'note.written':
      return { ...state, notes: { ...state.notes, [body.about]: { text: body.text, at, by } } }
    case 'evidence.added': {
      const { stepId, evidence } = body
      return { ...state, evidence: [...state.evidence, { stepId, item: evidence, at, by }] }
    }
    case 'evidence.removed':
      return { ...state, evidence: state.evidence.filter(kept => kept.item.id !== body.evidenceId) }
    case 'source.added':
      return { ...state, sources: [...state.sources, { head: body.source, settings: {}, at, by }] }
    case 'source.settled': {
      const { sourceId, settings } = body
      const settled = state.sources.map(one => (one.head.id === sourceId ? { ...one, settings } : one))
      return { ...state, sources: settled }
    }
    case 'source.removed':
      return { ...state, sources: state.sources.filter(one => one.head.id !== body.sourceId) }
    case 'record.noted':
      return { ...state, record: { ...state.record, ...body.patch } }
    case 'record.cleared': {
      const { [body.part]: _gone, ...record } = state.record
      return { ...state, record }
    }
    case 'signal.judged': {
      const { signalId, verdict, factIds } = body
      return { ...state, judged: { ...state.judged, [signalId]: { verdict, factIds, at } } }
    }
    case 'decision.made': {
      const { type: _type, inputsHash: _hash, ...said } = body
      const decision = { ...said, by: event.actor, at, eventId: event.id }
      const round = state.round + (body.disposition === 'NEED_MORE_INFO' ? 1 : 0)
      return { ...state, round, decisions: [...state.decisions, decision] }
    }
    case 'handoff.placed':
      return {
        ...state,
        handoffs: [...state.handoffs, { how: body.how, text: body.text, at, by }],
        work: { ...state.work, handOff: { state: 'placed', reason: '', by: event.actor, at } },
      }
    default:
      return { ...state, work: workAfter(state.work, { body, by: event.actor, at }, state.answers) }
  }
}

/** Times the same result was given running, before this one; undefined where the result is new. */
function sameAt(answers: Session['answers'], stepId: string, result: StepResult): string[] | undefined {
  const before = Object.hasOwn(answers, stepId) ? answers[stepId] : undefined
  return before?.result === result ? (before.sameAt ?? [before.at]) : undefined
}

type ProcedureBody = Extract<SessionEvent['body'], { type: 'procedure.adopted' | 'tier.set' }>

/** Which version of which procedure the case works with, and at which tier. */
function withProcedure(state: Session, body: ProcedureBody, at: string): Session {
  switch (body.type) {
    case 'procedure.adopted': {
      if (state.procedure?.id !== body.procedureId) return state
      const {
        version,
        hash,
        reopened,
        unsigned,
        tier = state.procedure.tier,
        slaClass = state.procedure.slaClass,
      } = body
      const mark = unsigned ? { unsigned } : {}
      return {
        ...state,
        ...setAside(state, reopened),
        procedure: { ...state.procedure, version, hash, tier, slaClass, at, ...mark },
      }
    }
    case 'tier.set':
      return state.procedure
        ? { ...state, setTier: body.tier, procedure: { ...state.procedure, tier: body.tier } }
        : state
  }
}

/** A decision is made on what stands then; from there on it is counted what was touched. */
function touched({ touched: before }: Session, body: SessionEvent['body']): string[] {
  const what = subjectOf(body)
  if (body.type === 'decision.made') return []
  return what === '' || before.includes(what) ? before : [...before, what]
}

function subjectOf(body: SessionEvent['body']): string {
  if (body.type === 'step.answered' || body.type === 'answer.undone') return body.stepId
  const isProcedure = ['procedure.chosen', 'procedure.adopted', 'tier.set'].includes(body.type)
  return isProcedure ? 'procedure' : ''
}
