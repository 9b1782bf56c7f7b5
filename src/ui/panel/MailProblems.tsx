import type { MailView } from '../../core/indicators/mail-view-shapes'
import { TakeItem, type Taking } from './MailTake'

/** What is wrong with the headers, each with its line and what to do. */
export function MailProblems({ problems, taking }: { problems: MailView['problems']; taking: Taking }) {
  if (problems.count === 0) return null
  return (
    <div class="stack-1">
      <div class="line-1">
        <h3>Problems in the headers</h3>
        <span class="count count-warn">{problems.count}</span>
      </div>
      <ul aria-label="Problems in the headers">
        {problems.rows.map(({ code, says, fix, row, behind }) => (
          <TakeItem key={`${code} ${row}`} taking={taking} lines={behind} what={`problem in line ${row}`}>
            <span>
              {says} <span class="muted">{fix}</span> <span class="chip">line {row}</span>
            </span>
          </TakeItem>
        ))}
      </ul>
      {problems.count > problems.rows.length && (
        <p class="t12 muted">
          The first {problems.rows.length} of {problems.count} are shown.
        </p>
      )}
    </div>
  )
}
