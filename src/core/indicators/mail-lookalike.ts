/** Sender domains that look like a protected name or like the domain on file. */
import type { MailLists } from './mail-lists'

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
  /** Brands as labels or domains: 'harborline', 'harborline.example'. */
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
  _domain: string,
  _names: LookalikeNames,
  _lists: Pick<MailLists, 'publicProviders' | 'addedWords'>,
): Lookalike[] {
  return []
}
