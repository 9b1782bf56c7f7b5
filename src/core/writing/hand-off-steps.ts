/** The steps of a case as lines of the note: what was found, with its voice, and what nobody looked at. */
import type { Answer, Session } from '../case/session'
import { answerOf } from '../procedure/condition'
import { isAnswered } from '../procedure/evidence-of'
import type { Pack, Step } from '../procedure/procedure'
import type { Recommendation } from '../procedure/recommendation'
import { saidAbout } from './case-voices'
import { atMost, item } from './note-lines'
import { quoted } from './plain-line'

const mostEvidence = 16
const mostUnchecked = 8

/**
 * Lists the answered checks with what each rests on; checks that passed and have nothing to tell share one line.
 *
 * @param session    the case
 * @param pack       its procedure
 * @returns          lines in the procedure's order, shortened with a remark when there are many; empty when nothing was checked
 */
export function evidenceLines(session: Session, pack: Pack): string[] {
  const found = checksOf(pack).flatMap(step => {
    const answer = answerOf(session, step.id)
    return answer && isAnswered(answer) && answer.result !== 'not-applicable'
      ? [{ step, answer, said: saidAbout(step.id, session) }]
      : []
  })
  const plain = found.filter(
    ({ step, answer, said }) => answer.result === 'pass' && said.length === 0 && ticked(step, answer) === '',
  )
  const telling = found.filter(one => !plain.includes(one))
  const lines = telling.flatMap(({ step, answer, said }) => [
    ...item(`${step.id} ${resultWords[answer.result]}: ${ticked(step, answer) || step.title}`),
    ...said.flatMap(line => item(`   ${line}`)),
  ])
  const quiet = plain.length > 0 ? item(`Passed, nothing to add: ${plain.map(({ step }) => step.id).join(' ')}`) : []
  return [...atMost(lines, mostEvidence, 'lines of evidence'), ...quiet]
}

/**
 * Lists what was not checked, with the reason.
 *
 * @param session           the case
 * @param pack              its procedure
 * @param recommendation    what is open and unknown
 * @returns                 lines, required checks first; empty when everything was checked
 */
export function uncheckedLines(session: Session, pack: Pack, { open, unknown }: Recommendation): string[] {
  const required = open.map(({ stepId, title }) => `${stepId} ${title}, required: ${whyNot(answerOf(session, stepId))}`)
  const tried = unknown.filter(({ stepId }) => answerOf(session, stepId) !== undefined)
  const tries = tried.map(({ stepId, title }) => `${stepId} ${title}: ${whyNot(answerOf(session, stepId))}`)
  const rest = unknown.filter(one => !tried.includes(one)).map(({ stepId, title }) => `${stepId} ${title}`)
  const spared = checksOf(pack).flatMap(({ id }) => {
    const answer = answerOf(session, id)
    return answer?.result === 'not-applicable' ? [`${id} does not apply: ${quoted(answer.reason, 90)}`] : []
  })
  const lines = [...required, ...tries, ...spared].flatMap(item)
  const left = rest.length > 0 ? item(`Not looked at: ${rest.join(', ')}`) : []
  return [...atMost(lines, mostUnchecked, 'lines'), ...left]
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
