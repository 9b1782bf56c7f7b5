import type { RowMark, TimelineView } from '../../core/records/log-marks'
import { counted } from '../log-phrases'
import { placeOn, type Span, ticksOf } from './axis'
import { utcSpan } from './utc-time'

/** Two rows one person cannot both have made. */
export type Leap = { from: string; to: string }

const laneHeight = 36
const headHeight = 18
/** Marks nearer than this, in percent of the width, are drawn as one. */
const grain = 0.8

/** Rows by place and messages of the ticket on one axis; the label says the same in words. */
export function Timeline({
  view,
  span,
  hot,
  leaps,
}: {
  view: TimelineView
  span: Span
  /** Rows that findings rest on: drawn whatever was thinned. */
  hot: readonly RowMark[]
  leaps: readonly Leap[]
}) {
  const lanes = view.lanes.map(lane => lane.name)
  const height = headHeight + (lanes.length + 1) * laneHeight
  const yOf = (lane: string) => headHeight + (Math.max(0, lanes.indexOf(lane)) + 1) * laneHeight + 24
  const drawn = drawnMarks([...hot, ...view.marks], span, new Set(hot.map(keyOf)))
  const places = new Map(hot.map(mark => [keyOf(mark), { x: placeOn(span, mark.ms), y: yOf(mark.lane) }]))
  return (
    <svg class="timeline" width="100%" height={height} role="img" aria-label={statement(view, span, leaps.length)}>
      {ticksOf(span).map(({ at, label }) => (
        <g key={at}>
          <line class="tl-tick" x1={`${at}%`} x2={`${at}%`} y1={0} y2={height} />
          <text class="tl-label" x={`${at}%`} dx={3} y={11}>
            {label}
          </text>
        </g>
      ))}
      <Lane name="Ticket messages" top={headHeight} isClient={true} />
      {lanes.map((name, at) => (
        <Lane key={name} name={name} top={headHeight + (at + 1) * laneHeight} />
      ))}
      {view.messages.map(message => (
        <circle
          key={message.id}
          class={`tl-message tl-${message.speaker}`}
          cx={`${placeOn(span, message.ms)}%`}
          cy={headHeight + 24}
          r={4.5}
        />
      ))}
      {leaps.map(({ from, to }) => {
        const [a, b] = [places.get(from), places.get(to)]
        return a && b ? (
          <line key={`${from} ${to}`} class="tl-leap" x1={`${a.x}%`} y1={a.y} x2={`${b.x}%`} y2={b.y} />
        ) : null
      })}
      {drawn.map(mark => (
        <svg key={keyOf(mark)} x={`${mark.x}%`} y={yOf(mark.lane)} overflow="visible" aria-hidden="true">
          <path class={cssOf(mark)} d={mark.isFailed ? 'M-5 0 0-5 5 0 0 5Z' : 'M-4-4H4V4H-4Z'} />
        </svg>
      ))}
    </svg>
  )
}

function Lane({ name, top, isClient = false }: { name: string; top: number; isClient?: boolean }) {
  return (
    <>
      <line class="tl-lane" x1="0" x2="100%" y1={top} y2={top} />
      <text class={isClient ? 'tl-name tl-name-client' : 'tl-name'} x={0} y={top + 13}>
        {name.slice(0, 40)}
      </text>
    </>
  )
}

type Drawn = RowMark & { x: number; isHot: boolean }

/** One mark for those that would lie on each other; what a finding rests on, and what failed, is drawn first. */
function drawnMarks(marks: readonly RowMark[], span: Span, hot: ReadonlySet<string>): Drawn[] {
  const taken = new Map<string, Drawn>()
  for (const mark of marks) {
    const x = placeOn(span, mark.ms)
    if (x < -1 || x > 101) continue
    const isHot = hot.has(keyOf(mark))
    const cell = isHot ? keyOf(mark) : `${mark.lane} ${Math.round(x / grain)} ${mark.isFailed}`
    if (!taken.has(cell)) taken.set(cell, { ...mark, x, isHot })
  }
  return [...taken.values()].filter(mark => mark.isHot || !taken.has(keyOf(mark)))
}

/** Names a row across logs. */
export function keyOf({ tableId, row }: { tableId: string; row: number }): string {
  return `${tableId} ${row}`
}

function cssOf({ isFailed, isHot, isSure }: Drawn): string {
  return `tl-mark${isFailed ? ' tl-failed' : ''}${isHot ? ' tl-hot' : ''}${isSure ? '' : ' tl-unsure'}`
}

function statement({ lanes, messages, thinned }: TimelineView, span: Span, leaps: number): string {
  const rows = lanes.reduce((sum, lane) => sum + lane.rows, 0)
  const told = lanes.map(
    lane => `${lane.name}: ${counted(lane.rows, 'row')}${lane.failed > 0 ? `, ${lane.failed} failed` : ''}`,
  )
  return [
    `${utcSpan(span.fromMs, span.toMs)} UTC: ${counted(rows, 'row')} and ${counted(messages.length, 'message')}`,
    ...told,
    ...(leaps > 0 ? [`${counted(leaps, 'pair')} of sign-ins too far apart for one person`] : []),
    ...(thinned > 0 ? [`${counted(thinned, 'row')} not drawn one by one`] : []),
  ].join('. ')
}
