import { textBefore } from './around'
import { cueNear } from './cues'
import type { Block, Kind, Span } from './indicator'

const grouped =
  /(?:\d{4}([ \u00a0-])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|\d{4}([ \u00a0-])\d{6}\2\d{4,5})(?![\w]|[ -]\d|[.,]\d)/y
const before = { before: 60, after: 25 }

/** Numbers of payment cards, without spaces: a known issuer's range and length, Luhn's check. Source: ISO/IEC 7812. */
export const card: Kind = {
  name: 'card',
  *spans({ text, marks }) {
    for (const index of marks.large) {
      const start = marks.starts[index] ?? 0
      const end = marks.ends[index] ?? 0
      if (end - start >= 13 && end - start <= 19) yield { start, end }
      if (end - start !== 4 || !isGap(text.charCodeAt(end))) continue
      grouped.lastIndex = start
      if (grouped.test(text)) yield { start, end: grouped.lastIndex }
    }
  },
  verify(block, span) {
    const { text, marks } = block
    const written = text.slice(span.start, span.end)
    const value = written.replace(/\D/g, '')
    if (/[\w/.#$+*•=-]/.test(text[span.start - 1] ?? ' ') && !/[a-z]=$/i.test(textBefore(text, span.start, 2)))
      return null
    if (/^(?:[\w*•/]|-\w|[.,]\d)/.test(text.slice(span.end, span.end + 2)) || !isIssued(value)) return null
    const isNamed = cueNear(marks.cues, 'card', span, before) !== null
    const isGrouped = written.length > value.length
    if (!isNamed && !isGrouped && isNumberOfSomething(block, span)) return null
    if (holdsLuhn(value)) return { value, validity: 'valid', ...span }
    const note = 'the check digit does not hold: mistyped or made up'
    return isNamed && isGrouped ? { value, validity: 'invalid', note, ...span } : null
  },
}

function isNumberOfSomething({ text, marks }: Block, span: Span): boolean {
  const reach = { before: 40, after: 0 }
  const isNamed = (topic: string) => cueNear(marks.cues, topic, span, reach) !== null
  return (
    isNamed('order') ||
    isNamed('ticket') ||
    isNamed('account') ||
    /\b(?:id|no|nr|timestamp|ts)\W{0,3}$/i.test(textBefore(text, span.start, 14))
  )
}

/** Ranges of issuers with the lengths they use. */
function isIssued(value: string): boolean {
  const head = Number(value.slice(0, 4))
  const { length } = value
  if (/^(\d)\1+$/.test(value)) return false
  if (value.startsWith('4')) return length === 13 || length === 16 || length === 19
  if ((head >= 5100 && head <= 5599) || (head >= 2221 && head <= 2720)) return length === 16
  if (/^3[47]/.test(value)) return length === 15
  if (/^(?:30[0-5]|36|38|39)/.test(value)) return length === 14 || length === 16
  if (/^(?:6011|64[4-9]|65|62|35|2200|2201|2202|2203|2204|81)/.test(value)) return length >= 16
  return /^(?:5018|5020|5038|5893|6304|6759|676[1-3])/.test(value) && length >= 13
}

function holdsLuhn(value: string): boolean {
  let sum = 0
  for (let at = value.length - 1, isDoubled = false; at >= 0; at--, isDoubled = !isDoubled) {
    const digit = Number(value[at])
    sum += isDoubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
  }
  return sum % 10 === 0
}

function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0x2d || unit === 0xa0
}
