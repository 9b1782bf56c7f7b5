import { Paperclip, Table2 } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import type { RowRef } from '../../core/records/detection'
import { useRowLetters } from '../hooks/letters'
import type { RowEvidence } from './use-row-evidence'

/** Shows some rows of a log in its table. */
export type ShowRows = (rows: readonly RowRef[], title: string) => void

/** Something the logs show that rests on rows: E makes them evidence, S shows them. */
export function LogRow({
  title,
  rows,
  evidence,
  onShow,
  icon,
  children,
}: {
  /** Names it for the buttons and as the first line of the evidence. */
  title: string
  rows: readonly RowRef[]
  evidence: RowEvidence
  onShow: ShowRows
  icon?: ComponentChildren
  children: ComponentChildren
}) {
  const add = () => void evidence.add(rows, title)
  const show = () => onShow(rows, title)
  const has = rows.length > 0
  const acting = (act: () => void) => (event: KeyboardEvent) => {
    event.preventDefault()
    act()
  }
  const onKeyDown = useRowLetters(has ? { e: acting(add), s: acting(show) } : {})
  return (
    <li class="log-row" tabIndex={-1} data-row onKeyDown={onKeyDown} {...(has ? { 'aria-keyshortcuts': 'E S' } : {})}>
      {icon}
      <div class="grow stack-0">{children}</div>
      {has && (
        <span class="acts">
          <button
            type="button"
            class="btn btn-icon"
            aria-label={`Show rows of ${title}`}
            title="Show rows (S)"
            onClick={show}
          >
            <Table2 class="i" size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            class="btn btn-icon"
            aria-label={`Add ${title} as evidence`}
            title={`Add to ${evidence.target} (E)`}
            onClick={add}
          >
            <Paperclip class="i" size={16} aria-hidden="true" />
          </button>
        </span>
      )}
    </li>
  )
}
