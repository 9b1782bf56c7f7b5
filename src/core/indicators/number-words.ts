/** How people say that a number follows: 'ticket no. 48213', 'номер заявки 48213', '工单号48213', '| Ticket | 48213 |'. */
import { textBefore } from './around'

const latin =
  'ids?|numbers?|num|no|nr|nro|n(?=[.\\s])|n\\.ro|nummer|nummeret|nº|n°|n\\.[º°]|número|numero|numéro|núm|numer|numer[uy]|numri|numeris|numurs|číslo|čísla|č|štev\\p{L}{0,4}|št(?=[.\\s])|broj|br(?=[.\\s])|szám\\p{L}{0,3}|azonosító\\p{L}{0,3}|număr\\p{L}{0,3}|numaras[ıi]|numaram|numaralı|nomor|số|αριθμός|αρ(?=[.\\s])|номер\\p{L}{0,2}|број|code|código|codice|kod[uy]?|kode|kód|код|reference|ref|key'
const spaceless = '编号|編號|号码|號碼|号|號|番号|ナンバー|コード|번호|코드'
/** A word for a number right behind the word for what is numbered; none of a longer word. */
export const numberWord = `(?:(?:${latin})(?![A-Za-z\\u00c0-\\u052f])\\.?|${spaceless})`

/** What may stand between the words and the number: a colon, the line of a table, a verb, with quotes and bold marks. */
export const between =
  '["\'*]{0,3}\\s{0,2}[:=：|]\\s{0,2}["\'*]{0,3}\\s{0,2}|\\s{1,2}(?:is|was|ist|war|es|est|este|è|é|lautet|to|jest|je|är|er|on|là|adalah|это|є)\\s(?:el |la |der |die |das |den |le |il |o |a |the )?|\\s?(?:是|为|為|は|が|은|는|이|가|هو|คือ)\\s?[:：]?\\s?'

const firstWord =
  'номер|numer|numero|número|numéro|nummer|nr|number|n°|nº|n\\.[º°]|№|id|no|číslo|č|broj|br|številka|št|szám|număr\\p{L}{0,3}|số|mã|nomor|kode|kod|kód|код|код[аі]|código|codigo|codice|code|identifiant|identificador|αριθμός|κωδικός|رقم|מספר'
const small =
  'de|del|di|du|da|do|der|des|van|of|von|lui|af|av|for|für|the|la|le|votre|mon|my|your|our|meu|sua|seu|mi|su|mio|mijn|uw|mein|meine[rs]?|ihre?[rs]?|moj\\p{L}{0,3}|min|il|yêu|phiếu|vụ|khách|tài|thành|người|hỗ|trợ'
const numberFirst = new RegExp(
  `(?<!\\p{L})(?:${firstWord})\\.?\\s(?:(?:${small})\\s|(?:d|l)['’]){0,2}$|(?:รหัส|หมายเลข|เลขที่)\\s?$`,
  'iu',
)

/**
 * Tells whether a word for a number stands before the word for what is numbered.
 *
 * @param text    plain text
 * @param at      where the second word begins
 * @returns       true before 'заявки' in 'номер заявки', before 'cliente' in 'código de cliente'
 */
export function isNumberFirst(text: string, at: number): boolean {
  return numberFirst.test(textBefore(text, at, 28))
}

/** How far behind its word a number may stand. */
export const farthest = 60

/**
 * Tells whether a number may follow at all; spares most words the reading.
 *
 * @param text    plain text
 * @param from    where the word ends
 * @returns       true when a digit stands within reach
 */
export function hasDigitAfter(text: string, from: number): boolean {
  const end = Math.min(text.length, from + farthest)
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x30 && unit <= 0x39) return true
  }
  return false
}

const code = /^(?:[A-Z]{1,6}[-_]){1,2}(?:(?:19|20)\d\d-\d{3,}|\d{4,})$/
/** Norms, protocols and lists of weaknesses are numbered in the same form. */
const norm =
  /^(?:ISO|IEC|IEEE|DIN|EN|RFC|CVE|CWE|ANSI|NIST|ERC|EIP|BIP|BEP|TRC|SHA|UTF|AES|RSA|MD|HTTP|TLS|COVID|KB|MS)[-_]/

/**
 * Tells a number that shows by its form that somebody files by it.
 *
 * @param written    as written
 * @returns          true for 'AB-20931' and 'F-2026-1182'; false for norms such as 'ISO-27001'
 */
export function isFileCode(written: string): boolean {
  return code.test(written) && !norm.test(written)
}
