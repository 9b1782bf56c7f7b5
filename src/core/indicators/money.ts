import { textBefore } from './around'
import { currencyNames, currencyOf, currencySigns, isCode } from './currency-names'
import { type Block, isClaimed, type Kind, type Span } from './indicator'
import { letters } from './marks'

const number =
  /(?:(?:\d{1,3}(?:,\d{2})*,\d{3}|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00a0\u202f\u2009'’]\d{3})+)(?!\d)|\d+)(?:[.,]\d{1,18})?(?:,-|,–|\.-)?/y
const scale =
  /^ ?(k|K|tsd\.?|Mio\.?|mio|mln|million(?:en|i|s)?|millones|milhões|thousand|mille|bn|billion|M(?![a-z])|млн|тыс\.?|bin|milyon|tys\.?)(?![\p{L}\d])|^ ?([万萬億亿만억])(?=\p{L})/u
/** Behind '€5' a single letter is a scale too. */
const shortScale = new RegExp(`${scale.source}|^([mB])(?![\\p{L}\\d])`, 'u')
const longest = 40
const factors: Record<string, number> = {
  k: 3,
  tsd: 3,
  thousand: 3,
  mille: 3,
  bin: 3,
  tys: 3,
  тыс: 3,
  万: 4,
  萬: 4,
  만: 4,
  億: 8,
  亿: 8,
  억: 8,
  bn: 9,
  b: 9,
  billion: 9,
}
const gap = '[ \\u00a0\\u202f]?'
const spaceless = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}]'
/** Behind a word of a script without spaces a sign or a code begins anew: '残高JPY 120,000'; '美元' is one word. */
const signsFirst = new RegExp(
  `(?:^|[^\\p{L}]|${spaceless}(?!${spaceless}))(${pattern(sign => !/^\p{L}{2,}\.?$/u.test(sign))})${gap}-?$`,
  'u',
)
const signsAfter = new RegExp(`^${gap}(${pattern(() => true)})(?![\\p{L}\\d])`, 'u')
const spacelessAfter = new RegExp(`^${gap}(${pattern(sign => /^[\u3040-\u9fff\uac00-\ud7ff]/.test(sign))})`, 'u')
const codeBefore = new RegExp(
  `(?:^|[^\\p{L}\\d_]|${spaceless})([A-Z]{3,5}|Rs\\.?|Fr\\.|SFr\\.|[Kk]r\\.?|Rp\\.?|RM|Kč|zł|TL|Ft|lei|KSh)[ \\u00a0]?$`,
  'u',
)

/** How the codes that end in a small letter or a full stop end. */
const codeEnds = new Set(['Rs', 's.', 'r.', 'kr', 'Kr', 'Rp', 'p.', 'Kč', 'zł', 'Ft', 'ei', 'Sh'])

const scaleWords = 'k tsd mio mln million millones milhões thousand mille bn billion m bin milyon tys'
const scaleHeads = new Set('kKtTmMbB')
/** A code in capitals that nothing goes on with; most amounts have one. */
const capitals = /^ ?([A-Z]{3,5})(?![A-Za-z\u00c0-\u052f\d_])/
/** Digits with a point that can only be one for decimals. */
const plainAmount = /^\d+(?:\.\d{1,2}|\.\d{4,})?$/
/** By the first two units in small letters: whether a currency or a scale may begin so. Spares most words the reading. */
const heads = headsOf([...currencyNames, ...scaleWords.split(' ')])

