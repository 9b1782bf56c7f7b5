import { headingZone } from './log-heading-words'
import type { RawRow } from './log-raw-row'
import type { LogColumn, LogTableOptions } from './log-shape'
import { orderShown, type TimeStyle } from './log-time'

const perStep = 500

/** What is known of the times of a table, and what its rows prove about the order of day and month. */
export type FoundStyle = { style: TimeStyle; shown: Record<'dmy' | 'mdy' | 'either' | 'none', number> }

/**
 * Finds how the times of a table are to be read. One date with a number over 12 settles the order for all.
 *
 * @param data       rows of data
 * @param columns    columns with roles
 * @param options    order and zone the analyst gave
 * @returns          yields 0 now and then; returns the style; no order when rows prove both
 */
export function* findStyle(
  data: readonly RawRow[],
  columns: readonly LogColumn[],
  options: LogTableOptions,
): Generator<number, FoundStyle> {
  const shown = { dmy: 0, mdy: 0, either: 0, none: 0 }
  const day = columns.find(({ role }) => role === 'time') ?? columns.find(({ role }) => role === 'date')
  const clock = columns.find(({ role }) => role === 'clock')
  for (const [at, { cells }] of data.entries()) {
    if (day) shown[orderShown(cells[day.at] ?? '')]++
    if (at % perStep === perStep - 1) yield 0
  }
  const order = options.dateOrder ?? provenBy(shown)
  const zone = headingZone(day?.heading ?? '') ?? headingZone(clock?.heading ?? '')
  return {
    shown,
    style: {
      ...(order ? { order } : {}),
      ...(zone !== undefined ? { zone, zoneIsSure: true } : options.zone ? { zone: options.zone } : {}),
    },
  }
}

function provenBy({ dmy, mdy }: FoundStyle['shown']): 'dmy' | 'mdy' | undefined {
  if (dmy > 0 && mdy > 0) return undefined
  if (dmy > 0) return 'dmy'
  return mdy > 0 ? 'mdy' : undefined
}
