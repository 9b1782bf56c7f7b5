/** What the options say of lists of networks and addresses. */
import { type ListKind, largestListFile, mostListRows, mostLists } from '../core/records/list-kinds'

/** What a list may list, in the order offered. */
export const listKindWords: Record<ListKind, string> = {
  tor: 'Tor exits',
  vpn: 'Commercial VPN networks',
  hosting: 'Hosting and data-centre networks',
  relay: 'Privacy relays',
  countries: 'Countries by address',
  scam: 'Flagged destinations',
  sanctioned: 'Sanctioned destinations',
  attacks: 'Networks of confirmed attacks',
}

const grouped = (count: number) => count.toLocaleString('en')

/** Words of the section. */
export const listWords = {
  why: 'Gatehouse looks addresses up in these lists on this machine. Nothing is fetched: import a newer list when you have one.',
  shipped: 'Countries by address',
  shippedGone:
    'The table that ships with Gatehouse cannot be read. Countries stay unknown; install the extension anew.',
  credit:
    'Table: ip-location-db, CC0. Its data come from the NRO statistics of the five regional registries, CC BY 4.0.',
  none: 'No list imported yet. Without one, Tor, VPN, hosting and flagged destinations stay unknown.',
  noEntry: 'No ledger entry: it was imported before the ledger told of lists.',
  damaged: 'A list that is damaged',
  fileWhy: `MMDB, CSV of ranges, networks like 203.0.113.0/24, plain addresses, or crypto addresses; UTF-8. At most ${grouped(largestListFile / 1_000_000)} MB and ${grouped(mostListRows)} rows, ${mostLists} lists in all. One wrong row refuses the file.`,
  sourceWhy: 'Who made the list; shown with everything it says.',
  dateWhy: 'The day the data were made, not the day you import them. An MMDB file carries its own day, which is taken.',
  reading: 'Reading the file…',
  keeping: 'Keeping the list…',
  old: 'older than 7 days',
} as const

/** What stands in the way of reading a file; '' when nothing does. */
export function missingWords(given: { file: File | null; name: string; source: string; date: string }): string {
  if (!given.file) return 'Choose a file first.'
  if (given.file.size > largestListFile)
    return `This file has ${grouped(given.file.size)} bytes; at most ${grouped(largestListFile)} are read. Import the part you need.`
  if (given.file.size === 0) return 'This file is empty. Choose another one.'
  if (given.name.trim() === '') return 'Give the list a name.'
  if (given.source.trim() === '') return 'Say where the list comes from.'
  return given.date === '' ? 'Say of which day the data are.' : ''
}

/** How old the data are: '4 days old', 'of today'. */
export function ageWords(days: number): string {
  if (days <= 0) return 'of today'
  return days === 1 ? '1 day old' : `${grouped(days)} days old`
}

/** A size as people write it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${grouped(Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** A number of entries. */
export function entryWords(count: number): string {
  return count === 1 ? '1 entry' : `${grouped(count)} entries`
}
