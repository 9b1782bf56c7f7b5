import { Trash2 } from 'lucide-preact'
import type { TableView } from '../../core/records/log-view'
import { counted } from '../log-phrases'
import { formatWords } from '../log-words'
import { Act } from '../parts/Act'
import { Banner } from '../parts/Banner'
import { Hostile } from '../parts/Hostile'
import { caseName } from './case-name'
import { LogColumns } from './LogColumns'
import { LogProblems } from './LogProblems'
import { LogQuestions } from './LogQuestions'
import { LogRows } from './LogRows'
import type { LogGiven, Look } from './log-given'
import type { Shown } from './shown'
import type { RowEvidence } from './use-row-evidence'

/** One log of the case: how it was read, what only a person can answer, and its rows. */
export function LogSource(
  shown: Shown & { source: LogGiven; table: TableView | null; look: Look | undefined; evidence: RowEvidence },
) {
  const { source, table, view, append, look, evidence } = shown
  const { id, title, chars } = source.head
  const settle = (settings: LogGiven['settings']) => void append({ type: 'source.settled', sourceId: id, settings })
  return (
    <section class="sec" aria-label={`Log ${title}`}>
      <div class="sec-head">
        <h2 class="cut">
          <Hostile text={title} />
        </h2>
        <span class="muted t12">
          {table ? counted(table.events, 'row') : `${chars.toLocaleString('en')} characters`}
        </span>
        <Act
          deed="delete"
          what={`Remove ${title} from ${caseName(view)}`}
          css="btn btn-icon"
          icon={Trash2}
          name={`Remove ${title}`}
          tip="Remove; the record keeps that it was here"
          isBrief
          onAct={() => void append({ type: 'source.removed', sourceId: id })}
        />
      </div>
      {table && (
        <div class="stack">
          <p class="t12 muted">{readingWords(table)}</p>
          {table.stopped && (
            <Banner tone="warn" title={table.stopped.says}>
              <p>{table.stopped.fix}</p>
            </Banner>
          )}
          <LogQuestions table={table} settings={source.settings} onSettle={settle} />
          <LogProblems table={table} />
          <LogColumns table={table} settings={source.settings} onSettle={settle} />
          {table.events > 0 && <LogRows {...shown} table={table} look={look} evidence={evidence} />}
        </div>
      )}
    </section>
  )
}

function readingWords({ format, counts, dropped }: TableView): string {
  const parts = [formatWords[format] ?? format, counted(counts.rows, 'row')]
  if (counts.outside > 0) parts.push(`${counted(counts.outside, 'line')} around the table`)
  if (dropped > 0) parts.push(`${counted(dropped, 'row')} not understood`)
  return `Read as ${parts.join(' · ')}.`
}
