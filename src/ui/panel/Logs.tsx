import { useState } from 'preact/hooks'
import type { RowRef } from '../../core/records/detection'
import { logWords } from '../log-words'
import { Banner } from '../parts/Banner'
import { LogDevices } from './LogDevices'
import { LogFound } from './LogFound'
import { LogSource } from './LogSource'
import { LogTimeline } from './LogTimeline'
import type { Look } from './log-given'
import type { Shown } from './shown'
import { type Logs as Known, useLogs } from './use-logs'
import { useRowEvidence } from './use-row-evidence'

/** The log workbench: all logs of the case together, then each by itself. */
export function Logs(shown: Shown) {
  const logs = useLogs(shown)
  const evidence = useRowEvidence(shown)
  const [looks, setLooks] = useState<Look[]>([])
  const show = (refs: readonly RowRef[], title: string) => {
    const turn = (looks[0]?.turn ?? 0) + 1
    const ids = [...new Set(refs.map(({ tableId }) => tableId))]
    setLooks(ids.map(id => ({ sourceId: id, rows: rowsIn(refs, id), title, turn })))
  }
  const { view, findings } = logs
  const sources = shown.view.session.sources.filter(({ head }) => head.kind === 'log')
  const titles = new Map(shown.view.findings.map(({ signalId, title }) => [signalId, title]))
  return (
    <>
      <Progress logs={logs} says={evidence.says} />
      {view && (
        <div class="sec">
          <div class="sec-head">
            <h2>Timeline</h2>
            <span class="muted t12">logs and ticket</span>
          </div>
          <LogTimeline shown={shown} view={view.timeline} findings={findings} evidence={evidence} />
        </div>
      )}
      {findings && <LogFound findings={findings} titles={titles} evidence={evidence} onShow={show} />}
      {view && <LogDevices devices={view.devices} evidence={evidence} onShow={show} />}
      {sources.map(source => (
        <LogSource
          key={source.head.id}
          {...shown}
          source={source}
          table={view?.tables.find(({ sourceId }) => sourceId === source.head.id) ?? null}
          look={looks.find(({ sourceId }) => sourceId === source.head.id)}
          evidence={evidence}
        />
      ))}
    </>
  )
}

function rowsIn(refs: readonly RowRef[], id: string): number[] {
  return refs.filter(({ tableId }) => tableId === id).map(({ row }) => row)
}

/** Said once when reading starts and once when it ends, never per row. */
function Progress({ logs: { state, view, findings, says, again }, says: added }: { logs: Known; says: string }) {
  const rows = (view?.tables ?? []).reduce((sum, table) => sum + table.events, 0)
  const isJudging = state === 'ready' && findings === null && says === ''
  return (
    <div class="sec">
      <p class="t12 muted" role="status" aria-label="Logs">
        {state === 'reading' && logWords.reading}
        {state === 'ready' && `${rows.toLocaleString('en')} rows read. `}
        {isJudging && logWords.judging}
      </p>
      <p class="t12 says" role="status">
        {added}
      </p>
      {says !== '' && (
        <Banner tone="warn" title={logWords.failed}>
          <p>{says}</p>
          <div class="banner-acts">
            <button type="button" class="btn btn-quiet" onClick={again}>
              Read again
            </button>
          </div>
        </Banner>
      )}
    </div>
  )
}
