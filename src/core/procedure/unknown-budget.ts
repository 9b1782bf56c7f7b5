/**
 * The unknown budget: what is known of a case and what is not, each with its name. Missing is not innocent, so what is open
 * or not possible stands apart from what is known, whatever it would have said.
 * Example: 9 of 14 known, 2 not possible, 3 open.
 */
import type { StepResult } from '../case/event'
import type { Answer, Session } from '../case/session'
import { answerOf } from './condition'
import { isAnswered, stepOf } from './evidence-of'
import type { Pack, Step } from './procedure'
import type { Recommendation } from './recommendation'

/** One thing asked: a step, or a signal with the step that asks for it; `reason` why it does not apply or cannot be done. */
export type Asked = { id: string; stepId: string; title: string; reason: string }

/** Everything asked, each thing in exactly one list. */
export type UnknownBudget = {
  answered: Asked[]
  notApplicable: Asked[]
  notPossible: Asked[]
  open: Asked[]
  /** All of them. */
  of: number
}

type State = 'answered' | 'notApplicable' | 'notPossible' | 'open'
/** Of several steps that ask for one signal, the best known one speaks; "does not apply" only where all say so. */
const order: readonly State[] = ['answered', 'open', 'notPossible', 'notApplicable']

/**
 * Counts what is known.
 *
 * @param session           the case
 * @param pack              its procedure
 * @param recommendation    which steps apply now
 * @returns                 the steps that apply before closing, in the procedure's order, then the signals they ask for
 */
export function unknownBudget(
  session: Session,
  pack: Pack,
  { applying }: Pick<Recommendation, 'applying'>,
): UnknownBudget {
  const uses = applying.flatMap(at => pack.procedure.steps[at] ?? []).filter(({ phase }) => phase !== 'close')
  const steps = [...new Set(uses.map(({ use }) => use))].flatMap(id => stepOf(pack, id) ?? [])
  const budget: UnknownBudget = { answered: [], notApplicable: [], notPossible: [], open: [], of: 0 }
  const add = (state: State, asked: Asked) => {
    budget[state].push(asked)
    budget.of += 1
  }
  for (const step of steps) {
    const { state, reason } = stateOf(answerOf(session, step.id))
    add(state, { id: step.id, stepId: step.id, title: step.title, reason })
  }
  for (const [id, askers] of askedSignals(steps)) {
    const states = askers.map(step => ({ ...stateOf(answerOf(session, step.id)), step }))
    const [best] = states.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
    if (!best) continue
    const isJudged = Object.hasOwn(session.judged, id)
    const asked = { id, stepId: best.step.id, title: wordsOf(id, best.step), reason: isJudged ? '' : best.reason }
    add(isJudged ? 'answered' : best.state, asked)
  }
  return budget
}

function stateOf(answer: Answer | undefined): { state: State; reason: string } {
  const states: Partial<Record<StepResult, State>> = {
    'not-applicable': 'notApplicable',
    'not-possible': 'notPossible',
  }
  if (!answer || answer.reason.trim() === '') return { state: isAnswered(answer) ? 'answered' : 'open', reason: '' }
  return { state: states[answer.result] ?? 'answered', reason: answer.reason.trim() }
}

function askedSignals(steps: readonly Step[]): Map<string, Step[]> {
  const asked = new Map<string, Step[]>()
  for (const step of steps) {
    const byResult = Object.values(step.signals ?? {}).flat()
    const ids = new Set([...byResult, ...step.observations.flatMap(({ signals = [] }) => signals)])
    for (const id of ids) asked.set(id, [...(asked.get(id) ?? []), step])
  }
  return asked
}

/** A signal is named by what an analyst ticks for it; without that, by its step. */
function wordsOf(id: string, { observations, title }: Step): string {
  return observations.find(({ signals }) => signals?.includes(id))?.text ?? title
}
