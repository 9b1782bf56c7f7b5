/** Sender domains that look like a protected name or like the domain on file. */
import { getDomain, getDomainWithoutSuffix } from 'tldts'
import { readHost } from './host'
import { editDistance } from './mail-distance'
import type { MailLists } from './mail-lists'
import { skeletonOf, unicodeLabel } from './mail-skeleton'

/** Which rule matched; `similar` is shown and carries no weight. */
export type LookalikeRule = 'same-label' | 'same-skeleton' | 'sub-label' | 'added-words' | 'one-edit' | 'similar'

/** A match: what it looks like, by which rule, and whether it carries weight. */
export type Lookalike = {
  rule: LookalikeRule
  /** The protected name or domain on file it resembles. */
  like: string
  against: 'protected-name' | 'domain-on-file'
  /** The label or sub-label that matched, as Unicode. */
  label: string
  hasWeight: boolean
}

/** Names a sender may imitate, and domains that never are imitations. */
export type LookalikeNames = {
  /** Brands as names, labels or domains: 'Metro Police', 'harborline', 'harborline.example'. */
  protectedNames: readonly string[]
  /** Domain of the account's address; null when unknown. */
  domainOnFile: string | null
  /** Registrable domains known to be good, our own included. */
  allowed: readonly string[]
}

/**
 * Looks for the protected name a sender's domain imitates.
 *
 * @param domain    host of the sender, Unicode or A-label
 * @param names     what may be imitated, and what is allowed
 * @param lists     publicProviders and addedWords are used
 * @returns         matches, weightiest first; empty when there is none
 * Source:          trade contract §4 "Detector rules", MAIL-05; UTS 39
 */
export function findLookalikes(
  domain: string,
  names: LookalikeNames,
  { publicProviders, addedWords }: Pick<MailLists, 'publicProviders' | 'addedWords'>,
): Lookalike[] {
  const sender = partsOf(domain)
  if (!sender) return []
  const known = new Set(names.allowed.map(name => partsOf(name)?.registrable ?? name.toLowerCase()))
  if (publicProviders.has(sender.registrable) || known.has(sender.registrable)) return []
  const found = referencesOf(names).flatMap(reference => {
    if (reference.registrable === sender.registrable) return []
    const match = matchOf(sender, reference.label, addedWords)
    if (!match) return []
    const { like, against } = reference
    return [{ ...match, like, against, hasWeight: match.rule !== 'similar' }]
  })
  return found.sort((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule))
}

const order: readonly LookalikeRule[] = [
  'same-label',
  'same-skeleton',
  'one-edit',
  'sub-label',
  'added-words',
  'similar',
]
/** Shortest names for each kind of rule; shorter ones meet by chance. Source: trade contract; 3 and glued: house rule. */
const shortest = { oneEdit: 5, similar: 8, token: 3, glued: 5 }
const privateToo = { allowPrivateDomains: true }

type Parts = { registrable: string; label: string; subLabels: string[] }
type Reference = { like: string; against: Lookalike['against']; label: string; registrable: string }
type Match = { rule: LookalikeRule; label: string }

function partsOf(domain: string): Parts | null {
  const host = readHost(domain.trim().replace(/\.$/, ''))?.name
  if (!host) return null
  const registrable = getDomain(host, privateToo)
  const label = getDomainWithoutSuffix(host, privateToo)
  if (!registrable || !label) return null
  const left = host
    .slice(0, -registrable.length)
    .split('.')
    .filter(part => part !== '')
  return { registrable, label: unicodeLabel(label), subLabels: left.map(unicodeLabel) }
}

function referencesOf({ protectedNames, domainOnFile }: LookalikeNames): Reference[] {
  const reference = (like: string, against: Lookalike['against']): Reference[] => {
    const parts = like.includes('.') ? partsOf(like) : null
    const label = parts?.label ?? unicodeLabel(like.trim().replace(/\s+/g, '-'))
    return label === '' ? [] : [{ like, against, label, registrable: parts?.registrable ?? '' }]
  }
  return [
    ...protectedNames.flatMap(name => reference(name, 'protected-name')),
    ...(domainOnFile ? reference(domainOnFile, 'domain-on-file') : []),
  ]
}

/** The strongest rule that matches; a name that is itself a common word ('mail') is not sought inside others. */
function matchOf({ label, subLabels }: Parts, name: string, addedWords: ReadonlySet<string>): Match | null {
  if (label === name) return { rule: 'same-label', label }
  if (skeletonOf(label) === skeletonOf(name)) return { rule: 'same-skeleton', label }
  const edits = Math.min(editDistance(label, name), editDistance(skeletonOf(label), skeletonOf(name)))
  const length = [...name].length
  if (edits <= 1 && length >= shortest.oneEdit) return { rule: 'one-edit', label }
  if (!addedWords.has(name)) {
    const sub = subLabels.find(part => isBrand(part, name) || hasBrand(part, name, addedWords))
    if (sub) return { rule: 'sub-label', label: sub }
    if (hasBrand(label, name, addedWords)) return { rule: 'added-words', label }
  }
  return edits === 2 && length >= shortest.similar ? { rule: 'similar', label } : null
}

function isBrand(part: string, name: string): boolean {
  return [...name].length >= shortest.token && skeletonOf(part) === skeletonOf(name)
}

/** 'brand-help', 'help-brand-eu' by words; 'brandhelp', 'mybrand24' where all the rest is common words and digits. */
function hasBrand(label: string, name: string, addedWords: ReadonlySet<string>): boolean {
  const words = label.split('-')
  const size = name.split('-').length
  const runs = words.map((_, index) => words.slice(index, index + size).join('-'))
  if (words.length > size && runs.some(run => isBrand(run, name))) return true
  if ([...name].length < shortest.glued) return false
  const [whole, brand] = [skeletonOf(words.join('')), skeletonOf(name.replaceAll('-', ''))]
  const at = whole.indexOf(brand)
  if (at < 0) return false
  const common = [...addedWords].map(skeletonOf)
  return isCommon(whole.slice(0, at), common) && isCommon(whole.slice(at + brand.length), common)
}

/** Made of common words, or of digits; in a skeleton 1 is 'l' and 0 is 'o'. */
function isCommon(rest: string, words: readonly string[]): boolean {
  if (/^[2-9lo]*$/.test(rest)) return true
  const reached = [true]
  for (let end = 1; end <= rest.length; end++) {
    reached[end] = words.some(word => reached[end - word.length] && rest.slice(0, end).endsWith(word))
  }
  return reached[rest.length] === true
}
