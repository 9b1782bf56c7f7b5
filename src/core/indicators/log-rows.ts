import { alignedRows } from './log-aligned'
import { delimitedRows } from './log-delimited'
import type { Format } from './log-format'
import { htmlRows } from './log-html'
import { jsonRows } from './log-json'
import type { RowPieces } from './log-raw-row'

const marks: Partial<Record<Format, string>> = { csv: ',', semicolon: ';', tsv: '\t', pipe: '|' }

/**
 * Cuts a text into rows, piece by piece.
 *
 * @param text      the whole text
 * @param format    how its cells are kept apart
 * @returns         every line once, blank ones as one empty cell
 */
export function rowPieces(text: string, format: Format): RowPieces {
  const mark = marks[format]
  if (mark) return delimitedRows(text, mark)
  if (format === 'json-lines') return jsonRows(text)
  return format === 'html' ? htmlRows(text) : alignedRows(text)
}
