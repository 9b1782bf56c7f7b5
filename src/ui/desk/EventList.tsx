import { useEffect, useRef } from 'preact/hooks'
import type { SessionEvent } from '../../core/case/event'
import type { Pack } from '../../core/procedure/procedure'
import { Hostile } from '../parts/Hostile'
import { EventGlyph } from './EventGlyph'
import { eventWords } from './event-words'
import { dayOf, elapsedMs, spanWords, utcTime } from './time-words'

/** House rule: a longer pause is drawn as a broken line. */
const gapMs = 5 * 60_000
const detailLength = 160

/** Every event with its time, what was done, by whom, and how long after the one before. */
export function EventList({
  events,
  pack,
  at,
  onAt,
}: {
  events: readonly SessionEvent[]
  pack: Pack | undefined
  at: number
  onAt: (at: number) => void
}) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView?.({ block: 'nearest' })
  }, [at])
  return (
    <ol class="events" aria-label="Events" ref={list}>
      {events.map((event, index) => (
        <EventRow
          key={event.id}
          event={event}
          before={events[index - 1]}
          pack={pack}
          place={index === at ? 'now' : index > at ? 'later' : 'past'}
          onChoose={() => onAt(index)}
        />
      ))}
    </ol>
  )
}

function EventRow({
  event,
  before,
  pack,
  place,
  onChoose,
}: {
  event: SessionEvent
  before: SessionEvent | undefined
  pack: Pack | undefined
  place: 'past' | 'now' | 'later'
  onChoose: () => void
}) {
  const { title, detail } = eventWords(event.body, pack)
  const spentMs = before ? elapsedMs(before.at, event.at) : 0
  const isNewDay = !before || dayOf(before.at) !== dayOf(event.at)
  const css = `event${spentMs > gapMs ? ' gap' : ''}${place === 'later' ? ' is-later' : ''}`
  return (
    <li>
      {isNewDay && <div class="day t11 muted">{dayOf(event.at)}, times in UTC</div>}
      <button type="button" class={css} aria-current={place === 'now' ? 'step' : undefined} onClick={onChoose}>
        <span class="at">{utcTime(event.at)}</span>
        <EventGlyph body={event.body} />
        <span class="what">
          <Hostile text={title} />
          {detail && (
            <span class="sub two-lines">
              <Hostile text={detail.slice(0, detailLength)} />
            </span>
          )}
          <span class="sub">
            {event.actor.name || 'no name'}, {event.actor.role}
            {before && ` · ${spanWords(spentMs)} later`}
          </span>
        </span>
      </button>
    </li>
  )
}
