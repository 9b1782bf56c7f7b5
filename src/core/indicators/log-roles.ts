import { addressIn, readIp } from './log-cell'
import { readCountry } from './log-country'
import { headingRoles } from './log-heading-words'
import { readKind } from './log-kind'
import { readResult } from './log-result'
import type { LogColumn, LogRole } from './log-shape'
import { readLogTime } from './log-time'

const most = 40
/** Signs by which a cell gives its role away. Amounts and devices do not: their column needs a heading. */
const signs: readonly [LogRole, number, (text: string) => boolean][] = [
  ['ip', 0.5, text => readIp(text) !== null],
  ['time', 0.6, text => isTime(text, 'both')],
  ['date', 0.8, text => isTime(text, 'date')],
  ['clock', 0.8, text => isTime(text, 'clock')],
  ['agent', 0.4, text => /^Mozilla\/\d|^[A-Za-z][\w.-]{2,40}\/\d+(\.\d+)+/.test(text)],
  ['asn', 0.6, text => /^AS ?\d{1,10}\b/i.test(text)],
  ['address', 0.6, text => addressIn(text)?.length === text.length],
  ['country', 0.6, text => readCountry(text) !== null],
  ['event', 0.6, text => readKind({ event: text, result: '', from: '', to: '', detail: '' }).kind !== 'other'],
  ['result', 0.8, text => text.length < 40 && readResult(text).result !== 'unknown'],
]
/** Roles whose cells can only be what they say; a heading against all of its cells is wrong. */
const plainSigns: readonly LogRole[] = ['ip', 'time', 'date', 'clock', 'asn', 'country', 'agent']

type Candidate = { at: number; role: LogRole; weight: number; by: 'heading' | 'values' }

/**
 * Finds what each column holds: by its heading, held against its cells, and by its cells alone.
 *
 * @param headings    one per column; '' where there is none
 * @param rows        some rows
 * @param byHand      roles set by the analyst; they stand
 * @returns           yields 0 after each column; returns one column each; a role is given once, to the column that fits best
 */
export function* findRoles(
  headings: readonly string[],
  rows: readonly string[][],
  byHand: Readonly<Record<number, LogRole>> = {},
): Generator<number, LogColumn[]> {
  const open: Candidate[] = []
  for (const [at, heading] of headings.entries()) {
    if (!byHand[at]) open.push(...candidatesFor(at, heading, cellsOf(rows, at)))
    yield 0
  }
  const taken = new Map<number, Candidate>()
  const given = new Set<LogRole>(Object.values(byHand))
  for (const candidate of open.sort((a, b) => b.weight - a.weight || a.at - b.at)) {
    if (taken.has(candidate.at) || given.has(candidate.role) || isDouble(candidate.role, given)) continue
    taken.set(candidate.at, candidate)
    given.add(candidate.role)
  }
  return headings.map((heading, at) => {
    const hand = byHand[at]
    if (hand) return { at, heading, role: hand, by: 'hand' }
    const found = taken.get(at)
    return { at, heading, role: found?.role ?? 'none', by: found?.by ?? 'nothing' }
  })
}

function cellsOf(rows: readonly string[][], at: number): string[] {
  const cells: string[] = []
  for (const row of rows) {
    const cell = row[at]?.trim() ?? ''
    if (cell !== '' && !/^[-–—?]$|^(null|unknown|n\/a|none)$/i.test(cell)) cells.push(cell)
    if (cells.length >= most) break
  }
  return cells
}

/** A time in one column leaves no room for a date and a clock, and the other way round. */
function isDouble(role: LogRole, given: ReadonlySet<LogRole>): boolean {
  if (role === 'time') return given.has('date') || given.has('clock')
  return role === 'date' || role === 'clock' ? given.has('time') : false
}

function candidatesFor(at: number, heading: string, cells: readonly string[]): Candidate[] {
  const shares = new Map(signs.map(([role, , test]) => [role, shareOf(cells, test)]))
  const named = headingRoles(heading)
  const byHeading = named.roles.flatMap((role, place): Candidate[] => {
    const share = shares.get(role)
    if (plainSigns.includes(role) && cells.length > 0 && (share ?? 0) < 0.2) return []
    const fits = share === undefined ? 0 : share
    return [{ at, role, by: 'heading', weight: (named.isWhole ? 4 : 2) + 3 * fits - place * 0.1 }]
  })
  const byValues = signs.flatMap(([role, needed], place): Candidate[] => {
    const share = shares.get(role) ?? 0
    return cells.length > 0 && share >= needed ? [{ at, role, by: 'values', weight: 3 * share - place * 0.05 }] : []
  })
  return [...byHeading.filter(({ role }) => !isOutdone(role, shares)), ...byValues]
}

/** A column headed "Address" that holds IP addresses is no destination; one headed "Time" that holds dates is a date. */
function isOutdone(role: LogRole, shares: ReadonlyMap<LogRole, number>): boolean {
  const evident: readonly LogRole[] = ['ip', 'time', 'date', 'clock']
  return evident.some(sign => sign !== role && (shares.get(sign) ?? 0) >= 0.8)
}

function shareOf(cells: readonly string[], test: (text: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length
}

/** Whether a cell is a date with a clock, a date alone, or a clock alone. */
function isTime(text: string, part: 'both' | 'date' | 'clock'): boolean {
  if (text.length > 60 || !/\d/.test(text)) return false
  const { trouble, time, manner } = readLogTime(text)
  if (part === 'clock') return trouble === 'no-date'
  const isRead = trouble === undefined || trouble === 'zone' || trouble === 'order' || trouble === 'impossible'
  if (!isRead) return false
  const isDayOnly =
    trouble === 'order' || trouble === 'impossible' ? !/\d[:h]\d\d/.test(text) : time.precision === 'day'
  return part === 'date' ? isDayOnly && manner !== 'epoch' : !isDayOnly
}
