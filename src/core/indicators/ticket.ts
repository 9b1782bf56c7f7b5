import type { Block, Kind, Span } from './indicator'

const numberWord =
  '(?:ids?|numbers?|num|no|nr|nummer|nº|n°|№|número|numero|numéro|núm|nummeret|numer|numaras[ıi]|numaram|номер\\p{L}{0,2}|reference|ref|key|号|號|番号|번호|編號)'
const link = `(?:[-_ ]?${numberWord}(?![\\p{L}])\\.?|[-_ ]?№)?`
const value =
  '([A-Z]{1,8}[-_]?\\d[\\dA-Z-]{2,17}|[A-Z]{2,10}-\\d{1,10}|\\d[\\d-]{2,17})(?![\\w]|[.:/]\\d|,\\d{3}(?!\\d)|-\\w)'
const after = new RegExp(
  `^s?${link}(?:\\s{0,2}[:=：]\\s{0,2}|\\s{1,2}(?:is|ist|es|est|è|é|lautet|to)\\s(?:el |der |die |le |il |o |the )?|\\s{0,2})(?:[[(]?#\\s?)?${value}`,
  'iu',
)
const brackets = /\[#\s?([A-Z]{0,6}-?\d{3,12})\]/iy
const service = /^(?:INC|REQ|RITM|CHG|PRB|CAS|SR|HD)-?\d{5,12}(?![\w-])/
/** Words that are also a request or an affair in general: only with a sign or a word for a number. */
const loose =
  /^(?:requests?|incidente?|case|cases|caso|anfrage|demande|dossier|richiesta|pratica|pedido|solicitud|solicitação|verzoek|aanvraag|zaak|melding|talep|talebi|bilet|sag|sak|ärende|обращени\p{L}|заявк\p{L}|incidencia|protocolo)$/u

/** Numbers of tickets, with a word or a form that says so; without '#'. */
export const ticket: Kind = {
  name: 'ticket',
  *spans({ text, marks }) {
    for (const { start, end } of marks.cues.get('ticket') ?? []) yield { start, end }
    for (const hash of marks.hashes) if (text[hash - 1] === '[') yield { start: hash - 1, end: hash + 1 }
    for (const span of serviceNumbers(text, marks)) yield span
  },
  verify({ text }, { start, end }) {
    if (text[start] === '[') return bracketed(text, start)
    const form = service.exec(text.slice(start, end + 14))
    if (form && !/[\w-]/.test(text[start - 1] ?? ' '))
      return { value: form[0], validity: 'valid', start, end: start + form[0].length }
    const match = after.exec(text.slice(end, end + 60))
    const written = match?.[1]
    if (!match || !written || /[./\\@]/.test(text[start - 1] ?? ' ')) return null
    const word = text.slice(start, end).toLowerCase()
    const lead = match[0].slice(0, -written.length)
    if (/^\s*$/.test(lead) && (loose.test(word) || !/\d{4}/.test(written))) return null
    if (!/\d/.test(written) || isYear(written)) return null
    const from = end + match[0].length - written.length
    return { value: written, validity: 'valid', start: from, end: from + written.length }
  },
}

function bracketed(text: string, start: number) {
  brackets.lastIndex = start
  const written = brackets.exec(text)?.[1]
  if (!written) return null
  const from = text.indexOf(written, start)
  return { value: written, validity: 'valid' as const, start: from, end: from + written.length }
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
