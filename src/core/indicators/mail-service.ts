/** What kind of mail service a domain belongs to. */
import { readHost } from './host'
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
export function mailServiceOf(domain: string, lists: MailLists): MailService {
  const host = readHost(domain.trim().replace(/\.$/, ''))?.name
  if (!host) return { kind: 'unknown', domain: '', name: '' }
  const parents = parentsOf(host)
  const alias = parents.find(name => lists.aliasServices.has(name))
  if (alias) return { kind: 'alias', domain: alias, name: lists.aliasServices.get(alias) ?? '' }
  if (lists.publicProviders.has(host)) return { kind: 'public', domain: host, name: '' }
  const disposable = parents.find(name => lists.disposable.has(name))
  return disposable ? { kind: 'disposable', domain: disposable, name: '' } : { kind: 'other', domain: '', name: '' }
}

/** The host and every domain above it: such services hand out subdomains. */
function parentsOf(host: string): string[] {
  const labels = host.split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}
