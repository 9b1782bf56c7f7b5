import { fold } from '../base/folded-text'
import { compareAddresses } from '../indicators/mail-compare'
import type { AccountRecord } from './account-record'
import { differenceWords } from './beside-differs'
import type { BesideKnown, BesideRow, Claim, ClaimSubject, Shown } from './claim'

const parts: Partial<Record<ClaimSubject, 'accountId' | 'name' | 'email' | 'phone'>> = {
  account: 'accountId',
  name: 'name',
  email: 'email',
  phone: 'phone',
}
/** Signs a back office puts in the place of what it does not show. */
const mask = /[*•·…]|x{3,}/iu
/** Shortest phone number that may be the same without its country. Source: E.164 leaves at least seven digits for it. */
const localDigits = 7

type Verdict = Pick<BesideRow, 'verdict' | 'note'>

/**
 * Holds a written value against the record: account number, name, address, phone.
 *
 * @param claim    what the client says
 * @param known    the record
 * @returns        supports, contradicts with what differs, or unknown: also where the record shows it masked
 */
export function besideText(claim: Claim, { record, mailRules }: BesideKnown): BesideRow {
  const filed = filedOf(claim, record)
  if (!filed || filed.value.trim() === '') return { claim, verdict: 'unknown', note: 'not in the record yet' }
  const { by, ref } = filed.source
  const shown: Shown = { text: filed.value, by, ...(ref ? { ref } : {}) }
  return { claim, shown, ...verdictOf(claim, filed.value, mailRules) }
}

function filedOf({ subject }: Claim, record: AccountRecord) {
  const part = parts[subject]
  return part && record[part]
}

function verdictOf({ subject, value }: Claim, filed: string, rules: BesideKnown['mailRules']): Verdict {
  if (subject === 'email') return besideAddress(value, filed, rules)
  const [said, shown] = subject === 'name' ? [value, filed] : [bareOf(value, subject), bareOf(filed, subject)]
  if (mask.test(filed)) return besideMasked(said, shown)
  if (subject === 'name') return besideName(value, filed)
  return subject === 'phone' ? besidePhone(said, shown) : besideNumber(said, shown)
}

function besideAddress(said: string, filed: string, rules: BesideKnown['mailRules']): Verdict {
  const { result, by } = compareAddresses(said, filed, rules)
  if (result === 'unknown') return { verdict: 'unknown', note: 'the record shows it masked' }
  if (result === 'exact') return { verdict: 'supports', note: 'the same' }
  if (result === 'same-mailbox') return { verdict: 'supports', note: `the same mailbox, other ${by.join(' and ')}` }
  return contradicts(differenceWords(said.toLowerCase(), filed.toLowerCase()) || 'another address')
}

/** What a mask leaves may contradict, never confirm. */
function besideMasked(said: string, shown: string): Verdict {
  const folded = fold(said).text
  const [start = '', ...rest] = fold(shown).text.split(/(?:[*•·….]|x{3,})+/iu)
  const fits = folded.startsWith(start.trim()) && folded.endsWith((rest.at(-1) ?? '').trim())
  return fits
    ? { verdict: 'unknown', note: 'the record shows it masked' }
    : contradicts('does not fit what the record shows')
}

function besideNumber(said: string, filed: string): Verdict {
  if (said === filed) return { verdict: 'supports', note: 'the same' }
  const difference = differenceWords(said, filed)
  // An invoice or a bank account is a number of another kind, not a wrong account number.
  if (difference === '' && shapeOf(said) !== shapeOf(filed)) {
    return { verdict: 'unknown', note: 'another kind of number' }
  }
  return contradicts(difference || 'another number')
}

function besidePhone(said: string, filed: string): Verdict {
  const [short, long] = [said, filed].map(one => one.replace(/^0+/, '')).sort((a, b) => a.length - b.length)
  if (said === filed) return { verdict: 'supports', note: 'the same' }
  const isLocal = said.startsWith('0') || filed.startsWith('0') || short?.length !== long?.length
  if (isLocal && short && long && short.length >= localDigits && long.endsWith(short)) {
    return { verdict: 'supports', note: 'the same, once without its country' }
  }
  return contradicts(differenceWords(said, filed) || 'another number')
}

/** Middle names, initials, accents and order do not make another name; one word of it does not make the whole. */
function besideName(said: string, filed: string): Verdict {
  const [ours, theirs] = [wordsOf(filed), wordsOf(said)]
  if (ours.length === 0 || theirs.length === 0) return { verdict: 'unknown', note: 'not comparable' }
  if (isLatin(ours) !== isLatin(theirs)) return { verdict: 'unknown', note: 'written in another script' }
  const [extra, lacking] = [without(theirs, ours), without(ours, theirs)]
  if (extra.length === 0 && lacking.length === 0) return { verdict: 'supports', note: 'the same' }
  const common = Math.min(ours.length - lacking.length, theirs.length - extra.length)
  if ((extra.length === 0 || lacking.length === 0) && common >= 2) {
    return { verdict: 'supports', note: 'the same, not every part of it' }
  }
  if (theirs.length === 1 && extra.length === 0) return { verdict: 'unknown', note: 'only a part of the name' }
  if (theirs.length === 1 || ours.length === 1) return { verdict: 'unknown', note: 'a single word, another one' }
  const differing = extra.length > 0 ? extra.map(word => closest(word, lacking)).find(note => note !== '') : ''
  return contradicts(differing || 'another name')
}

function closest(word: string, others: readonly string[]): string {
  return others.map(other => differenceWords(word, other)).find(note => note !== '') ?? ''
}

/** Words of one list that stand for none of the other; an initial stands for a word. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return words.filter(word => {
    const same = left.indexOf(word)
    const at = same >= 0 ? same : left.findIndex(other => isInitial(word, other) || isInitial(other, word))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function isInitial(short: string, long: string): boolean {
  return [...short].length === 1 && long.startsWith(short)
}

function wordsOf(name: string): string[] {
  const titles =
    /^(?:mr|mrs|ms|miss|dr|prof|herr|frau|mme|mlle|monsieur|madame|sr|sra|senor|senora|pan|pani|bay|bayan)$/
  return fold(name)
    .text.split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '' && !titles.test(word))
    .map(word => word.replace(/([aou])e/gu, '$1'))
}

function isLatin(words: readonly string[]): boolean {
  return words.every(word => /^[\p{Script=Latin}\p{N}]+$/u.test(word))
}

function bareOf(text: string, subject: ClaimSubject): string {
  if (subject === 'phone') return text.replace(/[^\d*•·…x]/giu, '').replace(/^00/, '')
  return fold(text).text.replace(/[^\p{L}\p{N}*•·…]/gu, '')
}

function shapeOf(text: string): string {
  return text.replace(/\d/g, '0').replace(/\p{L}/gu, 'a')
}

function contradicts(note: string): Verdict {
  return { verdict: 'contradicts', note }
}
