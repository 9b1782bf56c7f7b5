import { Copy } from 'lucide-preact'
import type { Problem } from '../../core/base/problem'
import type { EventBody } from '../../core/case/event'
import type { Unsaved } from '../hooks/use-case'
import { Banner } from '../parts/Banner'
import { goneWords, resultWords } from '../words'

/** What is not stored yet, kept on screen in full, with every way on. */
export function NotSaved({
  unsaved,
  unkept,
  isGone,
  onRetry,
  onLeaveOut,
}: {
  unsaved: Unsaved[]
  unkept: Problem[]
  isGone: boolean
  onRetry: () => void
  onLeaveOut: (eventId: string) => void
}) {
  const problem = unsaved[0]?.problem ?? unkept[0]
  if (!problem) return null
  const text = unsaved.map(one => inWords(one.body)).join('\n')
  return (
    <Banner tone="stop" title={titleFor(unsaved.length)}>
      <p>{isGone ? `${goneWords.title}. ${goneWords.says}` : `${problem.says} ${problem.fix}`}</p>
      {unsaved.length > 0 && (
        <ul class="kept-texts">
          {unsaved.map(({ eventId, body }) => (
            <li key={eventId} class="line">
              <span class="grow">{inWords(body)}</span>
              <button type="button" class="btn btn-bare btn-s" onClick={() => onLeaveOut(eventId)}>
                Leave it out<span class="sr">: {inWords(body)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="banner-acts">
        {isGone ? (
          <button type="button" class="btn btn-quiet" onClick={() => location.reload()}>
            Reload
          </button>
        ) : (
          unsaved.length > 0 && (
            <button type="button" class="btn btn-quiet" onClick={onRetry}>
              Try again
            </button>
          )
        )}
        {text && (
          <button type="button" class="btn btn-bare" onClick={() => void navigator.clipboard.writeText(text)}>
            <Copy class="i" size={16} aria-hidden="true" />
            <span>Copy my text</span>
          </button>
        )}
      </div>
    </Banner>
  )
}

function titleFor(count: number): string {
  if (count === 0) return 'What you type is not saved yet; it stays in its field'
  return count === 1 ? 'Your last answer is not saved yet' : `${count} answers are not saved yet`
}

/** An event as the analyst gave it, in one line. */
function inWords(body: EventBody): string {
  if (body.type === 'step.answered')
    return `${body.stepId}: ${resultWords[body.result]}${body.reason ? `, ${body.reason}` : ''}`
  if (body.type === 'answer.undone') return `${body.stepId}: answer taken back`
  if (body.type === 'note.written') return `Note ${body.about}: ${body.text}`
  if (body.type === 'evidence.added') {
    const { source } = body.evidence
    return `Evidence ${body.stepId}: ${source.type === 'fact' ? source.fact.raw : source.text}`
  }
  if (body.type === 'decision.made')
    return ['Decision', body.reason, body.counterArgument].filter(part => part !== '').join(': ')
  if (body.type === 'handoff.placed') return 'Where the hand-off note went'
  if (body.type === 'signal.judged') return `${body.signalId} ${body.verdict}`
  return body.type === 'procedure.chosen' ? 'Procedure chosen' : 'Case change'
}
