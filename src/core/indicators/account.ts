import { textBefore } from './around'
import type { Cue } from './cues'
import type { Kind } from './indicator'
import { between, farthest, hasDigitAfter, isFileCode, isNumberFirst, numberWord } from './number-words'
import { none } from './span'

const link = `(?:(?:'s)?[-_ ]?(?:${numberWord}|(?:счета|счёта)(?![\\u0400-\\u052f])|名)|[-_ ]?№)?`
const value =
  '((?:[A-Z]{1,6}[-_])?(?:[A-Z]{1,6}[-_]?)?\\d[\\dA-Z-]{2,19})(?![A-Za-z\\u00c0-\\u052f\\d_]|[.:/]\\d|,\\d{3}(?!\\d)|-\\w| ?[€$£%]| (?:EUR|USD|BTC|ETH|euros?|dollars?)\\b)'
const after = new RegExp(`^(${link})(${between}|\\s{1,2})?(#\\s?)?${value}`, 'iu')
const selfSaid =
  /^(?:uid|userid|accountid|customerid|clientid|kontonummer|kundennummer|kundennr|accountnummer|rekeningnummer|klantnummer|klientnummer|benutzer-id|nutzer-id|kundenummer|kundnummer|kontonr|asiakasnumero|tilinumero|ügyfélszám|ügyfélazonosító|számlaszám|zákaznickéčíslo|gebruikersnummer|klantnr|rekeningnr|mitgliedsnummer|memberid)$/

/** Second words of a pair, with the first. */
const pairs: Readonly<Record<string, string | undefined>> = { hàng: 'khách', khoản: 'tài', viên: 'thành' }

/** Numbers of accounts and customers, as written; only with a word that says so. */
export const account: Kind = {
  name: 'account',
  spans({ marks: { cues } }) {
    const [accounts, parties] = [cues.get('account') ?? none, cues.get('party')]
    return parties ? [...accounts, ...parties] : accounts
  },
  verify({ text }, { start, end }) {
    if (!hasDigitAfter(text, end)) return null
    const match = after.exec(text.slice(end, end + farthest))
    const written = match?.[4]
    if (!match || !written || /[./\\@?&]/.test(text[start - 1] ?? ' ')) return null
    if (!isWhole(text, start, end)) return null
    const cue = { start, end, word: text.slice(start, end).toLowerCase() }
    if (!isCalled(text, cue, match) || isDate(written)) return null
    const from = end + match[0].length - written.length
    return { value: written, validity: 'valid', start: from, end: from + written.length }
  },
}

/** 'tài khoản' and 'khách hàng' are words for it, 'khoản' and 'hàng' alone are not. */
function isWhole(text: string, start: number, end: number): boolean {
  const first = pairs[text.slice(start, end).toLowerCase()]
  return first === undefined || textBefore(text, start, first.length + 1).toLowerCase() === `${first} `
}

/** A word for a number, a sign, or enough digits right behind the word. */
function isCalled(text: string, { start, word }: Cue, match: RegExpExecArray): boolean {
  const [, named = '', sign = '', hash = '', written = ''] = match
  const digits = written.replace(/\D/g, '').length
  if (digits < 3) return false
  if (named !== '' || hash !== '' || selfSaid.test(word))
    return sign !== '' || hash !== '' || named !== '' || /^[^\p{L}]/u.test(match[0])
  if (isNumberFirst(text, start) || (isFileCode(written) && sign !== '')) return true
  if (sign.includes('|') && /s$/.test(word)) return false
  return /[:=：|]/.test(sign) ? digits >= 4 : sign !== '' && digits >= 6
}

function isDate(written: string): boolean {
  return /^(?:19|20)\d\d(?:-\d\d-\d\d)?$/.test(written)
}
