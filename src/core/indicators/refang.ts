/**
 * Plain is a text read as what it means: defanged forms, entities, invisible characters and full-width letters undone.
 * Example: 'a[at]b[.]example' is 'a@b.example', whose offset 2 leads back to offset 5.
 */
import { isAlnum } from '../base/text'
import { type Step, wayBack } from './way-back'
import { meaningOf } from './written-forms'

/** The plain text and the way back to the text as given. */
export type Plain = {
  text: string
  /** Offset in the given text where a plain unit begins. */
  startOf: (index: number) => number
  /** Offset in the given text where a plain unit ends. */
  endOf: (index: number) => number
  /** Whether a stretch was written otherwise than it is read. */
  wasRewritten: (start: number, end: number) => boolean
  /** Nothing was written otherwise: offsets are the same. */
  isSame: boolean
}

const open = '[\\[({<]'
const close = '[\\])}>]'
const alnum = '[\\p{L}\\p{N}]'
const dotWords = 'dot|punkt|punto|point|ponto|nokta|точка|d0t'
/** Suffixes after which a spelled-out ' dot ' is a way of writing an address, not a word of a sentence. */
const dotSuffix =
  '(?:com|net|org|info|biz|io|co|me|app|dev|xyz|online|site|example|test|invalid|de|fr|es|it|pt|nl|pl|tr|ru|uk|eu|us|ch|at|br)'

/** Where a mail program has broken a long line, quote marks of the next one included. */
const lineEnd = '=?\\r?\\n(?:[ \\t]?>){0,8}[ \\t]{0,4}'

/** Units at which a form may begin; one quick search leads from one to the next. */
const invisible = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe0f\\ufeff\\u20e3'
const wideDigits =
  '\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u2070-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u24ea\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792\\u24f5-\\u24fd'
const triggers = `[\\[({<\\])}\\\\&。｡${invisible}${wideDigits}\\uff01-\\uff5e\\ud835\\ud83c]`

/** Full-width signs that belong to addresses; commas, brackets and question marks end them. */
const wideForms =
  '[\\uff02-\\uff07\\uff0a\\uff0b\\uff0d-\\uff19\\uff1c-\\uff1e\\uff20-\\uff5e]|\\uff1a(?=[/\\uff0f0-9\\uff10-\\uff19])'

/** Every form that is read as something else, tried where a trigger stands. */
const forms = [
  `[${invisible}]`,
  `(?:${lineEnd})?${open} ?\\. ?${close}(?:${lineEnd})(?=${alnum})`,
  `(?:${lineEnd})${open} ?\\. ?${close}(?=${alnum})`,
  ` ?${open} ?(?:\\.|@|at|${dotWords}|arroba) ?${close} ?`,
  `${open}(?::\\/\\/|:\\/|:|\\/\\/|\\/)${close}`,
  `(?<=${alnum})\\[\\.(?=${alnum})`,
  `(?<=${alnum})\\.[\\])}](?=${alnum})`,
  '\\\\\\.',
  '&(?:#\\d{2,5}|#x[0-9a-f]{2,4}|amp|period|commat|colon|sol|lt|gt|quot|apos|nbsp|shy|zwnj|zwj|hyphen|dash|lowbar|equals|num);',
  wideForms,
  '[\\u{1d400}-\\u{1d7ff}\\u{1f100}-\\u{1f10a}]',
  `[${wideDigits}]`,
].join('|')
const quoted =
  '=\\r?\\n|=[0-7][0-9a-f]|=[cd][0-9a-f]=[89ab][0-9a-f]|=e[0-9a-f](?:=[89ab][0-9a-f]){2}|=f[0-7](?:=[89ab][0-9a-f]){3}'
const hidden = 'h(?:xx|\\*\\*|tx)p(?=s?\\W)'
const spelled = ` (?:dot|DOT) (?=${dotSuffix}(?![\\w-]))`
const chained = ` (?:dot|DOT) (?=[\\w-]{1,63} (?:dot|DOT) ${dotSuffix}(?![\\w-]))`

/** 'hannah at example dot com': a name, not a verb, stands before the ' at '. */
const spelledAt = `(?<=(?:^|[\\s<("':,;])(?!(?:look|looking|looked|visit|site|website|page|available|hosted|me|us|it|log|logged|login|here|there|found|click|are|is|was|be|or|and|not|account|shop|store|online|live|stay|works?|worked|registered|arrived|only|them|you|mail|email|reach|contact)\\b)[\\w.+-]{2,64}) (?:at|AT) (?=[\\w-]{1,63} (?:dot|DOT) ${dotSuffix}(?![\\w-]))`

const nextTrigger = new RegExp(triggers, 'g')
const nextTriggerOrQuoted = new RegExp(`=|${triggers}`, 'g')
const form = new RegExp(forms, 'iuy')
const formOrQuoted = new RegExp(`${quoted}|${forms}`, 'iuy')
const lineBefore = new RegExp(`${lineEnd}$`)
const hiddenWords = new RegExp(hidden, 'gi')
const spelledWords = new RegExp(`${spelled}|${chained}|${spelledAt}`, 'giu')
const mayHideScheme = /[xX*tT][xX*][pP]/
const maySpellDots = / [dD][oO][tT] /

