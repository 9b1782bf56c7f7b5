import type { TableView } from '../../core/records/log-view'
import { counted } from '../log-phrases'
import { Hostile } from '../parts/Hostile'
import { LogDisclosure } from '../parts/LogDisclosure'

/** What could not be read, row by row. */
export function LogProblems({ table: { problems, problemsLeft } }: { table: TableView }) {
  if (problems.length === 0) return null
  return (
    <LogDisclosure label={counted(problems.length + problemsLeft, 'problem')}>
      <ul class="t12 inset">
        {problems.map(({ row, code, says, isDropped }) => (
          <li key={`${row} ${code}`}>
            <span class="num strong">{row > 0 ? `Row ${row}: ` : 'The table: '}</span>
            <Hostile text={says} />
            {isDropped && <span class="muted"> Left out.</span>}
          </li>
        ))}
        {problemsLeft > 0 && <li class="muted">{counted(problemsLeft, 'more problem')} of the same table.</li>}
      </ul>
    </LogDisclosure>
  )
}
