import { ChevronRight, CircleAlert } from 'lucide-preact'
import type { KeptList } from '../../core/records/kept-list'
import { freshDays, listAgeDays } from '../../core/records/list-age'
import type { ShippedList } from '../../messages/heavy'
import type { DeviceLog } from '../../messages/protocol'
import { LedgerBadge } from '../desk/LedgerBadge'
import { ageWords, entryWords, listKindWords, listWords, sizeWords } from '../list-words'
import { Banner } from '../parts/Banner'
import { DeviceEvents } from '../parts/DeviceEvents'
import { Hostile } from '../parts/Hostile'
import { utcSpan } from '../parts/utc-time'
import { ListImport } from './ListImport'
import type { ListsState } from './use-lists'

/** What the section is given; `now` is when it is looked at. */
export type ListOptionsProps = ListsState & { now: string }

/** Lists of networks and addresses: the one that ships, those imported, and the way to import one. */
export function ListOptions({ lists, log, problem, says, now, round, onRemove, ...importing }: ListOptionsProps) {
  return (
    <section class="option-group" aria-labelledby="lists" aria-busy={lists === null && problem === null}>
      <h2 id="lists">Lists</h2>
      <p class="muted">{listWords.why}</p>
      {problem && (
        <Banner tone="stop" title={problem.says}>
          <p>{problem.fix}</p>
        </Banner>
      )}
      {lists && (
        <ul aria-labelledby="lists">
          <ShippedRow shipped={lists.shipped} now={now} />
          {lists.kept.map(list => (
            <ListRow key={list.id} list={list} log={log} now={now} onRemove={() => onRemove(list.id, list.name)} />
          ))}
          {lists.damaged.map(id => (
            <li key={id} class="site">
              <div class="line">
                <span class="grow wrong">{listWords.damaged}</span>
                <RemoveButton name="the damaged list" onRemove={() => onRemove(id, listWords.damaged)} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <ListHistory log={log} />
      {lists?.kept.length === 0 && <p class="muted t12">{listWords.none}</p>}
      <p class={says ? 't12 muted' : 'sr'} role="status">
        {says}
      </p>
      <ListImport key={round} kept={lists?.kept ?? []} {...importing} />
    </section>
  )
}

function ShippedRow({ shipped, now }: { shipped: ShippedList | null; now: string }) {
  if (!shipped)
    return (
      <li class="site">
        <p class="wrong">{listWords.shippedGone}</p>
      </li>
    )
  const { about, entries, bytes } = shipped
  return (
    <li class="site">
      <div class="line">
        <span class="strong grow">{listWords.shipped}</span>
        <span class="chip">ships with Gatehouse</span>
      </div>
      <p class="t12 list-told">
        {about.name}, data of {about.date}, {ageWords(listAgeDays(about, now))} · {entryWords(entries)} ·{' '}
        {sizeWords(bytes)}
      </p>
      <p class="t12 muted">{listWords.credit}</p>
    </li>
  )
}

function ListRow({
  list,
  log,
  now,
  onRemove,
}: {
  list: KeptList
  log: DeviceLog | null
  now: string
  onRemove: () => void
}) {
  const { name, as, source, date, entries, bytes } = list
  const days = listAgeDays(list, now)
  const isStale = (as === 'scam' || as === 'sanctioned') && days > freshDays
  return (
    <li class="site">
      <div class="line">
        <span class="strong grow">
          <Hostile text={name} />
        </span>
        <RemoveButton name={name} onRemove={onRemove} />
      </div>
      <p class="t12 list-told">
        {listKindWords[as]} · data of {date}, {ageWords(days)} · {entryWords(entries)} · {sizeWords(bytes)}
      </p>
      <p class="t12 muted">
        From <Hostile text={source} />
      </p>
      <ImportTold list={list} log={log} />
      {isStale && (
        <p class="t12 wrong">
          <CircleAlert class="i" size={12} aria-hidden="true" /> These data are {listWords.old}: import a newer list
          before you rely on it.
        </p>
      )}
    </li>
  )
}

/** Who imported a list, as the ledger tells it. */
function ImportTold({ list, log }: { list: KeptList; log: DeviceLog | null }) {
  if (!log) return null
  const entry = log.events.find(({ body }) => body.type === 'list.imported' && body.list.id === list.id)
  if (!entry) return <p class="t12 muted">{listWords.noEntry}</p>
  return (
    <p class="t12 muted device-hash">
      Imported {utcSpan(Date.parse(entry.at), 0)} UTC by <Hostile text={entry.actor.name || 'no name'} />,{' '}
      {entry.actor.role} · SHA-256 <span class="mono">{list.sha256}</span>
    </p>
  )
}

/** Everything that happened to lists, those that are gone as well. */
function ListHistory({ log }: { log: DeviceLog | null }) {
  if (!log || log.events.length === 0) return null
  return (
    <details class="list-history">
      <summary>
        <ChevronRight class="i tw" size={14} aria-hidden="true" />
        What happened to lists <span class="muted">{log.events.length}</span>
      </summary>
      <LedgerBadge ledger={log.ledger} />
      <DeviceEvents events={log.events} label="What happened to lists" />
    </details>
  )
}

function RemoveButton({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <button type="button" class="btn btn-quiet btn-s" onClick={onRemove}>
      <span>
        Remove<span class="sr"> {name}</span>
      </span>
    </button>
  )
}
