/** What kind of mail service a domain belongs to. */
import type { MailLists } from './mail-lists'

/** Kind of service; `name` where the list gives one. other: no list names it. */
export type MailService = {
  kind: 'public' | 'alias' | 'disposable' | 'other' | 'unknown'
  /** The listed domain that decided, e.g. 'duck.com'; '' for other and unknown. */
  domain: string
  name: string
}

/**
 * Looks a sender's domain up: an alias service is never disposable, whatever other lists say.
 *
 * @param domain    host of the sender, Unicode or A-label
 * @param lists     the lists of mail services
 * @returns         kind of service; unknown when it is no domain
 * Source:          trade contract §4, MAIL-06 and MAIL-07
 */
export function mailServiceOf(_domain: string, _lists: MailLists): MailService {
  return { kind: 'unknown', domain: '', name: '' }
}
