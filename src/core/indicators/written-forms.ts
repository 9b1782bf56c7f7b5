/** What one written form means: a bracketed dot, an entity, a quoted-printable escape, a decorated letter or digit. */
import { isInvisible } from '../base/text'

const entities: Record<string, string> = {
  amp: '&',
  period: '.',
  commat: '@',
  colon: ':',
  sol: '/',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  hyphen: '-',
  dash: '-',
  lowbar: '_',
  equals: '=',
  num: '#',
}

/** First and last of rows of digits, and the digit of the first. */
const digitRows: readonly (readonly [number, number, number])[] = [
  [0x660, 0x669, 0],
  [0x6f0, 0x6f9, 0],
  [0x966, 0x96f, 0],
  [0x2070, 0x2079, 0],
  [0x2080, 0x2089, 0],
  [0x2460, 0x2468, 1],
  [0x24ea, 0x24ea, 0],
  [0x24f5, 0x24fd, 1],
  [0x2776, 0x277e, 1],
  [0x2780, 0x2788, 1],
  [0x278a, 0x2792, 1],
]

/**
 * Gives what a form is read as.
 *
 * @param form    one form as `refang.ts` finds it
 * @returns       the plain text, never longer than the form; empty for what is not drawn
 */
export function meaningOf(form: string): string {
  const first = form.charCodeAt(0)
  if (isInvisible(first) || first === 0xfe0f || first === 0x20e3) return ''
  if (first === 0x3d) return quotedMeaning(form)
  if (form.startsWith('&')) return entityMeaning(form)
  if (first >= 0xff01) return first === 0xff61 ? '.' : form.normalize('NFKC')
  if (first >= 0xd800 && first <= 0xdbff) return decorated(form)
  if (first >= 0x660 && first !== 0x3002) return digitMeaning(first) ?? form
  if (/^h/i.test(form)) return 'http'
  const bare = form.replace(/[\s[\](){}<>\\]/g, '').toLowerCase()
  if (bare === 'at' || bare === '@' || bare === 'arroba') return '@'
  return bare.startsWith(':') || bare.startsWith('/') ? bare : '.'
}

function decorated(form: string): string {
  const plain = form.normalize('NFKC')
  const digit = /^\d/.exec(plain)?.[0]
  return digit ?? plain
}

function digitMeaning(unit: number): string | null {
  for (const [first, last, digit] of digitRows) if (unit >= first && unit <= last) return String(unit - first + digit)
  return null
}

function entityMeaning(form: string): string {
  const name = form.slice(1, -1).toLowerCase()
  if (!name.startsWith('#')) return entities[name] ?? form
  const unit = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  if (unit === 0xa0) return ' '
  if (isInvisible(unit)) return ''
  return unit >= 0x20 && unit < 0xd800 && unit !== 0x7f ? String.fromCharCode(unit) : form
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
