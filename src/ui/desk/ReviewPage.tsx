import { useState } from 'preact/hooks'
import { sessionOf } from '../../core/case/session'
import type { Replay } from '../../messages/protocol'
import { deskWords } from '../desk-words'
import { Hostile } from '../parts/Hostile'
import { EventList } from './EventList'
import { eventWords } from './event-words'
import { LedgerBadge } from './LedgerBadge'
import { keyOf } from './place'
import { ReplayScrub } from './ReplayScrub'
import { Seen } from './Seen'
import { utcTime } from './time-words'

/** One case event by event, read-only: the events, and what the analyst saw at the chosen one. */
export function ReviewPage({ caseId, replay }: { caseId: string; replay: Replay }) {
  const [at, setAt] = useState(0)
  const { events, pack, ledger, otherVersion } = replay
  const chosen = Math.min(at, events.length - 1)
  const event = events[chosen]
  const { ticket, procedure } = sessionOf(caseId, events)
  if (!event) return null
  const sentence = eventWords(event.body, pack).title
  return (
    <div class="desk-page">
      <header class="page-head">
        <h1>Review</h1>
        <span class="mono muted">{keyOf(caseId)}</span>
        <span class="cut">
          <Hostile text={ticket?.requesterName || ticket?.requesterEmail || ''} />
        </span>
        <LedgerBadge ledger={ledger} />
        {procedure?.unsigned && <span class="chip chip-warn">{deskWords.unsigned}</span>}
        {otherVersion && <span class="chip">{deskWords.otherVersion}</span>}
        <span class="grow" />
        <span class="muted t12">{deskWords.readOnly}</span>
      </header>
      <div class="review">
        <ReplayScrub events={events} pack={pack} at={chosen} onAt={setAt} />
        <p class="sr" role="status">
          Event {chosen + 1} of {events.length}, {utcTime(event.at)} UTC: {sentence}
        </p>
        <div class="split split-review">
          <section aria-label="Course of the case" tabIndex={0}>
            <EventList events={events} pack={pack} at={chosen} onAt={setAt} />
          </section>
          <main class="pad aside">
            <Seen caseId={caseId} events={events.slice(0, chosen + 1)} pack={pack} />
          </main>
        </div>
      </div>
    </div>
  )
}
