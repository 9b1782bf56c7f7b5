import type { SessionEvent } from '../../core/case/event'
import { type Session, sessionOf } from '../../core/case/session'
import type { Pack } from '../../core/procedure/procedure'
import { deskWords } from '../desk-words'
import { CaseSoFar } from './CaseSoFar'
import { SeenCase } from './SeenCase'
import { SeenDecision } from './SeenDecision'
import { SeenStep } from './SeenStep'
import { dayOf, utcTime } from './time-words'

/** What the analyst saw at the last of some events, folded from exactly these. */
export function Seen({
  caseId,
  events,
  pack,
}: {
  caseId: string
  events: readonly SessionEvent[]
  pack: Pack | undefined
}) {
  const event = events.at(-1)
  if (!event) return null
  const session = sessionOf(caseId, events)
  return (
    <div class="snap stack-3">
      <p class="t12 muted">
        What the analyst saw at {utcTime(event.at)} UTC on {dayOf(event.at)}, rebuilt from {events.length}{' '}
        {events.length === 1 ? 'event' : 'events'}
      </p>
      <PackNote session={session} pack={pack} />
      <Moment event={event} session={session} before={sessionOf(caseId, events.slice(0, -1))} pack={pack} />
      <CaseSoFar session={session} pack={pack} />
    </div>
  )
}

function Moment(moment: { event: SessionEvent; session: Session; before: Session; pack: Pack | undefined }) {
  const { body } = moment.event
  switch (body.type) {
    case 'step.answered':
    case 'answer.undone':
    case 'evidence.added':
      return <SeenStep stepId={body.stepId} session={moment.session} pack={moment.pack} />
    case 'evidence.removed': {
      const gone = moment.before.evidence.find(kept => kept.item.id === body.evidenceId)
      return (
        <SeenStep
          stepId={gone?.stepId ?? ''}
          session={moment.session}
          pack={moment.pack}
          {...(gone ? { removed: gone.item } : {})}
        />
      )
    }
    case 'note.written':
      return body.about === 'case' ? (
        <SeenCase {...moment} />
      ) : (
        <SeenStep stepId={body.about} session={moment.session} pack={moment.pack} />
      )
    case 'decision.made':
    case 'handoff.placed':
      return <SeenDecision body={body} session={moment.session} />
    default:
      return <SeenCase {...moment} />
  }
}

/** Steps are worded as the loaded procedure words them; where that is another version, say so. */
function PackNote({ session: { procedure }, pack }: { session: Session; pack: Pack | undefined }) {
  if (!procedure || pack?.hash === procedure.hash) return null
  return <p class="chip chip-unknown">{pack ? deskWords.packChanged : deskWords.packGone}</p>
}