/** Amounts with their currency: '1.250,00 €' is '1250.00 EUR'. Assets of chains count as currencies. */
export const money: Kind = {
  name: 'money',
  cost: 2,
  *spans(block) {
    let from = 0
    for (const index of block.marks.numbers) {
      const start = block.marks.starts[index] ?? 0
      if (start < from || isWithinNumber(block.text, start - 1)) continue
      if (isClaimed(block, start)) continue
      if (!mayHaveCurrency(block, index) || !mayBegin(block.text, start)) continue
      number.lastIndex = start
      if (!number.test(block.text)) continue
      from = Math.max(number.lastIndex, block.marks.ends[index] ?? 0)
      if (/^[.,]\d/.test(block.text.slice(number.lastIndex, number.lastIndex + 2))) continue
      if (hasCurrencyBeside(block, { index, start, end: number.lastIndex })) yield { start, end: number.lastIndex }
    }
  },
  verify({ text }, span) {
    const before = codeFirst(text, span.start)
    const scaled = mayScale(text, span.end)
      ? (before ? shortScale : scale).exec(text.slice(span.end, span.end + 14))
      : null
    const end = span.end + (scaled?.[0].length ?? 0)
    const after = codeLast(text, end)
    const chosen = after ?? before
    if (!chosen) return null
    const amount = amountOf(text.slice(span.start, span.end), chosen.code)
    if (amount === null || isYearOf(text, span, after)) return null
    const value = `${shifted(amount, exponentOf(scaled?.[1] ?? scaled?.[2] ?? scaled?.[3]))} ${chosen.code}`
    const start = after && !isSameBefore(before, after) ? span.start : (before?.at ?? span.start)
    return { value, validity: 'valid', start, end: after ? after.at : end }
  },
}

/** 'у 2026 р.' is a year in Ukrainian. */
function isYearOf(text: string, { start, end }: Span, after: Sided | null): boolean {
  if (end - start !== 4 || !after || text.charCodeAt(after.at - 2) !== 0x440 || text[after.at - 1] !== '.') return false
  return (
    /^(?:19|20)/.test(text.slice(start, end)) && /(?:^|[\s(])(?:у|в|з|із|від|до)\s$/iu.test(textBefore(text, start, 6))
  )
}

type Sided = { code: string; at: number }

/** '$100 USD' names one currency twice: both belong to it. */
function isSameBefore(before: Sided | null, after: Sided | null): boolean {
  return before !== null && after !== null && (before.code === after.code || before.code === 'USD')
}

/** Behind '.', ',', ':', '/', '#' and '_' a number goes on. */
function isWithinNumber(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0x2c) return isDigitOrGroup(text.charCodeAt(at - 1))
  return unit === 0x2e || unit === 0x2c || unit === 0x3a || unit === 0x2f || unit === 0x23 || unit === 0x5f
}

/** A quick look at both sides, past groups of digits: a sign of money or how a currency may be written must stand there. */
function mayHaveCurrency({ text, marks }: Block, index: number): boolean {
  const start = marks.starts[index] ?? 0
  const before = text.charCodeAt(start - 1)
  const lead = before === 0x20 || before === 0xa0 ? text.charCodeAt(start - 2) : before
  if (isAsciiLetter(lead) ? mayEndCode(text, start) : isLetterOrSign(lead)) return true
  let at = start
  const last = start + longest
  while (at < last && isDigitOrGroup(text.charCodeAt(at))) at++
  const next = text.charCodeAt(at)
  if (isAsciiLetter(next)) return mayNameCurrency(text, at)
  return isLetterOrSign(next) || (next === 0x2d && text.charCodeAt(at - 1) < 0x30)
}

function isAsciiLetter(unit: number): boolean {
  const low = unit | 0x20
  return low >= 0x61 && low <= 0x7a
}

/** A quick look at how words of scale begin. */
function mayScale(text: string, end: number): boolean {
  const at = text.charCodeAt(end) === 0x20 ? end + 1 : end
  return text.charCodeAt(at) >= 0x80 || scaleHeads.has(text[at] ?? '')
}

function isLetterOrSign(unit: number): boolean {
  const low = unit | 0x20
  return (low >= 0x61 && low <= 0x7a) || unit === 0x24 || unit >= 0x80 || unit === 0x2e
}

