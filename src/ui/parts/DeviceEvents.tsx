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
  return 'pack' in body ? <PackAct body={body} /> : <ListAct body={body} />
}

type Act<T extends DeviceEvent['body']['type']> = Extract<DeviceEvent['body'], { type: T }>

function PackAct({ body }: { body: Act<'pack.used' | 'pack.acknowledged'> }) {
  const { type, title, version, seal, hash } = body.pack
  const isUsed = body.type === 'pack.used'
  return (
    <>
      <p>
        <span class="strong">
          {type} <Hostile text={title} />, version <Hostile text={version} />
        </span>{' '}
        {isUsed ? 'came into use' : 'was read'}
        {isUsed && body.instead && (
          <>
            {' '}
            in place of <Hostile text={body.instead.version} />
          </>
        )}
        {isUsed && body.lower && ', although its number is lower'}
        {isUsed && seal !== 'signed' && `, ${seal}`}
      </p>
      <p class="t12 muted device-hash">
        SHA-256 <span class="mono">{hash}</span>
      </p>
    </>
  )
}

function ListAct({ body }: { body: Act<'list.imported' | 'list.removed'> }) {
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
