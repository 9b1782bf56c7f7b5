import { FilterX, Inbox } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Problem } from '../../core/base/problem'
import type { CaseRow } from '../../messages/protocol'
import { deskWords } from '../desk-words'
import { CaseTable } from './CaseTable'
import { type FilterName, type Order, pressed, shownRows } from './case-order'
import { Empty } from './Empty'
import { FilterChips } from './FilterChips'
import { SearchField } from './SearchField'
import { Trouble } from './Trouble'
import { useKeys } from './use-keys'

/** What the list is given; `rows` is null until the worker answered. */
export type CaseListProps = {
  rows: CaseRow[] | null
  problem: Problem | null
  picked: string
  lettersOn: boolean
  preview: ComponentChildren
  onRetry: () => void
  onPick: (caseId: string) => void
  onOpen: (caseId: string) => void
}

/** The stored cases with filters and search; J and K move, Enter opens. */
export function CaseList(props: CaseListProps) {
  const { rows, problem, picked, lettersOn, preview, onRetry, onPick, onOpen } = props
  const [filters, setFilters] = useState<FilterName[]>([])
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState<Order>({ by: 'left', down: false })
  const table = useRef<HTMLTableSectionElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const shown = shownRows(rows ?? [], { filters, search, order })
  const move = (by: 1 | -1) => {
    const at = shown.findIndex(row => row.caseId === picked)
    const next = at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))
    table.current?.querySelectorAll('a')[next]?.focus()
  }
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      '/': () => field.current?.focus(),
      Enter: () => shown.some(row => row.caseId === picked) && onOpen(picked),
    },
    lettersOn,
  )
  const clear = () => {
    setFilters([])
    setSearch('')
  }
  const count = rows && (shown.length === rows.length ? `${rows.length}` : `${shown.length} of ${rows.length}`)
  return (
    <div class="desk-page">
      <header class="page-head">
        <h1>Cases</h1>
        <span class="muted num" role="status">
          {count}
          {count && <span class="sr"> cases shown</span>}
        </span>
        <SearchField label={deskWords.search} value={search} onSearch={setSearch} field={field} />
      </header>
      <div class={preview ? 'split split-cases' : 'split'}>
        <main class="cases" aria-busy={rows === null && !problem}>
          {problem && <Trouble problem={problem} onRetry={onRetry} />}
          {rows === null && !problem && <p class="pad muted t12 slow">Loading cases…</p>}
          {rows?.length === 0 && <Empty icon={Inbox} title={deskWords.noCase} next={deskWords.noCaseNext} />}
          {rows && rows.length > 0 && (
            <>
              <FilterChips filters={filters} onPress={name => setFilters(pressed(filters, name))} />
              {shown.length === 0 ? (
                <Empty icon={FilterX} title={deskWords.noMatch} next={deskWords.noMatchNext}>
                  <button type="button" class="btn btn-quiet" onClick={clear}>
                    Show all cases
                  </button>
                </Empty>
              ) : (
                <CaseTable rows={shown} picked={picked} order={order} onOrder={setOrder} onPick={onPick} body={table} />
              )}
              <ListFoot lettersOn={lettersOn} />
            </>
          )}
        </main>
        {preview}
      </div>
    </div>
  )
}

function ListFoot({ lettersOn }: { lettersOn: boolean }) {
  return (
    <div class="list-foot t12 muted">
      {lettersOn && (
        <span class="line-1" aria-hidden="true">
          <kbd>J</kbd>
          <kbd>K</kbd> move <kbd>↵</kbd> open
        </span>
      )}
      <span class="grow" />
      <span>{deskWords.hostileNote}</span>
    </div>
  )
}
