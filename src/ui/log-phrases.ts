/** Small phrases about rows, addresses and kinds. */
import type { AddressView } from '../core/records/log-visits'

/** What lists say of an address: 'FR', 'DE, tor', 'private or reserved'. */
export function addressWords({ country, tag, why }: AddressView): string {
  const told = [country, tag === 'unknown' ? '' : tag].filter(Boolean).join(', ')
  if (told) return told
  if (why === 'reserved') return 'reserved range'
  return why === 'no-table' ? 'no list at hand' : 'not listed'
}

/** '1 row', '1,204 rows'. */
export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`
}

/** 'sign-in failed' of a kind and its result. */
export function kindWords(kind: string, failed = 0): string {
  const words = kind.replace('login-failed', 'sign-in failed').replace('login', 'sign-in').replaceAll('-', ' ')
  const isTold = failed === 0 || words.endsWith('failed') || words.endsWith('denied')
  return words.replace('sign in', 'sign-in').replace('api', 'API') + (isTold ? '' : ' failed')
}
