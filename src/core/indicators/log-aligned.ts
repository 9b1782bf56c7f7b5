import { linesOf } from './log-line'
import type { RawRow, RowPieces } from './log-raw-row'

const perPiece = 100
const sampleLines = 60

/** Reads columns kept apart by spaces: by what no line of the sample writes into, or by two spaces and more. */
export function* alignedRows(text: string): RowPieces {
  const cuts = cutsOf(text)
  let piece: RawRow[] = []
  for (const line of linesOf(text)) {
    piece.push({ row: line.row, cells: cellsOf(line.text, cuts) })
    if (piece.length < perPiece) continue
    yield piece
    piece = []
  }
  yield piece
}

/** Where a column begins: a place that is written to, after one that nobody writes to. */
function cutsOf(text: string): number[] {
  const lines: string[] = []
  for (const line of linesOf(text)) {
    if (/\S\s+\S/.test(line.text) && !/^[\s+-]*$/.test(line.text)) lines.push(line.text.slice(0, 2_000))
    if (lines.length >= sampleLines) break
  }
  const width = Math.max(0, ...lines.map(line => line.length))
  const written = new Uint8Array(width)
  for (const line of lines)
    for (let at = 0; at < line.length; at++) if (line.charCodeAt(at) > 32 && line[at] !== '\u00a0') written[at] = 1
  const cuts: number[] = []
  for (let at = 0; at < width; at++) if (written[at] === 1 && (at === 0 || written[at - 1] === 0)) cuts.push(at)
  return lines.length > 1 ? cuts : []
}

function cellsOf(line: string, cuts: readonly number[]): string[] {
  if (line.trim() === '') return ['']
  const wide = line.trim().split(/\t+| {2,}/)
  const isCut = cuts.length > 1 && cuts.slice(1).every(cut => cut > line.length || line.charCodeAt(cut - 1) <= 32)
  if (!isCut) return wide
  return cuts.map((cut, at) => line.slice(cut, cuts[at + 1]).trim())
}
