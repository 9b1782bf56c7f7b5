import { linesOf } from './log-line'
import type { RawRow, RowPieces } from './log-raw-row'

const perPiece = 100
const mostKeys = 300
/** Reading this much at once takes a few milliseconds. */
const mostAtOnce = 500_000

/**
 * Reads JSON lines: one object a line; the keys of all objects are the heading, nested keys joined by a dot.
 * A JSON array is read when each of its objects stands on a line of its own, or when it is short enough to read at once;
 * its objects are counted from 1.
 */
export function* jsonRows(text: string): RowPieces {
  const keys: string[] = []
  const whole = wholeArray(text)
  if (whole) {
    yield whole.map((item, at) => rowOf(item, at + 1, keys))
    yield [{ row: 0, cells: keys }]
    return
  }
  let piece: RawRow[] = []
  for (const line of linesOf(text)) {
    piece.push(jsonRow(line.text, line.row, keys))
    if (piece.length < perPiece) continue
    yield piece
    piece = []
  }
  yield piece
  // Row 0 is the heading; it is known only when the last key was seen.
  yield [{ row: 0, cells: keys }]
}

function jsonRow(line: string, row: number, keys: string[]): RawRow {
  const text = line.trim().replace(/,$/, '')
  if (/^[[\]]?$/.test(text)) return { row, cells: [''] }
  const value = parsed(text.replace(/^\[(?=\{)/, '').replace(/(?<=\})\]$/, ''))
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { row, cells: [text], wrong: { code: 'not-json', says: 'This line is not one JSON object.' } }
  return rowOf(value, row, keys)
}

function rowOf(value: object, row: number, keys: string[]): RawRow {
  const cells: string[] = []
  for (const [key, item] of flat(value)) {
    const at = keys.indexOf(key)
    if (at >= 0) cells[at] = item
    else if (keys.length < mostKeys) cells[keys.push(key) - 1] = item
  }
  return { row, cells: Array.from(cells, cell => cell ?? ''), mayBeShort: true }
}

/** An array written over many lines, by itself or as the one list in an object. */
function wholeArray(text: string): object[] | null {
  const first = text.trimStart().slice(0, 2_000)
  if (text.length > mostAtOnce || !/^(?:\[\s*\{?\s*$|\{\s*$|\[\s*\{\s*$|\{\s*"[^"]*"\s*:\s*\[)/m.test(first))
    return null
  const value = parsed(text)
  if (typeof value !== 'object' || value === null) return null
  const lists: unknown[] = Array.isArray(value) ? [value] : Object.values(value).filter(Array.isArray)
  const [list] = lists
  if (lists.length !== 1 || !Array.isArray(list)) return null
  const objects = list.filter((item: unknown): item is object => typeof item === 'object' && item !== null)
  return objects.length === list.length && objects.length > 0 ? objects : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function flat(value: object, prefix = '', depth = 0): [string, string][] {
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    const name = `${prefix}${key}`
    if (typeof item === 'object' && item !== null && !Array.isArray(item) && depth < 3)
      return flat(item, `${name}.`, depth + 1)
    return [[name, textOf(item)] satisfies [string, string]]
  })
}

function textOf(item: unknown): string {
  if (item === null || item === undefined) return ''
  if (Array.isArray(item)) return item.map(textOf).join(', ')
  return typeof item === 'object' ? JSON.stringify(item) : String(item)
}
