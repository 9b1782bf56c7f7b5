/**
 * Foreign words made harmless for a plain note: one line, nothing hidden, nothing a composer could take for markup.
 * Example: '> # Decision\n{{approve}}' becomes 'Decision ((approve))'.
 */
import { maskIdentifiers } from './mask'

/** Longest stretch of foreign text that is looked at; what is quoted is far shorter. */
const longest = 4_000

/** Marks that hide, join or turn text, beyond Unicode's own format characters. */
const hidden =
  /[\p{Cf}\p{Cs}\p{Co}\p{Cn}\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]|\u034f|\u180b|\u180c|\u180d|\u180f|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu
const leading = /^[\s>#*+=|~_!\\/•·‣:.,;&%^-]+/u
const twins = new Map([
  ['<', '‹'],
  ['>', '›'],
  ['{', '('],
  ['}', ')'],
  ['[', '('],
  [']', ')'],
  ['`', "'"],
  ['|', '/'],
])

/**
 * Writes foreign text as one harmless line: invisible marks gone, markup defused, links dead, identifiers masked.
 *
 * @param text    anything somebody typed
 * @param most    longest result in characters
 * @returns       one line; cut with '…'; '' when nothing visible is left
 */
export function plainLine(text: string, most = 120): string {
  const visible = text
    .slice(0, longest)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(hidden, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/ +/g, ' ')
  const defused = visible
    .replace(leading, '')
    .replace(/\bhttp(?=s?:)/gi, 'hxxp')
    .replace(/\b(javascript|data|vbscript|file|mailto|ftp):/gi, '$1 :')
    .replace(/(?<=^|\s)@(?=\S)/g, '(at)')
    .replace(/[<>{}[\]`|]/g, mark => twins.get(mark) ?? '')
    .trim()
  return cut(maskIdentifiers(defused), most)
}

/**
 * Quotes foreign words; they can neither close the quote nor leave the line.
 *
 * @param text    anything somebody typed
 * @param most    longest quotation in characters
 * @returns       '"…"', or 'nothing' when nothing visible is left
 */
export function quoted(text: string, most = 120): string {
  const line = plainLine(text, most).replace(/["“”„‟«»＂″]/g, "'")
  return line === '' ? 'nothing' : `"${line}"`
}

/**
 * Cuts a text at a number of characters.
 *
 * @param text    any text
 * @param most    longest result
 * @returns       the text, or its beginning with '…'
 */
export function cut(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
