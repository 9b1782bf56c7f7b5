import type { DeviceEvent } from '../../core/ledger/device-event'
import { entryWords, listKindWords } from '../list-words'
import { Hostile } from './Hostile'
import { utcSpan } from './utc-time'

/** Acts on this device that belong to no case, newest first: who, when, which list, how many entries, which hash. */
export function DeviceEvents({ events, label }: { events: readonly DeviceEvent[]; label: string }) {
  return (
    <ol class="device-events" aria-label={label}>
      {events.map(event => (
        <li key={event.id}>
          <DeviceAct event={event} />
          <p class="t12 muted">
            {utcSpan(Date.parse(event.at), 0)} UTC by <Hostile text={event.actor.name || 'no name'} />,{' '}
            {event.actor.role}
          </p>
        </li>
      ))}
    </ol>
  )
}

function DeviceAct({ event: { body } }: { event: DeviceEvent }) {
  const { list } = body
  if (!list) return <p>A list that was damaged was removed.</p>
  return (
    <>
      <p>
        <span class="strong">
          <Hostile text={list.name} />
        </span>{' '}
        {body.type === 'list.removed' ? 'removed' : 'imported'}
        {body.type === 'list.imported' && body.instead.length > 0 && ', in place of the one of the same name'}
      </p>
      <p class="t12 muted device-hash">
        {listKindWords[list.as]} · data of {list.date} · {entryWords(list.entries)} · SHA-256{' '}
        <span class="mono">{list.sha256}</span>
      </p>
    </>
  )
}
