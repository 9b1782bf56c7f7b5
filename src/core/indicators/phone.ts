import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { textBefore } from './around'
import { type Cue, cueNear } from './cues'
import type { Block, Found, Kind, Read, Span } from './indicator'
import { isClaimed, readOnce } from './indicator'
import { remembered } from './remembered'

/** All that people write for a hyphen, a minus sign and the long vowel of Japanese included. */
const between =
  '(?:[ \\t\\u00a0\\u2007\\u202f\\u3000]?[-\\u2010-\\u2015\\u2212\\u30fc\\uff70./()]?[ \\t\\u00a0]?[()]?[ \\t\\u00a0]?)'
const abroad = new RegExp(`\\d(?:${between}\\d){6,15}`, 'y')
const home = new RegExp(`\\d(?:${between}\\d){5,14}`, 'y')
/** Words that number other things too. */
const general = /^(?:number|numer|номер)$/
/** Words that ask for a call; what else is numbered between them and the number decides. */
const asking =
  /^(?:ll[aá]m|appele|rappele|joign|chiam|richiam|lig(?:ue|ar)|erreich|terugbel|bereik|(?:za)?dzwoni|zadzwoń|ara[yn]|aramanız|(?:пере|по)?звон|зателефон|ringa|soita|volej|zavol|hív|sunați|gọi|hubungi|reach|dial)/u
/** How far off such a word may stand behind a word for phones, and behind one that asks. */
const nearest = 4
const farthest = 30
const countedTopics = ['order', 'ticket', 'account', 'card']
const notPossible = 'longer or shorter than numbers of its country'

const readAbroad = remembered(written => readNumber(written))

