import { textBefore } from './around'
import type { Block, Kind, Span } from './indicator'

const numberWord =
  '(?:ids?|numbers?|num|no|nr|nummer|nummeret|nº|n°|№|número|numero|numéro|núm|numer|numer[uy]|číslo|čísla|č|szám\\p{L}{0,3}|număr\\p{L}{0,3}|numaras[ıi]|numaram|numaralı|nomor|số|αριθμός|номер\\p{L}{0,2}|reference|ref|key|编号|編號|号码|號碼|号|號|番号|ナンバー|번호)'
const link = `(?:[-_ ]?${numberWord}(?![A-Za-z\\u00c0-\\u052f])\\.?|[-_ ]?№|(?: [\\p{L}'’]{1,12}){1,2}(?= ?(?:#|№|n[°º]|nr\\.? |no\\.? )\\d)(?: ?(?:№|n[°º]|nr\\.?|no\\.?))?)?`
const value =
  '([A-Z]{1,8}[-_]?\\d[\\dA-Z-]{2,17}|[A-Z]{2,10}-\\d{1,10}|\\d[\\d-]{2,17})(?![\\w]|[.:/]\\d|,\\d{3}(?!\\d)|-\\w)'
const after = new RegExp(
  `^s?${link}(?:\\s{0,2}[:=：]\\s{0,2}|\\s{1,2}(?:is|ist|es|est|è|é|lautet|to|je|är|er|on|là|это)\\s(?:el |der |die |le |il |o |the )?|\\s?(?:是|为|為|は|が|은|는|이|가|هو|คือ)\\s?[:：]?\\s?|\\s{0,2})(?:[[(]?#\\s?)?${value}`,
  'iu',
)
const numberFirst =
  /(?:номер|numer|numero|número|numéro|nr|number|n°|nº|№|id|no|číslo|č|số|mã|nomor|αριθμός|رقم|מספר)\.?\s(?:de |del |di |du |da |do |der |des |van |of |lui )?(?:la |le |l['’]|votre |mon |my |meu |mi |mio |il |yêu |phiếu |vụ )?$/iu
const brackets = /\[#\s?([A-Z]{0,6}-?\d{3,12})\]/iy
const service = /^(?:INC|REQ|RITM|CHG|PRB|CAS|SR|HD)-?\d{5,12}(?![\w-])/
/** Words that are also a request or an affair in general: only with a sign or a word for a number. */
const loose =
  /^(?:requests?|incidente?|case|cases|caso|anfrage|demande|dossier|richiesta|pratica|pedido|solicitud|solicitação|verzoek|aanvraag|zaak|melding|talep|talebi|bilet|sag|sak|ärende|обращени\p{L}|заявк\p{L}|запрос\p{L}?|кейс\p{L}?|звернення|запит\p{L}?|požadav\p{L}+|případ\p{L}?|cầu|việc|başvuru\p{L}*|kayıt|spraw\p{L}|solicitare\p{L}?|cerere\p{L}?|pyyntö|tapaus|αίτημα|boleto|storing|störung|vorgang|incidencia|protocolo)$/u

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
    const isNumbered = numberFirst.test(textBefore(text, start, 24))
    if (/^\s*$/.test(lead) && !isNumbered && (loose.test(word) || !/\d{4}/.test(written))) return null
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