function isDigitOrGroup(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x20 ||
    unit === 0x2c ||
    unit === 0x2e ||
    unit === 0x27 ||
    unit === 0xa0 ||
    unit === 0x202f ||
    unit === 0x2009 ||
    unit === 0x2019
  )
}

function mayBegin(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  if ((before >= 0x2e && before <= 0x3a) || before === 0x23 || before === 0x5f) return false
  const low = before | 0x20
  return low < 0x61 || low > 0x7a || /(?:^|[^A-Za-z])(?:[A-Z]{3,4}|Rs|TL)$/.test(textBefore(text, start, 5))
}

/** A sign, or a short word, on either side; spares most numbers the reading. */
function hasCurrencyBeside({ text, marks }: Block, { index, start, end }: Span & { index: number }): boolean {
  const near = text.charCodeAt(start - 1)
  const before = near === 0x20 || near === 0xa0 ? text.charCodeAt(start - 2) : near
  const next = text.charCodeAt(end)
  const after = next === 0x20 || next === 0xa0 || next === 0x202f ? text.charCodeAt(end + 1) : next
  if (isSign(before) || isSign(after)) return true
  if (mayEndCode(text, start) && codeBefore.test(textBefore(text, start, 7))) return true
  if (!isLetter(after)) return false
  if (next > 0x2fff || text.charCodeAt(end + 1) > 0x2fff) return true
  return isCurrencyWord(text, { marks, index, from: end })
}

/** Letters beyond the first plane are none of a currency. */
function isLetter(unit: number): boolean {
  return unit < 0x80 ? isAsciiLetter(unit) : /\p{L}/u.test(String.fromCharCode(unit))
}

function isCurrencyWord(
  text: string,
  { marks, index, from }: { marks: Block['marks']; index: number; from: number },
): boolean {
  for (let next = index; next < index + 8 && next < marks.count; next++) {
    const start = marks.starts[next] ?? 0
    const end = marks.ends[next] ?? 0
    const mask = marks.masks[next] ?? 0
    if (start < from && end > from)
      return /^(?:k|K|M|bn)$/.test(text.slice(from, end)) || currencyOf(text.slice(from, end)) !== null
    if (start < from) continue
    if ((mask & letters) === 0 || start - from > 1 || !mayNameCurrency(text, start)) return false
    const word = text.slice(start, end)
    return currencyOf(word) !== null || scale.test(` ${word}`) || signsAfter.test(text.slice(from, from + 8))
  }
  return false
}

function mayNameCurrency(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0x80 || heads[headOf(text, at)] === 1
}

function headsOf(names: readonly string[]): Uint8Array {
  const table = new Uint8Array(1 << 16)
  for (const name of names) table[headOf(name, 0)] = 1
  return table
}

/** Two letters regardless of case; a sign or an end counts as none. */
function headOf(text: string, at: number): number {
  const [first, second] = [text.charCodeAt(at) | 0x20, text.charCodeAt(at + 1) | 0x20]
  const isLetter = (second >= 0x61 && second <= 0x7a) || second >= 0x80
  return ((first & 0xff) << 8) | (isLetter ? second & 0xff : 0)
}

/** A quick look at the last two units of what `codeBefore` reads: 'EUR', 'Rs.', 'kr', 'Kč'. */
function mayEndCode(text: string, start: number): boolean {
  const near = text.charCodeAt(start - 1)
  const at = near === 0x20 || near === 0xa0 ? start - 2 : start - 1
  const last = text.charCodeAt(at)
  if (last >= 0x41 && last <= 0x5a) return true
  return codeEnds.has(text.slice(at - 1, at + 1))
}

function isSign(code: number): boolean {
  return (
    code === 0x24 ||
    (code >= 0xa2 && code <= 0xa5) ||
    (code >= 0x20a0 && code <= 0x20bf) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code === 0x39e ||
    code === 0xe3f
  )
}