/** Phone numbers in E.164 form: international ones anywhere, national ones where the region is known. */
export const phone: Kind = {
  name: 'phone',
  cost: 20,
  *spans(block) {
    const { text, marks, region } = block
    let from = 0
    for (const index of marks.numbers) {
      const start = marks.starts[index] ?? 0
      if (start < from || isClaimed(block, start)) continue
      const isAbroad = isPlus(text, start) || (text.charCodeAt(start) === 0x30 && text.charCodeAt(start + 1) === 0x30)
      if (!isAbroad && (region === undefined || !mayBeginHome(text, start))) continue
      const pattern = isAbroad ? abroad : home
      pattern.lastIndex = start
      if (!pattern.test(text)) continue
      from = pattern.lastIndex
      yield { start, end: from }
    }
  },
  verify(block, span) {
    const { text } = block
    if (isPlus(text, span.start)) {
      const start = text.charCodeAt(span.start - 1) === 0x2b ? span.start - 1 : span.start - 2
      return fromPlus(block, { start, end: span.end })
    }
    if (
      /[\w.,/#$€+=*•-]/.test(text[span.start - 1] ?? ' ') &&
      !/(?:tel:|[a-z]=)$/.test(textBefore(text, span.start, 4))
    )
      return null
    return text.startsWith('00', span.start) ? fromZeros(block, span) : fromHome(block, span)
  },
}

/** '+49 30 90****': the rest is hidden. */
function isMasked(text: string, end: number): boolean {
  return /^[ -]?(?:[*•…#]|xx|XX)/.test(text.slice(end, end + 3))
}

function isPlus(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  return before === 0x2b || ((before === 0x20 || before === 0x28) && text.charCodeAt(start - 2) === 0x2b)
}

/** Groups behind the number that are none of it are left away one by one. */
function fromPlus(block: Block, span: Span): Found | null {
  const { text } = block
  if (/[\w+*•]/.test(text[span.start - 1] ?? ' ') || isMasked(text, span.end)) return null
  for (const end of endsOf(text, span)) {
    const written = text.slice(span.start, end)
    const read = readAbroad(written)
    if (read) return found(text, read, { start: span.start, end })
  }
  return null
}

function fromZeros(block: Block, span: Span): Found | null {
  const { text } = block
  for (const end of endsOf(text, span)) {
    const written = text.slice(span.start, end)
    const read = readAbroad(written.replace(/^00/, '+'))
    const isApart =
      /[ \-/.(]/.test(written) || cueNear(block.marks.cues, 'phone', span, { before: 40, after: 0 }) !== null
    if (read && read.validity !== 'weak' && isApart) return found(text, read, { start: span.start, end })
  }
  return block.region ? fromHome(block, span) : null
}

function fromHome(block: Block, span: Span): Found | null {
  const { text, region } = block
  if (!region || !isSupportedCountry(region)) return null
  const start = text[span.start - 1] === '(' ? span.start - 1 : span.start
  const cue = cueNear(block.marks.cues, 'phone', span, { before: 40, after: 0 })
  const isOther =
    cue !== null && general.test(cue.word) ? isCountedOtherwise(block, span) : isNamedSince(block, cue, span)
  const isCalled = cue !== null && !isOther
  if (!isCalled && isCountedOtherwise(block, span)) return null
  for (const end of endsOf(text, { start, end: span.end })) {
    const written = text.slice(start, end)
    if (!isCalled && !hasShape(written)) continue
    const read = readOnce(block, `phone ${region} ${written}`, () => readNumber(written, region))
    if (read?.validity === 'valid') return found(text, read, { start, end })
  }
  return null
}

/** Without a word for it a national number shows itself by its leading zero or its groups. */
function hasShape(written: string): boolean {
  const digits = written.replace(/\D/g, '')
  if (/^\(?0\d/.test(written)) return /\D/.test(written.slice(1)) || digits.length >= 10
  return /^\(\d{2,4}\)/.test(written) || /^\d{3}[-. ]\d{3}[-. ]\d{3,4}$/.test(written)
}

function isCountedOtherwise({ marks }: Block, span: Span): boolean {
  return countedTopics.some(topic => cueNear(marks.cues, topic, span, { before: 30, after: 0 }) !== null)
}

/** 'telefon 512 345 678; NIP 123-00-45-678': the nearer word decides. */
function isNamedSince({ marks }: Block, cue: Cue | null, span: Span): boolean {
  if (!cue) return false
  const before = asking.test(cue.word) ? farthest : nearest
  return countedTopics.some(topic => {
    const other = cueNear(marks.cues, topic, span, { before, after: 0 })
    return other !== null && other.start > cue.start
  })
}

function* endsOf(text: string, { start, end }: Span): Generator<number> {
  let cut = end
  for (let tries = 0; tries < 5 && cut - start >= 7; tries++) {
    if (!/^(?:\w|[.,:/-]\d)/.test(text.slice(cut, cut + 2)) || tries > 0) yield cut
    const shorter = text.slice(start, cut).replace(/[^\d]+\d+$/, '')
    if (shorter.length === cut - start) return
    cut = start + shorter.length
  }
}

function found(text: string, read: Read, span: Span): Found {
  const isOpened = text.charCodeAt(span.start - 1) === 0x28 && closesMore(text, span)
  return { ...read, start: isOpened ? span.start - 1 : span.start, end: span.end }
}

function closesMore(text: string, { start, end }: Span): boolean {
  let depth = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x28) depth++
    else if (unit === 0x29) depth--
  }
  return depth < 0
}

/** Numbers kept for stories and tests are given to nobody, but are written as numbers: their length decides. */
function readNumber(written: string, region?: CountryCode): Read | null {
  const number = parsePhoneNumberFromString(
    written,
    region ? { defaultCountry: region, extract: false } : { extract: false },
  )
  if (!number) return null
  if (number.isPossible()) return { value: number.number, validity: 'valid' }
  return number.nationalNumber.length >= 7 ? { value: number.number, validity: 'weak', note: notPossible } : null
}

function mayBeginHome(text: string, start: number): boolean {
  return !/[\w.,/#$€=-]/.test(text[start - 1] ?? ' ') || /(?:tel:|[a-z]=)$/.test(textBefore(text, start, 4))
}
