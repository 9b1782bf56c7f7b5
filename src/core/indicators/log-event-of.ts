import { clip } from '../base/text'
import type { LogEvent } from '../records/log-event'
import { actorIn, addressIn, amountIn, permissionsIn, readIp } from './log-cell'
import { readCountry } from './log-country'
import { readDevice } from './log-device'
import { readKind, type Wording } from './log-kind'
import { openRepeats } from './log-repeats'
import type { LogColumn, LogRole } from './log-shape'
import { readLogTime, type TimeRead, type TimeStyle } from './log-time'

/** How rows of one table become events; `places` tells in which column a role stands. */
export type Understanding = {
  tableId: string
  places: Partial<Record<LogRole, number>>
  style: TimeStyle
  /** What each row is, when no column says it; '' when nobody said. */
  rowsAre: string
}

/** A row as understood: its event, and what kept its time or its address from being told. */
export type Understood = { event: LogEvent; time: TimeRead | null; badIp: string | null }

type Row = { cells: readonly string[]; places: Partial<Record<LogRole, number>> }

const most = 2_000
const once = openRepeats()
/** What logs write for "nothing". */
const absent = new Set('- – — ? null undefined none n/a unknown'.split(' '))

/** Tells in which column each role stands. */
export function placesOf(columns: readonly LogColumn[]): Understanding['places'] {
  return Object.fromEntries(columns.filter(({ role }) => role !== 'none').map(({ role, at }) => [role, at]))
}

/**
 * Makes an event of a row. Cells that cannot be read leave their part of the event absent.
 *
 * @param cells    the cells of one row
 * @param row      line in the source
 * @param how      columns, and what is known of their times
 * @returns        the event and what could not be told
 */
export function eventOf(cells: readonly string[], row: number, how: Understanding): Understood {
  const line: Row = { cells, places: how.places }
  const raw = cellOf(line, 'time') || `${cellOf(line, 'date')} ${cellOf(line, 'clock')}`.trim()
  const time = raw ? readLogTime(raw, how.style) : null
  const ipText = cellOf(line, 'ip')
  const ip = ipText ? readIp(ipText) : null
  const event: LogEvent = { tableId: how.tableId, row, kind: 'other', result: 'unknown', wording: '' }
  if (time) event.at = time.time
  if (ip) event.ip = ip
  tellWhat(line, event, how.rowsAre)
  tellWho(line, event)
  tellWhereTo(line, event)
  return { event, time, badIp: ipText && ip === null ? ipText : null }
}

function cellOf({ cells, places }: Row, role: LogRole): string {
  const at = places[role]
  const cell = at === undefined ? undefined : cells[at]
  if (!cell) return ''
  const text = clip(cell.trim(), most)
  return text.length < 10 && absent.has(text.toLowerCase()) ? '' : text
}

function tellWhat(line: Row, event: LogEvent, rowsAre: string): void {
  const said = {
    event: cellOf(line, 'event'),
    result: cellOf(line, 'result'),
    from: cellOf(line, 'from'),
    to: cellOf(line, 'to'),
    detail: cellOf(line, 'detail'),
  }
  const { kind, result, stage, lock } = readKind(said.event || !rowsAre ? said : { ...said, event: rowsAre })
  event.kind = kind
  event.result = result
  event.wording = wordingOf(said)
  if (stage) event.stage = stage
  if (lock) event.lock = lock
  if (said.from) event.from = said.from
  if (said.to) event.to = said.to
}

function wordingOf({ event, result, from, to, detail }: Wording): string {
  const change = from || to ? `${from || '–'} → ${to || '–'}` : ''
  return once(clip([event, result, change, detail].filter(Boolean).join(' · '), most))
}

function tellWho(line: Row, event: LogEvent): void {
  const asn = cellOf(line, 'asn')
  const country = readCountry(cellOf(line, 'country'))
  const agent = cellOf(line, 'agent')
  const named = cellOf(line, 'device')
  const text = agent || named
  const id = cellOf(line, 'device-id') || (agent ? named : '')
  const by = actorIn(cellOf(line, 'by'))
  if (asn) event.asn = asn
  if (country) event.country = country
  if (text || id) event.device = readDevice(text || id, id)
  if (by) event.by = by
}

function tellWhereTo(line: Row, event: LogEvent): void {
  const to = cellOf(line, 'to')
  const detail = cellOf(line, 'detail')
  const address = cellOf(line, 'address') || addressIn(to) || addressIn(detail)
  const { amount, asset } = amountIn(cellOf(line, 'amount') || to || detail)
  const coin = cellOf(line, 'asset') || asset
  const rights = cellOf(line, 'permissions')
  const permissions = permissionsIn(rights || (event.kind === 'api-key-created' ? `${to} ${detail}` : ''))
  if (amount) event.amount = amount
  if (coin) event.asset = coin
  if (address) event.address = address
  if (permissions) event.permissions = permissions
}
