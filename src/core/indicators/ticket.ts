import { cueWords } from './cue-words'
import type { Block, Found, Kind, Span } from './indicator'
import { between, farthest, hasDigitAfter, isFileCode, isNumberFirst, numberWord } from './number-words'

const link = `(?:[-_ ]?${numberWord}|[-_ ]?№|(?: [\\p{L}'’]{1,12}){1,2}(?= ?(?:#|№|n[°º]|nr\\.? |no\\.? )\\d)(?: ?(?:№|n[°º]|nr\\.?|no\\.?))?)?`
const value =
  '((?:[A-Z]{1,6}[-_])?[A-Z]{1,8}[-_]?\\d[\\dA-Z-]{2,17}|[A-Z]{2,10}-\\d{1,10}|\\d[\\d-]{2,17})(?![\\w]|[.:/]\\d|,\\d{3}(?!\\d)|-\\w)'
const after = new RegExp(`^s?(${link})(?:${between}|\\s{0,2})(?:[[(]?(#)\\s?)?${value}`, 'iu')
/** 'the ticket for this one: AB-20931': words between, and a number that is one by its form. */
const described =
  /^s?(?: [\p{L}'’]{1,12}){1,4}\s?[:：]\s?(?:#(?=\w)|(?=[A-Z]{1,6}-\d))((?:[A-Z]{1,6}-)?\d[\d-]{3,17})(?![\w]|[.:/]\d|-\w)/u
const brackets = /\[#\s?([A-Z]{0,6}-?\d{3,12})\]/iy
const service = /^(?:INC|REQ|RITM|CHG|PRB|CAS|SR|HD)-?\d{5,12}(?![\w-])/
/** Goods and passes: a number behind them is theirs, save with a sign or a word for a number. */
const goods = /^(?:pedido|boleto|bilet)$/
/** Words that are also a request or an affair in general: only with a sign or a word for a number. */
const loose =
  /^(?:requests?|incidente?|case|cases|caso|anfrage|demande|dossier|richiesta|pratica|pedido|solicitud|solicitação|verzoek|aanvraag|zaak|melding|talep|talebi|bilet|sag|sak|ärende|обращени\p{L}|заявк\p{L}|запрос\p{L}?|кейс\p{L}?|звернення|запит\p{L}?|požadav\p{L}+|případ\p{L}?|cầu|việc|başvuru\p{L}*|kayıt|spraw\p{L}|solicitare\p{L}?|cerere\p{L}?|pyyntö|tapaus|αίτημα|boleto|storing|störung|vorgang|incidencia|protocolo)$/u

/** Affairs in general: only with a word for a number, or a number that is one by its form. */
const affairs = new Set(cueWords.affair?.split(/\s+/))

/** Numbers of tickets, with a word or a form that says so; without '#'. */
export const ticket: Kind = {
  name: 'ticket',
  *spans({ text, marks }) {
    for (const { start, end } of marks.cues.get('ticket') ?? []) yield { start, end }
    for (const { start, end } of marks.cues.get('affair') ?? []) yield { start, end }
    for (const hash of marks.hashes) if (text[hash - 1] === '[') yield { start: hash - 1, end: hash + 1 }
    for (const span of serviceNumbers(text, marks)) yield span
  },
  verify({ text }, { start, end }) {
    if (text[start] === '[') return bracketed(text, start)
    const form = service.exec(text.slice(start, end + 14))
    if (form && !/[\w-]/.test(text[start - 1] ?? ' '))
      return { value: form[0], validity: 'valid', start, end: start + form[0].length }
    if (!hasDigitAfter(text, end) || /[./\\@]/.test(text[start - 1] ?? ' ')) return null
    const behind = text.slice(end, end + farthest)
    const match = after.exec(behind)
    const written = match ? readNumber(text, { start, end }, match) : null
    if (match && written) return foundAt(end + match[0].length - written.length, written)
    const other = match || !/[:：]/.test(behind) ? null : described.exec(behind)
    return other?.[1] ? foundAt(end + other[0].length - other[1].length, other[1]) : null
  },
}

function foundAt(start: number, written: string): Found {
  return { value: written, validity: 'valid', start, end: start + written.length }
}

/** The number behind a word; null when word, signs and form together do not say that it is one. */
function readNumber(text: string, { start, end }: Span, match: RegExpExecArray): string | null {
  const [whole, named = '', hash = '', written = ''] = match
  if (!/\d/.test(written) || isYear(written)) return null
  const word = text.slice(start, end).toLowerCase()
  const isCode = isFileCode(written) && !goods.test(word)
  const isNumbered = named !== '' || hash !== '' || isNumberFirst(text, start)
  if (isCode || isNumbered) return written
  if (affairs.has(word)) return null
  const isSaid = /\S/.test(whole.slice(0, -written.length))
  return isSaid || (!loose.test(word) && /\d{4}/.test(written)) ? written : null
}

function bracketed(text: string, start: number): Found | null {
  brackets.lastIndex = start
  const written = brackets.exec(text)?.[1]
  if (!written) return null
  const from = text.indexOf(written, start)
  return { value: written, validity: 'valid', start: from, end: from + written.length }
}

function* serviceNumbers(text: string, marks: Block['marks']): Generator<Span> {
  for (const index of marks.odd) {
    const start = marks.starts[index] ?? 0
    const end = marks.ends[index] ?? 0
    const first = text.charCodeAt(start)
    if (
      end - start >= 7 &&
      end - start <= 16 &&
      first >= 0x41 &&
      first <= 0x5a &&
      /^(?:INC|REQ|RITM|CHG|PRB|CAS|SR|HD)\d/.test(text.slice(start, start + 5))
    )
      yield { start, end }
  }
}

function isYear(written: string): boolean {
  return /^(?:19|20)\d\d$/.test(written)
}
