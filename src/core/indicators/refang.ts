/**
 * Plain is a text read as what it means: defanged forms, invisible characters and full-width letters undone.
 * Example: 'a[at]b[.]example' is 'a@b.example', whose offset 2 leads back to offset 5.
 */
import { isInvisible } from '../base/text'

/** The plain text and the way back to the text as given. */
export type Plain = {
  text: string
  /** Offset in the given text where a plain unit begins. */
  startOf: (index: number) => number
  /** Offset in the given text where a plain unit ends. */
  endOf: (index: number) => number
  /** Whether a stretch was written otherwise than it is read. */
  wasRewritten: (start: number, end: number) => boolean
}

const open = '[\\[({]'
const close = '[\\])}]'
const alnum = '[\\p{L}\\p{N}]'

/** Every form that is read as something else. No part repeats another, so the scan is linear. */
const forms = [
  '[\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]',
  'h(?:xx|\\*\\*|tx)p(?=s?\\W)',
  ` ?${open} ?(?:\\.|dot|@|at) ?${close} ?`,
  `${open}(?::\\/\\/|:|\\/)${close}`,
  `(?<=${alnum})\\[\\.(?=${alnum})`,
  `(?<=${alnum})\\.\\](?=${alnum})`,
  '\\\\\\.',
  '&#(?:46|64|x2e|x40);',
  '(?<=(?:^|[^\\w.-])[\\w-]{1,63})[。｡](?=[a-z0-9])',
  '[\\uff01-\\uff5e]',
  '[\\u{1d400}-\\u{1d7ff}]',
].join('|')

const quoted =
  '=\\r?\\n|=[0-7][0-9a-f]|=[cd][0-9a-f]=[89ab][0-9a-f]|=e[0-9a-f](?:=[89ab][0-9a-f]){2}|=f[0-7](?:=[89ab][0-9a-f]){3}'

const anyForm = new RegExp(forms, 'giu')
const anyFormOrQuoted = new RegExp(`${quoted}|${forms}`, 'giu')

/**
 * Reads a text as what it means: hxxp, [.], (dot), [at], [://], zero-width characters, full-width letters.
 *
 * @param source     any text
 * @param options    `quotedPrintable` also undoes soft breaks and `=XX`
 * @returns          the plain text, never longer than the source, with the way back
 */
export function plainOf(source: string, options: { quotedPrintable?: boolean } = {}): Plain {
  const pattern = options.quotedPrintable ? anyFormOrQuoted : anyForm
  const matches = [...source.matchAll(pattern)]
  return matches.length === 0 ? unchanged(source) : rewritten(source, matches)
}

function unchanged(text: string): Plain {
  return { text, startOf: index => index, endOf: index => index + 1, wasRewritten: () => false }
}

function rewritten(source: string, matches: readonly RegExpExecArray[]): Plain {
  const starts = new Int32Array(source.length)
  const ends = new Int32Array(source.length)
  const parts: string[] = []
  let length = 0
  let from = 0
  const take = (text: string, start: number, end: number) => {
    const isSameLength = text.length === end - start
    for (let unit = 0; unit < text.length; unit++, length++) {
      starts[length] = isSameLength ? start + unit : start
      ends[length] = isSameLength ? start + unit + 1 : end
    }
    parts.push(text)
  }
  for (const match of matches) {
    const end = match.index + match[0].length
    take(source.slice(from, match.index), from, match.index)
    take(meaningOf(match[0]), match.index, end)
    from = end
  }
  take(source.slice(from), from, source.length)
  const startOf = (index: number) => starts[index] ?? source.length
  const endOf = (index: number) => ends[index] ?? source.length
  const wasRewritten = (start: number, end: number) => endOf(end - 1) - startOf(start) !== end - start
  return { text: parts.join(''), startOf, endOf, wasRewritten }
}

function meaningOf(form: string): string {
  const first = form.charCodeAt(0)
  if (isInvisible(first)) return ''
  if (first === 0x3d) return quotedMeaning(form)
  if (first >= 0xd800) return form.normalize('NFKC')
  if (/^h/i.test(form)) return 'http'
  if (form.startsWith('&')) return /64|40/.test(form) ? '@' : '.'
  const bare = form.replace(/[\s[\](){}\\]/g, '').toLowerCase()
  if (bare === 'at' || bare === '@') return '@'
  return bare.startsWith(':') || bare === '/' ? bare : '.'
}

function quotedMeaning(form: string): string {
  if (/\n$/.test(form)) return ''
  try {
    const text = decodeURIComponent(form.replaceAll('=', '%'))
    return isInvisible(text.charCodeAt(0)) ? '' : text
  } catch {
    return form
  }
}
