import { msOf } from '../base/time'
import type { BesideKnown, Claim, Shown } from './claim'
import type { LogEvent, LogTime } from './log-event'

const mostRows = 20

/**
 * The calendar day of a time, as far as it is told.
 *
 * @param time    a time of log or record
 * @returns       '2018', '2018-01' or '2018-01-22'; '' when there is none
 */
export function dayOf(time: LogTime | undefined): string {
  const written = time?.iso ?? time?.wall ?? ''
  if (written !== '') return written.slice(0, 10)
  return /(?<!\d)(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?(?!\d)/.exec(time?.raw ?? '')?.[0] ?? ''
}

/**
 * The instant of a row; where only the zone is missing its clock is taken as UTC.
 *
 * @param event    a row
 * @returns        milliseconds, NaN without a time
 */
export function instantOf({ at }: LogEvent): number {
  return at ? msOf(at.iso ?? `${at.wall ?? ''}Z`) : Number.NaN
}

/**
 * When the client wrote what they claim; the subject and the sender were there with the first message.
 *
 * @param claim    the claim
 * @param known    times of the messages
 * @returns        milliseconds, NaN when no time is sure
 */
export function writtenMs({ at }: Claim, { writtenAt }: BesideKnown): number {
  const time = writtenAt.get(at.messageId) ?? (at.messageId === '' ? [...writtenAt.values()].sort()[0] : undefined)
  return time === undefined ? Number.NaN : msOf(time)
}

/**
 * What rows of a log, or of a list in the record, show.
 *
 * @param events    the rows, the one that decides first
 * @param text      in a few words; the first row's own when left out
 * @returns         at most 20 rows, each in one line
 */
export function fromRows(events: readonly LogEvent[], text?: string): Shown {
  const rows = events.slice(0, mostRows).map(event => ({ tableId: event.tableId, row: event.row, text: lineOf(event) }))
  return { text: text ?? rows[0]?.text ?? '', by: 'log', rows }
}

/** A row in one line, as the log wrote it. */
function lineOf({ at, wording, amount, asset, ip, country, device }: LogEvent): string {
  const time = at?.iso?.slice(0, 16).replace('T', ' ') ?? at?.raw ?? ''
  const sum = amount && !wording.includes(amount) ? `${amount} ${asset ?? ''}` : ''
  return [time, wording, sum, ip, country, device?.text]
    .map(part => part?.trim() ?? '')
    .filter(part => part !== '')
    .join(' ')
    .slice(0, 300)
}