function codeFirst(text: string, start: number): Sided | null {
  const unit = text.charCodeAt(start - 1)
  const lead = unit === 0x20 || unit === 0xa0 || unit === 0x202f || unit === 0x2d ? text.charCodeAt(start - 2) : unit
  if (!isLetterOrSign(lead)) return null
  if (isAsciiLetter(lead) && !mayEndCode(text, start)) return null
  const before = textBefore(text, start, 8)
  const sign = isAsciiLetter(lead) ? null : signsFirst.exec(before)
  const match = sign ?? codeBefore.exec(before)
  const written = match?.[1] ?? ''
  const code = currencyOf(written)
  if (!match || !code) return null
  return { code, at: start - (match[0].length - match[0].indexOf(written)) }
}

function codeLast(text: string, end: number): Sided | null {
  const unit = text.charCodeAt(end)
  const lead = unit === 0x20 ? text.charCodeAt(end + 1) : unit
  if (!isLetterOrSign(lead)) return null
  if (isAsciiLetter(lead) && !mayNameCurrency(text, unit === 0x20 ? end + 1 : end)) return null
  const after = text.slice(end, end + 16)
  const plain = isAsciiLetter(lead) ? capitals.exec(after)?.[1] : undefined
  if (plain && isCode(plain)) return { code: plain, at: end + after.indexOf(plain) + plain.length }
  const sign = signsAfter.exec(after) ?? spacelessAfter.exec(after)
  const signCode = currencyOf(sign?.[1] ?? '')
  if (sign && signCode) {
    const isNext = /^[$€£]/.test(sign[1] ?? '') && sign[0] !== sign[1] && /^\d/.test(after.slice(sign[0].length))
    return isNext ? null : { code: signCode, at: end + sign[0].length }
  }
  const word = /^[ \u00a0\u202f]?(?:US[- ])?([A-Za-z]{2,10}|\p{L}{2,10})(?![A-Za-z\u00c0-\u052f\d_])/u.exec(after)
  const code = currencyOf(word?.[1] ?? '')
  return word && code ? { code, at: end + word[0].length } : null
}

/** The number with a point for decimals: the last sign that is no separator of thousands. */
function amountOf(written: string, code: string): string | null {
  if (plainAmount.test(written)) return written
  const bare = written.replace(/(?:,-|,–|\.-)$/, '').replace(/[ \u00a0\u202f\u2009'’]/g, '')
  const [, sign] = /([.,])\d+$/.exec(bare) ?? []
  if (!sign) return bare
  const isThousands =
    bare.split(sign).length > 2 || (/^[1-9]\d{0,2}[.,]\d{3}$/.test(bare) && (sign === ',' || !isAsset(code)))
  const separators = isThousands ? /[.,]/g : sign === ',' ? /\./g : /,/g
  const joined = bare.replace(separators, '')
  return isThousands ? joined : joined.replace(',', '.')
}

/** Assets of chains are counted in fractions: '1.250 ETH' is one and a quarter. */
function isAsset(code: string): boolean {
  return /^(?:BTC|XBT|ETH|LTC|BCH|XMR|SOL|BNB|XRP|ADA|DOT|TON|ATOM|WBTC|WETH)$/.test(code)
}

function exponentOf(word: string | undefined): number {
  if (!word) return 0
  return factors[word.toLowerCase().replace('.', '')] ?? 6
}

function shifted(amount: string, exponent: number): string {
  if (exponent === 0) return amount
  const [whole = '', fraction = ''] = amount.split('.')
  const rest = fraction.slice(exponent)
  const digits = `${whole}${fraction.slice(0, exponent).padEnd(exponent, '0')}`.replace(/^0+(?=\d)/, '')
  return rest ? `${digits}.${rest}` : digits
}

function pattern(wanted: (sign: string) => boolean): string {
  return currencySigns
    .filter(wanted)
    .map(sign => sign.replace(/[$.]/g, '\\$&'))
    .join('|')
}
