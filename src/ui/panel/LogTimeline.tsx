import { ChevronLeft, ChevronRight, Maximize, Minus, Plus, Table2 } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { LogFindings } from '../../core/records/log-findings'
import type { TimelineView } from '../../core/records/log-marks'
import { counted } from '../log-phrases'
import { logWords } from '../log-words'
import { moved, type Span, whole, within, zoomed } from '../parts/axis'
import { keyOf, Timeline } from '../parts/Timeline'
import { utcSpan } from '../parts/utc-time'
import type { Shown } from './shown'
import { TimelineTable } from './TimelineTable'
import type { RowEvidence } from './use-row-evidence'

/** The timeline with its ways to look closer, and the table that says the same. */
export function LogTimeline({
  shown,
  view,
  findings,
  evidence,
}: {
  shown: Shown
  view: TimelineView
  findings: LogFindings | null
  evidence: RowEvidence
}) {
  const limit = whole(view)
  const [span, setSpan] = useState<Span | null>(null)
  const [isTable, setIsTable] = useState(false)
  const near = span ? within(span, limit) : limit
  const closer = useCloser(shown, view, span ? near : null)
  const hot = findings?.marks ?? []
  const leaps = (findings?.trips ?? [])
    .filter(({ verdict }) => verdict === 'impossible')
    .map(({ rows: [from, to] }) => ({ from: keyOf(from), to: keyOf(to) }))
  const acts = actsOn(near, limit, setSpan)
  const onKeyDown = (event: KeyboardEvent) => {
    const act =
      event.altKey || event.ctrlKey || event.metaKey ? undefined : acts.find(one => one.keys.includes(event.key))
    if (!act) return
    event.preventDefault()
    act.press()
  }
  if (view.marks.length === 0) return <p class="muted t12">{logWords.noTimes}</p>
  return (
    <div class="stack-1">
      <div class="line-1" role="toolbar" aria-label="Timeline controls">
        {acts.map(({ name, keys, icon: Icon, press }) => (
          <button
            key={name}
            type="button"
            class="btn btn-icon"
            aria-label={name}
            title={`${name} (${keys[0]})`}
            onClick={press}
          >
            <Icon class="i" size={16} aria-hidden="true" />
          </button>
        ))}
        <button type="button" class="btn btn-quiet btn-s" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          <Table2 class="i" size={16} aria-hidden="true" />
          <span>As table</span>
        </button>
      </div>
      <figure
        class="tl-box"
        aria-label="Timeline, plus and minus zoom, arrows move, 0 shows all"
        aria-keyshortcuts="+ - 0 ArrowLeft ArrowRight"
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <Timeline view={closer} span={near} hot={hot} leaps={leaps} />
      </figure>
      <p class="t12 muted" role="status">
        {utcSpan(near.fromMs, near.toMs)} UTC
        {closer.thinned > 0 && ` · ${counted(closer.thinned, 'row')} not drawn singly`}
        {view.untimedRows > 0 && ` · ${counted(view.untimedRows, 'row')} without a certain time`}
      </p>
      {isTable && <TimelineTable view={closer} span={near} hot={hot} evidence={evidence} />}
    </div>
  )
}

function actsOn(near: Span, limit: Span, set: (span: Span | null) => void) {
  const go = (span: Span) => () => set(within(span, limit))
  return [
    { name: 'Zoom in', keys: ['+', '='], icon: Plus, press: go(zoomed(near, 0.5)) },
    { name: 'Zoom out', keys: ['-'], icon: Minus, press: go(zoomed(near, 2)) },
    { name: 'Earlier', keys: ['←', 'ArrowLeft'], icon: ChevronLeft, press: go(moved(near, -0.25, limit)) },
    { name: 'Later', keys: ['→', 'ArrowRight'], icon: ChevronRight, press: go(moved(near, 0.25, limit)) },
    { name: 'Show all', keys: ['0'], icon: Maximize, press: () => set(null) },
  ]
}

/** A thinned timeline has more to show when somebody looks closer; what is there stays until it comes. */
function useCloser({ view: { caseId }, door }: Shown, view: TimelineView, span: Span | null): TimelineView {
  const [closer, setCloser] = useState<{ of: TimelineView; key: string; view: TimelineView } | null>(null)
  const asked = useRef('')
  const key = span && view.thinned > 0 ? `${span.fromMs} ${span.toMs}` : ''
  useEffect(() => {
    asked.current = key
    if (!span || key === '') return
    void door.ask('log.timeline', { caseId, ...span }).then(answer => {
      if (answer.ok && answer.value && asked.current === key) setCloser({ of: view, key, view: answer.value })
    })
  }, [door, caseId, key, view])
  return closer && key !== '' && closer.of === view ? { ...closer.view } : view
}
