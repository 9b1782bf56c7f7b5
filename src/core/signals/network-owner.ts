import type { NetworkClass } from '../records/network'
import { caseNetworks } from './case-networks'
import { fires, quiet, unknown } from './outcome'
import type { Outcome } from './signal'
import type { SignalInput } from './signal-input'

/**
 * Says whether a network of the case belongs to owners of these classes.
 *
 * @param input      ticket, log and lists of networks
 * @param classes    classes that count
 * @returns          fires with the addresses; quiet only when every address is on some list; else unknown
 */
export function ownedBy(input: SignalInput, classes: readonly NetworkClass[]): Outcome {
  const { networks } = input
  if (!networks) return unknown('lists of networks')
  const seen = caseNetworks(input).map(one => ({ ...one, tag: networks(one.ip)?.tag }))
  if (seen.length === 0) return unknown('an address of the ticket or of a recent sign-in')
  const hits = seen.filter(({ tag }) => tag !== undefined && classes.includes(tag.class))
  if (hits.length === 0) {
    // No list knows every network: a network on none of them is not known to be a home line.
    const unlisted = seen.find(({ tag }) => tag === undefined || tag.class === 'unknown')
    return unlisted ? unknown(`a list that names ${unlisted.ip}`) : quiet()
  }
  const detail = hits
    .slice(0, 3)
    .map(({ ip, tag }) => `${ip} ${tag?.class}, ${tag?.from?.name ?? 'list'} ${tag?.from?.date ?? ''}`)
  return fires(detail.join('; '), {
    factIds: hits.flatMap(({ factIds }) => factIds),
    rows: hits.flatMap(({ rows }) => rows),
  })
}
