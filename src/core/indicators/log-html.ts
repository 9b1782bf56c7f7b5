import type { RawRow, RowPieces } from './log-raw-row'

const perPiece = 100
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Reads the markup of a table: its visible words only, no attribute of it. Rows are counted from 1. */
export function* htmlRows(text: string): RowPieces {
  let piece: RawRow[] = []
  let row = 0
  for (const markup of pieces(text, /<tr(?=[\s>/])/gi)) {
    row++
    piece.push({ row, cells: [...pieces(markup, /<t[dh](?=[\s>/])/gi)].map(visible) })
    if (piece.length < perPiece) continue
    yield piece
    piece = []
  }
  yield piece
}

/** What stands after each opening tag, up to the next one of its kind or the end of the table. */
function* pieces(text: string, opening: RegExp): Generator<string> {
  let start = -1
  for (const match of text.matchAll(opening)) {
    if (start >= 0) yield text.slice(start, match.index)
    start = match.index
  }
  if (start < 0) return
  const rest = text.slice(start)
  const end = rest.search(/<\/table/i)
  yield end < 0 ? rest : rest.slice(0, end)
}

function visible(markup: string): string {
  return withoutUnseen(markup.slice(0, 20_000))
    .replace(/<[^<>]*>?/g, ' ')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});?/gi, (whole: string, name: string) => entity(name) ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}

const unseen = /<(?:!--|(script|style|template)\b)/gi

/** Leaves out remarks and scripts; one that never ends takes the rest along, as in a browser. */
function withoutUnseen(markup: string): string {
  if (!markup.includes('<')) return markup
  const lower = markup.toLowerCase()
  let seen = ''
  let from = 0
  for (const match of lower.matchAll(unseen)) {
    if (match.index < from) continue
    seen += `${markup.slice(from, match.index)} `
    const end = lower.indexOf(match[1] ? `</${match[1]}` : '-->', match.index)
    if (end < 0) return seen
    from = end + (match[1] ? 0 : 3)
  }
  return seen + markup.slice(from)
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined
}
