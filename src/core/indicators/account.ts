import { textBefore } from './around'
import type { Cue } from './cues'
import type { Kind } from './indicator'

const numberWord =
  '(?:ids?|numbers?|num|no|nr|nummer|nº|n°|número|numero|numéro|núm|numer|numaras[ıi]|numaram|hesap no|nº|номер\\p{L}{0,2}|счета|счёта|号|號|番号|번호|名)'
const link = `(?:(?:'s)?[-_ ]?${numberWord}(?![\\p{L}])\\.?|[-_ ]?№)?`
const value =
  '((?:[A-Z]{1,6}[-_]?)?\\d[\\dA-Z-]{2,19})(?![\\p{L}\\d_]|[.:/]\\d|,\\d{3}(?!\\d)|-\\w| ?[€$£%]| (?:EUR|USD|BTC|ETH|euros?|dollars?)\\b)'
const after = new RegExp(
  `^(${link})(\\s{0,2}[:=：]\\s{0,2}|\\s{1,2}(?:is|ist|es|est|è|é|lautet|to)\\s{1,2}(?:el |la |der |die |das |le |il |o |a |the )?|\\s?(?:是|は|은|는)\\s?|\\s{1,2})?(#\\s?)?${value}`,
  'iu',
)
const numberFirst =
  /(?:номер|numer|numero|número|numéro|nr|number|n°|nº|id|no)\.?\s(?:de |del |di |du |da |do |der |van |of )?(?:la |votre |mon |my |meu |mi |mio |mijn |meine[rs]? |your )?$/iu
const selfSaid =
  /^(?:uid|userid|accountid|customerid|clientid|kontonummer|kundennummer|kundennr|accountnummer|rekeningnummer|klantnummer|klientnummer|benutzer-id|nutzer-id)$/

/** Numbers of accounts and customers, as written; only with a word that says so. */
export const account: Kind = {
  name: 'account',
  *spans({ marks }) {
    for (const { start, end } of marks.cues.get('account') ?? []) yield { start, end }
  },
  verify({ text }, { start, end }) {
    const match = after.exec(text.slice(end, end + 60))
    const written = match?.[4]
    if (!match || !written || /[./\\@?&]/.test(text[start - 1] ?? ' ')) return null
    const cue = { start, end, word: text.slice(start, end).toLowerCase() }
    if (!isCalled(text, cue, match) || isDate(written)) return null
    const from = end + match[0].length - written.length
    return { value: written, validity: 'valid', start: from, end: from + written.length }
  },
}

/** A word for a number, a sign, or enough digits right behind the word. */
function isCalled(text: string, { start, word }: Cue, match: RegExpExecArray): boolean {
  const [, named = '', sign = '', hash = '', written = ''] = match
  const digits = written.replace(/\D/g, '').length
  if (digits < 3) return false
  if (named !== '' || hash !== '' || selfSaid.test(word))
    return sign !== '' || hash !== '' || named !== '' || /^[^\p{L}]/u.test(match[0])
  if (numberFirst.test(textBefore(text, start, 24))) return true
  return /[:=：]/.test(sign) ? digits >= 4 : sign !== '' && digits >= 6
}

function isDate(written: string): boolean {
  return /^(?:19|20)\d\d(?:-\d\d-\d\d)?$/.test(written)
}
