import type { TableView } from '../../core/records/log-view'
import { counted } from '../log-phrases'
import { columnWords } from '../log-words'
import { LogDisclosure } from '../parts/LogDisclosure'
import type { Settling } from './log-given'

/** What each column holds, correctable by hand. */
export function LogColumns({ table: { columns, columnsLeft }, settings, onSettle }: { table: TableView } & Settling) {
  if (columns.length === 0) return null
  const set = (at: number, role: string) => onSettle({ ...settings, roles: { ...settings.roles, [at]: role } })
  return (
    <LogDisclosure label={counted(columns.length + columnsLeft, 'column')}>
      <div class="columns inset">
        {columns.map(({ at, heading, role, by }) => (
          <label key={at} class="field">
            <span class="t12 cut">
              {heading || `Column ${at + 1}`}
              <span class="muted">{by === 'hand' ? ' · by you' : ''}</span>
            </span>
            <select
              class="input select"
              aria-label={`Column ${at + 1}${heading ? `, ${heading}` : ''}`}
              value={role}
              onChange={event => set(at, event.currentTarget.value)}
            >
              {Object.entries(columnWords).map(([one, words]: [string, string]) => (
                <option key={one} value={one}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {columnsLeft > 0 && <p class="t12 muted">{counted(columnsLeft, 'more column')} not listed.</p>}
    </LogDisclosure>
  )
}