/** Most letters of one label of a host. Source: RFC 1035. */
const longestLabel = 63

type Form = { start: number; end: number }

/**
 * Reads a text as what it means: hxxp, [.], (dot), [at], [://], entities, zero-width characters, full-width letters.
 *
 * @param source     any text
 * @param options    `quotedPrintable` also undoes soft breaks and `=XX`
 * @returns          the plain text, never longer than the source, with the way back
 */
export function plainOf(source: string, options: { quotedPrintable?: boolean } = {}): Plain {
  const found = formsIn(source, options.quotedPrintable === true)
  return found.length === 0 ? unchanged(source) : rewritten(source, found)
}

function formsIn(source: string, isQuoted: boolean): readonly Form[] {
  const next = isQuoted ? nextTriggerOrQuoted : nextTrigger
  const pattern = isQuoted ? formOrQuoted : form
  const found: Form[] = []
  let from = 0
  next.lastIndex = 0
  while (next.test(source)) {
    const at = next.lastIndex - 1
    if (isFullStop(source.charCodeAt(at))) {
      if (joinsLabels(source, at)) found.push({ start: at, end: at + 1 })
      from = at + 1
      continue
    }
    if (!isQuoted && !mayBegin(source, at)) continue
    const lead = leadsOf(source, at, from)
    for (const start of lead) {
      pattern.lastIndex = start
      const match = pattern.exec(source)
      if (!match || pattern.lastIndex <= at) continue
      from = start + match[0].length
      found.push({ start, end: from })
      break
    }
    next.lastIndex = Math.max(at + 1, from)
  }
  const withSchemes = mayHideScheme.test(source) ? withWords(source, found, hiddenWords) : found
  return maySpellDots.test(source) ? withWords(source, withSchemes, spelledWords) : withSchemes
}

/** Where a form whose trigger stands here may begin: at a space, a dot or a line's end before it, or here. */
function leadsOf(source: string, at: number, from: number): readonly number[] {
  const before = source.charCodeAt(at - 1)
  if (at <= from) return [at]
  if (source.charCodeAt(at) === 0x5b && (before === 0x0a || before === 0x20 || before === 0x3e)) {
    const line = lineBefore.exec(source.slice(Math.max(from, at - 24), at))?.[0].length
    if (line) return [at - line, at - 1, at]
  }
  return before === 0x20 || before === 0x2e ? [at - 1, at] : [at]
}

function isFullStop(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff61
}

/** 'example。com': one label of ASCII letters stands before the stop, another begins behind it. */
function joinsLabels(source: string, at: number): boolean {
  if (!isAlnum(source.charCodeAt(at + 1))) return false
  let start = at
  while (start > 0 && at - start < longestLabel && isLabelUnit(source.charCodeAt(start - 1))) start--
  const before = source.charCodeAt(start - 1)
  return start < at && !isLabelUnit(before) && before !== 0x2e
}

function isLabelUnit(unit: number): boolean {
  return isAlnum(unit) || unit === 0x2d || unit === 0x5f
}

/** A look at the units beside an ASCII trigger; most brackets of a text are just brackets. */
function mayBegin(source: string, at: number): boolean {
  const unit = source.charCodeAt(at)
  if (unit >= 0x80) return true
  if (unit === 0x26) return /[#a-z]/i.test(source[at + 1] ?? '')
  if (unit === 0x5c) return source.charCodeAt(at + 1) === 0x2e
  if (unit === 0x29 || unit === 0x5d || unit === 0x7d) return source.charCodeAt(at - 1) === 0x2e
  const next = source.charCodeAt(at + 1) === 0x20 ? source.charCodeAt(at + 2) : source.charCodeAt(at + 1)
  const low = next | 0x20
  return (
    next === 0x2e ||
    next === 0x40 ||
    next === 0x3a ||
    next === 0x2f ||
    low === 0x61 ||
    low === 0x64 ||
    low === 0x70 ||
    low === 0x6e ||
    next >= 0x80
  )
}

function withWords(source: string, found: readonly Form[], words: RegExp): Form[] {
  const more = [...source.matchAll(words)].map(match => ({ start: match.index, end: match.index + match[0].length }))
  const all = [...found, ...more].sort((a, b) => a.start - b.start)
  const apart: Form[] = []
  for (const each of all) if (each.start >= (apart.at(-1)?.end ?? 0)) apart.push(each)
  return apart
}

function unchanged(text: string): Plain {
  return { text, startOf: index => index, endOf: index => index + 1, wasRewritten: () => false, isSame: true }
}

function rewritten(source: string, found: readonly Form[]): Plain {
  const parts: string[] = []
  const steps: Step[] = []
  let length = 0
  let from = 0
  for (const { start, end } of found) {
    const meaning = meaningOf(source.slice(start, end))
    length += start - from
    steps.push({ at: length, until: length + meaning.length, start, end })
    length += meaning.length
    parts.push(source.slice(from, start), meaning)
    from = end
  }
  parts.push(source.slice(from))
  return { text: parts.join(''), isSame: false, ...wayBack(source, steps) }
}
