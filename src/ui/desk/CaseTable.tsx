import { ChevronDown, ChevronUp } from 'lucide-preact'
import type { RefObject } from 'preact'
import type { CaseRow } from '../../messages/protocol'
import { outcomeWords, tierWords } from '../desk-words'
import { Hostile } from '../parts/Hostile'
import { SlaRing } from '../parts/SlaRing'
import { type ColumnName, type Order, updatedWords } from './case-order'
import { MiniCells } from './MiniCells'
import { reviewHash } from './place'

const columns: readonly { name: ColumnName; word: string }[] = [
  { name: 'left', word: 'Time left' },
  { name: 'key', word: 'Ticket' },
  { name: 'subject', word: 'Requester, subject' },
  { name: 'type', word: 'Type, tier' },
  { name: 'steps', word: 'Steps' },
  { name: 'result', word: 'Result' },
  { name: 'updated', word: 'Updated, UTC' },
]

/** The rows; a row is picked by pointer or focus and opened by its ticket's link. */
export function CaseTable({
  rows,
  picked,
  order,
  onOrder,
  onPick,
  body,
}: {
  rows: readonly CaseRow[]
  picked: string
  order: Order
  onOrder: (order: Order) => void
  onPick: (caseId: string) => void
  body: RefObject<HTMLTableSectionElement | null>
}) {
  return (
    <table class="table">
      <caption class="sr">Stored cases. The ticket’s link opens the case as it was lived.</caption>
      <thead>
        <tr>
          {columns.map(({ name, word }) => (
            <ColumnHead key={name} name={name} word={word} order={order} onOrder={onOrder} />
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map(row => (
          <tr
            key={row.caseId}
            class={row.caseId === picked ? 'is-picked' : ''}
            onClick={() => onPick(row.caseId)}
            onFocusIn={() => onPick(row.caseId)}
          >
            <Cells row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ColumnHead({
  name,
  word,
  order,
  onOrder,
}: {
  name: ColumnName
  word: string
  order: Order
  onOrder: (order: Order) => void
}) {
  const isOrder = order.by === name
  const Icon = order.down ? ChevronDown : ChevronUp
  return (
    <th scope="col" aria-sort={isOrder ? (order.down ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        class="th-btn"
        onClick={() => onOrder({ by: name, down: isOrder ? !order.down : name === 'updated' })}
      >
        {word}
        {isOrder && <Icon class="i" size={12} aria-hidden="true" />}
      </button>
    </th>
  )
}

function Cells({ row }: { row: CaseRow }) {
  const isDue = row.clock.state === 'late' || row.clock.state === 'warn'
  return (
    <>
      <td class={isDue ? 'left strong' : 'left muted'}>
        <SlaRing clock={row.clock} />
      </td>
      <td class="mono">
        <a class="quiet-link" href={reviewHash(row.caseId)}>
          #{row.key}
        </a>
      </td>
      <td class="subject cut muted">
        <span class="who">
          <Hostile text={row.requester || 'Requester not found'} />
        </span>
        <Hostile text={row.subject} />
      </td>
      <td>
        {row.type || <span class="muted">No procedure</span>} <span class="muted">{tierWords(row.tier)}</span>
      </td>
      <td>
        <MiniCells answered={row.answered} steps={row.steps} />
      </td>
      <td>{outcomeWords(row)}</td>
      <td class="num muted" title={`${row.updatedAt.slice(0, 19)}Z`}>
        {updatedWords(row)}
      </td>
    </>
  )
}
