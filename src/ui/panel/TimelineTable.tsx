import type { RowMark, TimelineView } from '../../core/records/log-marks'
import { useRowLetters } from '../hooks/letters'
import { counted, kindWords } from '../log-phrases'
import type { Span } from '../parts/axis'
import { Hostile } from '../parts/Hostile'
import { keyOf } from '../parts/Timeline'
import { utcClock, utcDay } from '../parts/utc-time'
import { speakerWords } from '../words'
import type { RowEvidence } from './use-row-evidence'

type Entry = { ms: number; key: string; what: string; where: string; mark?: RowMark }

const mostEntries = 80

/** What the timeline shows, as a table: rows by time, with the ticket's messages between them. */
export function TimelineTable({
  view,
  span,
  hot,
  evidence,
}: {
  view: TimelineView
  span: Span
  hot: readonly RowMark[]
  evidence: RowEvidence
}) {
  const entries = entriesOf(view, span, hot)
  return (
    <>
      <table class="table table-tight" aria-label="Timeline as table">
        <thead>
          <tr>
            <th scope="col">UTC</th>
            <th scope="col">What</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, mostEntries).map(entry => (
            <EntryRow key={entry.key} entry={entry} evidence={evidence} />
          ))}
        </tbody>
      </table>
      {entries.length > mostEntries && (
        <p class="t12 muted">{counted(entries.length - mostEntries, 'more row')} in this time: zoom in to see them.</p>
      )}
    </>
  )
}

function EntryRow({ entry: { ms, what, where, mark }, evidence }: { entry: Entry; evidence: RowEvidence }) {
  const onKeyDown = useRowLetters(
    mark
      ? {
          e: event => {
            event.preventDefault()
            void evidence.add([mark], `${what}, ${where}`)
          },
        }
      : {},
  )
  return (
    <tr tabIndex={-1} data-row onKeyDown={onKeyDown} {...(mark ? { 'aria-keyshortcuts': 'E' } : {})}>
      <td class="mono">
        {utcDay(ms)} {utcClock(ms, true)}
      </td>
      <td>
        <Hostile text={what} />
      </td>
      <td>
        <Hostile text={where} />
      </td>
    </tr>
  )
}

function entriesOf({ marks, messages }: TimelineView, { fromMs, toMs }: Span, hot: readonly RowMark[]): Entry[] {
  const rows = new Map([...hot, ...marks].map(mark => [keyOf(mark), mark]))
  const told = [...rows.values()].map(
    (mark): Entry => ({
      ms: mark.ms,
      key: keyOf(mark),
      what: `${kindWords(mark.kind, mark.isFailed ? 1 : 0)}, row ${mark.row}`,
      where: mark.lane,
      mark,
    }),
  )
  const said = messages.map(
    ({ ms, id, speaker, author }): Entry => ({
      ms,
      key: `message ${id}`,
      what: `${speakerWords[speaker]} writes${author ? `: ${author}` : ''}`,
      where: 'this ticket',
    }),
  )
  return [...told, ...said].filter(({ ms }) => ms >= fromMs && ms <= toMs).sort((a, b) => a.ms - b.ms)
}
