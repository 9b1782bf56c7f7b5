import type { LogEvent } from './log-event'
import type { NetworkOf, NetworkVerdict } from './network'

/** Where an address is, as log and lists say: 'FR, AS20766', 'DE, tor', 'country unknown'. */
export type PlaceOf = (event: LogEvent) => { country: string; network: string }

/** A look-up that asks the lists once per address; logs name the same few again and again. */
export function onceEach(networks: NetworkOf): NetworkOf {
  const known = new Map<string, NetworkVerdict | undefined>()
  return ip => {
    if (!known.has(ip)) known.set(ip, networks(ip))
    return known.get(ip)
  }
}

/**
 * Names the place of a row as the log or, where it is silent, as the lists say.
 *
 * @param networks    what lists say of addresses
 * @returns           the country's code and the network's name; '' for what nobody tells
 */
export function placesBy(networks: NetworkOf | undefined): PlaceOf {
  return ({ ip, country, asn }) => {
    const verdict = ip ? networks?.(ip) : undefined
    const tag = verdict?.tag.class ?? 'unknown'
    return {
      country: country ?? verdict?.country?.code ?? '',
      network: tag === 'unknown' ? (/\bAS ?\d{1,10}\b/i.exec(asn ?? '')?.[0] ?? '') : tag,
    }
  }
}
