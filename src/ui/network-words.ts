/** What the panel says of the network an address belongs to. */
import type { NetworkClass, NetworkVerdict } from '../core/records/network'

const classWords: Record<NetworkClass, string> = {
  hosting: 'hosting',
  vpn: 'VPN',
  tor: 'Tor exit',
  relay: 'privacy relay',
  unknown: '',
}
const whyWords: Record<NonNullable<NetworkVerdict['why']>, string> = {
  'not-an-address': '',
  reserved: 'not a public address',
  'no-table': 'no list of networks at hand',
  'not-listed': 'on no list',
}

/** In short, with the day of the data: 'VN · hosting, list of 2026-11-20'. */
export function networkSays({ country, tag, why }: NetworkVerdict): string {
  const owner = classWords[tag.class]
  const [first, second] = [country?.from.date, owner ? tag.from?.date : undefined]
  if (country && owner && first === second) return `${country.code} · ${owner}, list of ${first}`
  const said = [
    ...(country ? [`${country.code}, list of ${first}`] : []),
    ...(owner ? [`${owner}, list of ${second}`] : []),
  ]
  return said.length > 0 ? said.join(' · ') : whyWords[why ?? 'not-listed']
}

/** At length: which list says what. */
export function networkSources({ country, tag, why }: NetworkVerdict): string[] {
  if (why) return [whyWords[why]]
  const owner = classWords[tag.class]
  return [
    country ? `${country.code} by ${country.from.name}, ${country.from.date}` : 'Country on no list',
    owner ? `${owner} by ${tag.from?.name}, ${tag.from?.date}` : 'Owner of the network on no list',
  ]
}
