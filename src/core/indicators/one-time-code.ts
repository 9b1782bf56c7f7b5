import { textBefore } from './around'
import { type Cue, cueNear } from './cues'
import type { Block, Kind, Span } from './indicator'
import { holds } from './marks'
import { none } from './span'

const reach = { before: 70, after: 45 }
/** Words that make a code something else: an error, a postal code, a voucher. */
const otherBefore =
  /(?:error|err|postal|post|zip|promo|promotion|coupon|voucher|discount|country|area|dial\w*|qr|bar|source|product|status|exit|swift|bank|sort|branch|reason|response|http|invite|referral|currency|tax|fehler|produkt|rabatt|gutschein|vorwahl|länder|referenz|empfehlungs|hata|indirim|davet|błędu|rabatowy|foutmelding|fout|kortings|post|referral|ошибк\p{L}+|почтов\p{L}+|错误|邮政|エラー)[\s-]*$/iu
const otherAfter =
  /^[\s-]*(?:(?:de|di|do|da|du|d['’]|d’|del|van|of)\s*)?(?:l['’])?(?:postal|postale|promo\p{L}*|error|erro|erreur|errore|sconto|descuento|desconto|réduction|parrainage|produit|produto|producto|prodotto|pa[íi]s|barras|barre|referral|rabatowy|błędu|pocztowy|ошибки|скидк\p{L}+|товара|стран\p{L}+|hatası)/iu
const otherCode =
  /(?:gutschein|fehler|promo|rabatt|error|voucher|coupon|referral|produkt|artikel|kortings|zip|post|länder|steuer)[\p{L}-]*code\P{L}{0,3}$|(?:plz|postleitzahl|zip|cap|error|fehler|erreur|errore)\W{0,3}$/iu
const wordOfCode = /^(?:code|codes|kod|kodu|kode|код|кода|コード|代码|코드)$/

/** One-time codes: six to eight digits beside a word for such a code. */
export const oneTimeCode: Kind = {
  name: 'secret',
  spans: block => (block.marks.cues.has('code') ? groups(block) : none),
  verify(block, span) {
    const { text, marks } = block
    if (!standsAlone(text, span)) return null
    const cue = cueNear(marks.cues, 'code', span, reach)
    if (!cue || isOtherCode(text, cue, span.start) || /;|\n\s*\n/.test(text.slice(cue.end, span.start))) return null
    const reading = { ...span, value: 'one-time-code', validity: 'valid' as const, note: 'by the words beside it' }
    if (isDate(text.slice(span.start, span.end))) return null
    return isNumberOfSomething(block, span, cue) ? null : reading
  },
}

function* groups({ text, marks }: Block): Generator<Span> {
  for (const index of marks.numbers) {
    if (marks.masks[index] !== holds.digit) continue
    const start = marks.starts[index] ?? 0
    const end = marks.ends[index] ?? 0
    const size = end - start
    if (size >= 6 && size <= 8) yield { start, end }
    else if (size === 3 && /^[ -]\d{3}(?!\d)/.test(text.slice(end, end + 5))) yield { start, end: end + 4 }
    else if (size === 4 && /^[ -]\d{4}(?!\d)/.test(text.slice(end, end + 6))) yield { start, end: end + 5 }
  }
}

function standsAlone(text: string, { start, end }: Span): boolean {
  const before = textBefore(text, start, 2)
  const isLed = /[\w.,/#+$€£%@\\-]$/.test(before) && !/(?:\bG-|\w[.,]|[=/]{2})$/.test(before)
  return !isLed && !/^(?:[\w/@%€$£:]|[-]\w|[.:]\d|,\d{3}(?!\d)| ?(?:EUR|USD|€|\$|£|%))/.test(text.slice(end, end + 4))
}

function isOtherCode(text: string, cue: Cue, start: number): boolean {
  if (otherCode.test(textBefore(text, start, 28))) return true
  if (otherBefore.test(textBefore(text, cue.start, 16))) return true
  return wordOfCode.test(cue.word) || /^c[oó]d/.test(cue.word)
    ? otherAfter.test(text.slice(cue.end, cue.end + 22))
    : false
}

/** A nearer word says that it is the number of an order, a ticket or an account. */
function isNumberOfSomething({ marks }: Block, span: Span, cue: Cue): boolean {
  return ['order', 'ticket', 'account', 'phone'].some(topic => {
    const near = cueNear(marks.cues, topic, span, { before: 40, after: 0 })
    const isNearer = near !== null && (cue.start > span.start || near.end > cue.end)
    return isNearer && near.start !== cue.start && span.start - near.end <= 14
  })
}

function isDate(digits: string): boolean {
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits)
}
