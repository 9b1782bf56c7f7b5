import { Paperclip } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { LogLine, LogLines } from '../../core/records/log-lines'
import type { TableView } from '../../core/records/log-view'
import { useRowLetters } from '../hooks/letters'
import { counted } from '../log-phrases'
import { Hostile } from '../parts/Hostile'
import type { LogGiven, Look } from './log-given'
import type { Shown } from './shown'
import type { RowEvidence } from './use-row-evidence'

const perPage = 25

/** The rows of one log, a window at a time: all of them, or those somebody asked to see. */
export function LogRows({
  view: { caseId },
  door,
  source,
  table,
  look,
  evidence,
}: Shown & { source: LogGiven; table: TableView; look: Look | undefined; evidence: RowEvidence }) {
  const [from, setFrom] = useState(0)
  const [isAll, setIsAll] = useState(true)
  const [lines, setLines] = useState<LogLines | null>(null)
  const [says, setSays] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const rows = isAll ? undefined : look?.rows
  useEffect(() => {
    if (!look) return
    setIsAll(false)
    setFrom(0)
    heading.current?.scrollIntoView({ block: 'start' })
    heading.current?.focus()
  }, [look?.turn])
  useEffect(() => {
    let isCurrent = true
    const input = { caseId, sourceId: source.head.id, from, count: perPage, ...(rows ? { rows } : {}) }
    void door.ask('log.rows', input).then(answer => {
      if (!isCurrent) return
      if (answer.ok) setLines(answer.value)
      setSays(answer.ok ? '' : `${answer.problem.says} ${answer.problem.fix}`)
    })
    return () => {
      isCurrent = false
    }
  }, [door, caseId, source.head.id, from, rows, table])
  const total = lines?.total ?? 0
  return (
    <div class="stack-1">
      <h3 ref={heading} tabIndex={-1} class="t12 cut">
        {isAll ? 'All rows' : <Hostile text={`Rows of ${look?.title ?? ''}`} />}
      </h3>
      <div class="line-1">
        <span class="t12 muted num" role="status">
          {total > 0 && `${from + 1}–${Math.min(total, from + perPage)} of ${total.toLocaleString('en')}`}
        </span>
        <button type="button" class="btn btn-quiet btn-s" disabled={from === 0} onClick={() => setFrom(from - perPage)}>
          Rows before
        </button>
        <button
          type="button"
          class="btn btn-quiet btn-s"
          disabled={from + perPage >= total}
          onClick={() => setFrom(from + perPage)}
        >
          Rows after
        </button>
        {!isAll && (
          <button
            type="button"
            class="btn btn-quiet btn-s"
            onClick={() => {
              setIsAll(true)
              setFrom(0)
            }}
          >
            Show all {counted(table.events, 'row')}
          </button>
        )}
      </div>
      <p class="t12 says">{says}</p>
      <table class="table table-tight log-table" aria-label={`Rows of ${source.head.title}`}>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Time, as written</th>
            <th scope="col">What</th>
            <th scope="col">From</th>
            <th scope="col">
              <span class="sr">Evidence</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(lines?.lines ?? []).map(line => (
            <Line key={line.row} line={line} sourceId={source.head.id} evidence={evidence} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ line, sourceId, evidence }: { line: LogLine; sourceId: string; evidence: RowEvidence }) {
  const { row, time, what, ip, country, device, agent } = line
  const add = () => void evidence.add([{ tableId: sourceId, row }], `Row ${row} of a log`)
  const onKeyDown = useRowLetters({
    e: event => {
      event.preventDefault()
      add()
    },
  })
  return (
    <tr tabIndex={-1} data-row aria-keyshortcuts="E" onKeyDown={onKeyDown}>
      <td class="r num muted">{row}</td>
      <td class="mono">
        <Hostile text={time || 'no time'} />
      </td>
      <td>
        <Hostile text={what} />
      </td>
      <td>
        <span class="mono">
          <Hostile text={[ip, country].filter(Boolean).join(' ')} />
        </span>{' '}
        <span title={agent}>
          <Hostile text={device} />
        </span>
      </td>
      <td>
        <button
          type="button"
          class="btn btn-icon btn-s"
          aria-label={`Add row ${row} as evidence`}
          title={`Add to ${evidence.target} (E)`}
          onClick={add}
        >
          <Paperclip class="i" size={14} aria-hidden="true" />
        </button>
      </td>
    </tr>
  )
}
