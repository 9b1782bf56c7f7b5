import type { EventBody } from '../../core/case/event'
import type { Decision, Session } from '../../core/case/session'
import { Hostile } from '../parts/Hostile'
import { dispositionNames } from '../words'
import { NoteShown } from './NoteShown'
import { utcTime } from './time-words'

/** The decisions as they stood, side by side when there are several, and the note that was handed on. */
export function SeenDecision({
  body,
  session,
}: {
  body: Extract<EventBody, { type: 'decision.made' | 'handoff.placed' }>
  session: Session
}) {
  const handoff = session.handoffs.at(-1)
  return (
    <>
      {session.decisions.map(decision => (
        <DecisionCard key={decision.eventId} decision={decision} />
      ))}
      {body.type === 'handoff.placed' && handoff && (
        <NoteShown
          title={handoff.how === 'inserted' ? 'Internal note, seen in the composer' : 'Note, copied to the clipboard'}
          text={handoff.text}
          at={handoff.at}
          by={handoff.by}
        />
      )}
    </>
  )
}

function DecisionCard({ decision }: { decision: Decision }) {
  const { disposition, recommended, reason, counterArgument, by, at } = decision
  const isSame = disposition === recommended
  return (
    <section class="card pad stack" aria-label="Decision">
      <p class="line t12 muted">
        <span class="grow">
          Decided by {by.name || 'no name'}, {by.role}
        </span>
        <span class="num">{utcTime(at)}</span>
      </p>
      <h2 class="t15 strong">{dispositionNames[disposition]}</h2>
      <div class="line-1">
        <span class={isSame ? 'chip' : 'chip chip-warn'}>
          <span>
            {isSame
              ? 'as the evidence points'
              : `the evidence points to: ${dispositionNames[recommended].toLowerCase()}`}
          </span>
        </span>
      </div>
      <dl class="kv">
        <dt>Reason</dt>
        <dd class="as-typed">{reason ? <Hostile text={reason} /> : <span class="muted">none given</span>}</dd>
        <dt>Other side</dt>
        <dd class="as-typed">
          {counterArgument ? <Hostile text={counterArgument} /> : <span class="muted">none given</span>}
        </dd>
      </dl>
    </section>
  )
}
