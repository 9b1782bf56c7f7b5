import type { SessionEvent } from '../../core/case/event'
import type { Session } from '../../core/case/session'
import type { Pack } from '../../core/procedure/procedure'
import { Hostile } from '../parts/Hostile'
import { resultWords } from '../words'
import { eventWords } from './event-words'

/** What the analyst saw at one event, rebuilt from the events up to it. */
export function Seen({ session, event, pack }: { session: Session; event: SessionEvent; pack?: Pack }) {
  const { body } = event
  const stepId = 'stepId' in body ? body.stepId : 'about' in body ? body.about : ''
  const step = pack?.steps[stepId]
  const answer = session.answers[stepId]
  const texts = new Map(step?.observations.map(seen => [seen.id, seen.text]))
  return (
    <section class="replay-seen" aria-label="What the analyst saw">
      <p class="muted t12">
        At {event.at.slice(11, 19)} UTC, rebuilt from {session.events} events
      </p>
      <h2>
        <Hostile text={eventWords(body).slice(0, 300)} />
      </h2>
      {step && <p>{step.question}</p>}
      {answer && (
        <p>
          <b>{resultWords[answer.result]}</b> {answer.reason}
        </p>
      )}
      <ul>
        {answer?.observed.map(id => (
          <li key={id}>{texts.get(id) ?? id}</li>
        ))}
      </ul>
      {session.notes[stepId] && (
        <div class="notebox">
          <div class="notebox-head">Note, staff only</div>
          <pre>
            <Hostile text={session.notes[stepId].text} />
          </pre>
        </div>
      )}
      {body.type === 'handoff.placed' && <pre>{body.text}</pre>}
      {body.type === 'decision.made' && (
        <p>
          {body.reason} <span class="muted">{body.counterArgument && `Other side: ${body.counterArgument}`}</span>
        </p>
      )}
    </section>
  )
}
