/** The steps of a case as lines of the note: what was found, with its voice, and what nobody looked at. */
import type { Answer, Session } from '../case/session'
import { answerOf } from '../procedure/condition'
import { isAnswered } from '../procedure/evidence-of'
import type { Pack, Step } from '../procedure/procedure'
import type { Recommendation } from '../procedure/recommendation'
import { saidAbout } from './case-voices'
import type { Room } from './hand-off-room'
import { atMost, item } from './note-lines'
import { cut, quoted } from './plain-line'

/** An answered check with what it rests on besides its answer. */
export type FoundCheck = { step: Step; answer: Answer; said: string[] }

/**
 * Finds the answered checks of a case, each with what was said about it.
 *
 * @param session    the case
 * @param pack       its procedure
 * @returns          in the procedure's order
 */
export function foundChecks(session: Session, pack: Pack): FoundCheck[] {
  return checksOf(pack).flatMap(step => {
    const answer = answerOf(session, step.id)
    return answer && isAnswered(answer) && answer.result !== 'not-applicable'
      ? [{ step, answer, said: saidAbout(step.id, session) }]
      : []
  })
}

/**
 * Lists the answered checks with what each rests on; checks that passed and have nothing to tell share one line.
 *
 * @param found    from `foundChecks`
 * @param room     how much may be told
 * @returns        lines in the procedure's order, shortened with a remark when there are many; empty when nothing was checked
 */
export function evidenceLines(found: readonly FoundCheck[], { evidence }: Pick<Room, 'evidence'>): string[] {
  const plain = found.filter(
    ({ step, answer, said }) => answer.result === 'pass' && said.length === 0 && ticked(step, answer) === '',
  )
  const telling = found.filter(one => !plain.includes(one))
  const lines = telling.flatMap(({ step, answer, said }) => [
    ...item(cut(`${step.id} ${resultWords[answer.result]}: ${ticked(step, answer) || step.title}`, evidence * 30)),
    ...said.flatMap(line => item(`   ${line}`)),
  ])
  const quiet = plain.length > 0 ? item(`Passed, nothing to add: ${plain.map(({ step }) => step.id).join(' ')}`) : []
  return [...atMost(lines, evidence, 'lines of evidence'), ...atMost(quiet, 2, 'lines')]
}

/**
 * Lists what was not checked, with the reason.
 *
 * @param session    the case
 * @param pack       its procedure
 * @param known      what is open and unknown, and how much may be told
 * @returns          lines, required checks first; empty when everything was checked
 */
export function uncheckedLines(
  session: Session,
  pack: Pack,
  { recommendation: { open, unknown }, room }: { recommendation: Recommendation; room: Room },
): string[] {
  const isTight = room.unchecked < 4
  const run = (list: readonly { stepId: string; title: string }[]) =>
    list.map(({ stepId, title }) => (isTight ? stepId : `${stepId} ${title}`)).join(', ')
  const never = open.filter(({ stepId }) => answerOf(session, stepId) === undefined)
  const missing = never.length > 0 ? item(`Required, not answered yet: ${run(never)}`) : []
  const required = open
    .filter(one => !never.includes(one))
    .map(({ stepId, title }) => `${stepId} ${title}, required: ${whyNot(answerOf(session, stepId))}`)
  const tried = unknown.filter(({ stepId }) => answerOf(session, stepId) !== undefined)
  const tries = tried.map(({ stepId, title }) => `${stepId} ${title}: ${whyNot(answerOf(session, stepId))}`)
  const rest = unknown.filter(one => !tried.includes(one))
  const spared = checksOf(pack).flatMap(({ id }) => {
    const answer = answerOf(session, id)
    return answer?.result === 'not-applicable' ? [`${id} does not apply: ${quoted(answer.reason, 90)}`] : []
  })
  const lines = [...required, ...tries, ...spared].flatMap(item)
  const left = rest.length > 0 ? item(`Not looked at: ${run(rest)}`) : []
  return [...atMost(missing, 5, 'lines'), ...atMost(lines, room.unchecked, 'lines'), ...atMost(left, 2, 'lines')]
}

const resultWords: Record<Answer['result'], string> = {
  pass: 'pass',
  concern: 'CONCERN',
  fail: 'FAIL',
  'not-applicable': 'does not apply',
  'not-possible': 'not possible',
}

/** The answer of a step shows the opinion; its reason, where one was given, is quoted. */
function whyNot(answer: Answer | undefined): string {
  if (!answer) return 'not answered yet'
  return `${resultWords[answer.result]}, ${quoted(answer.reason, 90)}`
}

/** What was ticked is told instead of the step's title: it says the same and more. */
function ticked(step: Step, { observed }: Answer): string {
  return step.observations
    .filter(one => observed.includes(one.id))
    .map(one => one.text)
    .join('; ')
}

function checksOf({ procedure, steps }: Pack): Step[] {
  return procedure.steps.flatMap(({ use, phase }) => {
    const step = phase === 'close' || !Object.hasOwn(steps, use) ? undefined : steps[use]
    return step ? [step] : []
  })
}
