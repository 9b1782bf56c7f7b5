/**
 * What is known of a case and what is not: every step that applies, and every signal those steps ask for, stands in
 * exactly one of four lists. Open and not possible are never support.
 */
import type { Session } from '../case/session'
import { answerOf, supports } from './condition'
import { isAnswered, stepOf } from './evidence-of'
import type { Pack, Step } from './procedure'
import type { Recommendation } from './recommendation'

/** A step or a signal, with the reason where it does not apply or cannot be done. */
export type Counted = { id: string; title: string; reason: string }

/** The four lists; `of` is how many there are together. */
export type Budget = {
  answered: Counted[]
  notApplicable: Counted[]
  notPossible: Counted[]
  open: Counted[]
  of: number
}

/** The budget of steps, and beside it that of the signals they ask for. */
export type UnknownBudget = Budget & { signals: Budget }

type Stand = 'answered' | 'notApplicable' | 'notPossible' | 'open'

/**
 * Counts what of a case is known, does not apply, cannot be done, or is open.
 *
 * @param session           state of the case, as of now
 * @param pack              its procedure
 * @param recommendation    for the steps that apply now
 * @returns                 lists of steps in the procedure's order, closing steps left out; the same for signals, named
 *                          by their id, with the reason of the step that would have shown them
 */
export function unknownBudget(
  session: Session,
  pack: Pack,
  { applying }: Pick<Recommendation, 'applying'>,
): UnknownBudget {
  const uses = applying.flatMap(at => pack.procedure.steps[at] ?? []).filter(use => use.phase !== 'close')
  const steps = [...new Set(uses.map(use => use.use))].map(stepId => standOf(session, stepId, stepOf(pack, stepId)))
  return { ...budgetOf(steps), signals: budgetOf(signalsOf(steps)) }
}

type Standing = Counted & { stand: Stand; step: Step | undefined }

/** A 'not applicable' without its reason is no answer. */
function standOf(session: Session, id: string, step: Step | undefined): Standing {
  const answer = answerOf(session, id)
  const reason = answer && !supports(answer.result) ? answer.reason.trim() : ''
  const counted = { id, title: step?.title ?? id, reason, step }
  if (!answer) return { ...counted, stand: 'open' }
  if (supports(answer.result)) return { ...counted, stand: 'answered' }
  if (answer.result === 'not-applicable') return { ...counted, stand: isAnswered(answer) ? 'notApplicable' : 'open' }
  return { ...counted, stand: reason === '' ? 'open' : 'notPossible' }
}

/** A signal is as well known as the best known step that asks for it. */
function signalsOf(steps: readonly Standing[]): Standing[] {
  const found = new Map<string, Standing>()
  for (const one of steps) {
    for (const id of askedBy(one.step)) {
      const known = found.get(id)
      if (!known || rank.indexOf(one.stand) < rank.indexOf(known.stand)) found.set(id, { ...one, id, title: id })
    }
  }
  return [...found.values()]
}

/** Where one step is open, its signal can still be known, whatever could not be done elsewhere. */
const rank: readonly Stand[] = ['answered', 'open', 'notPossible', 'notApplicable']

function askedBy(step: Step | undefined): string[] {
  if (!step) return []
  return [...Object.values(step.signals ?? {}).flat(), ...step.observations.flatMap(one => one.signals ?? [])]
}

function budgetOf(all: readonly Standing[]): Budget {
  const listed = (wanted: Stand) =>
    all.flatMap(({ stand, id, title, reason }) => (stand === wanted ? [{ id, title, reason }] : []))
  return {
    answered: listed('answered'),
    notApplicable: listed('notApplicable'),
    notPossible: listed('notPossible'),
    open: listed('open'),
    of: all.length,
  }
}
