import type { LogEvent } from './log-event'
import type { NetworkOf, NetworkVerdict } from './network'

/** Where a row came from, as log and lists say: 'FR', 'AS20766', and both as 'FR, AS20766'; '' for what nobody tells. */
export type Place = { country: string; network: string; name: string }

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
 * @returns           the place of a row; rows of one address, country and network share it
 */
export function placesBy(networks: NetworkOf | undefined): (event: LogEvent) => Place {
  const known = new Map<string, Place>()
  return event => {
    const key = `${event.ip} ${event.country} ${event.asn}`
    const before = known.get(key)
    if (before) return before
    const place = placeOf(event, networks)
    known.set(key, place)
    return place
  }
}

function placeOf({ ip, country, asn }: LogEvent, networks: NetworkOf | undefined): Place {
  const verdict = ip ? networks?.(ip) : undefined
  const tag = verdict?.tag.class ?? 'unknown'
  const code = country ?? verdict?.country?.code ?? ''
  const network = tag === 'unknown' ? (/\bAS ?\d{1,10}\b/i.exec(asn ?? '')?.[0] ?? '') : tag
  return { country: code, network, name: [code, network].filter(Boolean).join(', ') }
}
