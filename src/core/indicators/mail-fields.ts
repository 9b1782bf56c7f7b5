/** The header block of a mail: where it begins and ends, and its fields in order. */
import { clip } from '../base/text'
import type { HeaderField } from './mail-header-shapes'
import { type HeaderProblem, headerLimits, headerProblem, problemsFor } from './mail-problems'
import { decodeWords } from './mail-words'

/** The header block: its fields, where the body begins (null when there is none), and what is wrong with it. */
export type HeaderBlock = { fields: HeaderField[]; bodyStart: number | null; problems: HeaderProblem[] }

const named = /^([A-Za-z0-9][A-Za-z0-9_.-]{0,99})[ \t]*:/
/** Fields only mail servers write: a "show source" page has its own summary above them. */
const traced =
  /^\s*(?:return-path|delivered-to|received|x-received|dkim-signature|authentication-results|received-spf|arc-[a-z-]{1,40}|mime-version):/i
const rowsOfSummary = 300
const mailbox = /^From \S+ .*\d{4}/

type Line = { text: string; row: number; offset: number; end: number; feed: string }
type Found = { name: string; parts: string[]; length: number; line: Line }

/**
 * Takes the fields from a raw mail, a header block, or the text of a "show source" page.
 *
 * @param raw    text with any line ends
 * @returns      fields in order, at most 10,000; a line that is no field is left out and named
 * @problem      no-headers, text-before-headers, binary, mixed-line-ends, bare-carriage-return, long-line, long-field, unreadable-line,
 *               too-many-fields
 * Source:       RFC 5322 §2.2; house rule: what is left out is named
 */
export function readFields(raw: string): HeaderBlock {
  const { lines, above, bodyStart } = blockOf(raw)
  const [first] = lines
  if (!first) return { fields: [], bodyStart: null, problems: [headerProblem('no-headers', { row: 1, offset: 0 }, 1)] }
  const indent = /^[ \t]*/.exec(first.text)?.[0] ?? ''
  const { found, unreadable } = sorted(lines, indent)
  const long = found.filter(({ length }) => length > headerLimits.field).map(({ line }) => line)
  const cut = found[headerLimits.fields]
  const problems = [
    ...problemsFor('text-before-headers', above),
    ...lineProblems(lines),
    ...problemsFor('long-field', long),
    ...problemsFor('unreadable-line', unreadable),
    ...(cut ? [headerProblem('too-many-fields', cut.line, found.length)] : []),
  ]
  return { fields: found.slice(0, headerLimits.fields).map(fieldOf), bodyStart, problems }
}

function fieldOf({ name, parts, line }: Found): HeaderField {
  const raw = clip(parts.join(''), headerLimits.field).trim()
  return { name, value: decodeWords(raw), raw, row: line.row, offset: line.offset }
}

/** Lines that begin a field or continue one, and those that do neither. */
function sorted(lines: readonly Line[], indent: string): { found: Found[]; unreadable: Line[] } {
  const found: Found[] = []
  const unreadable: Line[] = []
  for (const line of lines) {
    const text = line.text.startsWith(indent) ? line.text.slice(indent.length) : line.text
    const last = found.at(-1)
    const name = named.exec(text)
    if (/^[ \t]/.test(text) && last) {
      if (last.length <= headerLimits.field) last.parts.push(text)
      last.length += text.length
    } else if (name?.[1]) found.push({ name: name[1], parts: [text.slice(name[0].length)], length: text.length, line })
    else unreadable.push(line)
  }
  return { found, unreadable }
}

function lineProblems(lines: readonly Line[]): HeaderProblem[] {
  const bare = lines.filter(({ feed }) => feed === '\n')
  const isMixed = bare.length > 0 && lines.some(({ feed }) => feed === '\r\n')
  return [
    ...problemsFor('binary', lines.filter(isNotText)),
    ...problemsFor('mixed-line-ends', isMixed ? bare : []),
    ...problemsFor(
      'bare-carriage-return',
      lines.filter(({ feed }) => feed === '\r'),
    ),
    ...problemsFor(
      'long-line',
      lines.filter(({ text }) => text.length > headerLimits.line),
    ),
  ]
}

/** Controls and the mark that a decoder leaves for bytes it could not read. */
function isNotText({ text }: Line): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if ((unit < 32 && unit !== 9) || unit === 127 || unit === 0xfffd) return true
  }
  return false
}

/**
 * The lines of the header block. It begins at the first line when that is a field; else the text is a page that shows a
 * source, and the block begins at the first field a server writes; then it is said that lines were passed over, because
 * a mail copied as it is drawn may imitate headers. So a body never lends its lines to the headers unsaid.
 */
function blockOf(raw: string): { lines: Line[]; above: Line[]; bodyStart: number | null } {
  const lines: Line[] = []
  const above: Line[] = []
  let isOpen = false
  let isFirst = true
  for (const line of linesOf(raw)) {
    const isBlank = line.text.trim() === ''
    if (isOpen && isBlank) return { lines, above, bodyStart: line.end }
    if (isOpen) lines.push(line)
    else if (!isBlank && !mailbox.test(line.text)) {
      isOpen = (isFirst && named.test(line.text.trimStart())) || traced.test(line.text)
      isFirst = false
      if (isOpen) lines.push(line)
      else above.push(line)
    }
    if (!isOpen && line.row > rowsOfSummary) break
  }
  return { lines, above, bodyStart: null }
}

function* linesOf(raw: string): Generator<Line> {
  let row = 1
  for (let offset = raw.startsWith('\ufeff') ? 1 : 0; offset < raw.length; row++) {
    const stop = nextStop(raw, offset)
    const feed = raw[stop] === '\r' && raw[stop + 1] === '\n' ? '\r\n' : (raw[stop] ?? '')
    yield { text: raw.slice(offset, stop), row, offset, end: stop + feed.length, feed }
    offset = stop + feed.length
  }
}

function nextStop(raw: string, from: number): number {
  let stop = from
  while (stop < raw.length && raw.charCodeAt(stop) !== 10 && raw.charCodeAt(stop) !== 13) stop++
  return stop
}
