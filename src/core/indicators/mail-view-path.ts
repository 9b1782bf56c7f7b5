/** The servers a mail passed, and how far each of them can be believed. */
import type { NetworkOf } from '../records/network'
import type { MailBeside } from './mail-beside'
import type { ReceivedHop } from './mail-header-shapes'
import type { MailHeaders } from './mail-headers'
import { fieldLines, joinedLines } from './mail-source-lines'
import type { MailHopRow } from './mail-view-shapes'

type Known = Pick<MailBeside, 'raw' | 'receivers' | 'networks'>

/**
 * Lists the servers a mail passed, oldest first: the one that began, then every one that took it over.
 *
 * @param headers    the mail; of its Received lines the newest 100 are hops
 * @param known      its text, our receivers, and how to look an address up
 * @returns          one row more than there are Received lines; empty when there is none
 * Source:           RFC 5321 §4.4; house rule: a line counts as ours while only our own servers stand above it
 */
export function mailPath({ hops, spf }: Pick<MailHeaders, 'hops' | 'spf'>, known: Known): MailHopRow[] {
  if (hops.length === 0) return []
  const ours = ownLines(hops, known.receivers)
  const oldestFirst = hops.map((line, at) => ({ line, isOurs: at < ours })).reverse()
  const rows = [null, ...oldestFirst].map((stamped, at) => {
    const seen = oldestFirst[at] ?? null
    return rowOf({ stamped, seen, earlier: oldestFirst[at - 2]?.line ?? null }, known, spf.authservId !== null)
  })
  return rows.map((row, index) => ({ number: index + 1, ...row }))
}

type Line = { line: ReceivedHop; isOurs: boolean }
/** The line a server stamped, the newer line that saw it, and the line of the server before it. */
type Stop = { stamped: Line | null; seen: Line | null; earlier: ReceivedHop | null }

function rowOf({ stamped, seen, earlier }: Stop, known: Known, hasSpf: boolean): Omit<MailHopRow, 'number'> {
  const ip = seen?.line.ip ?? null
  const lines = [stamped?.line, seen?.line].filter(line => line !== undefined)
  return {
    server: serverOf(stamped?.line, seen?.line),
    ip,
    ...countryOf(ip, known.networks),
    time: stamped?.line.time ?? null,
    delayMs: earlier?.delayMs ?? null,
    odd: [
      ...(stamped?.line.odd.filter(odd => odd !== 'private-address') ?? []),
      ...(seen?.line.odd.filter(odd => odd === 'private-address') ?? []),
    ],
    trust: stamped?.isOurs ? 'ours' : seen?.isOurs ? (hasSpf ? 'spf-sender' : 'seen') : 'unverified',
    behind: joinedLines(lines.map(line => fieldLines(known.raw, line))),
  }
}

/** What the next server looked up, else the name it signed with, else the name it gave itself; never a bare address. */
function serverOf(stamped: ReceivedHop | undefined, seen: ReceivedHop | undefined): string {
  const said = seen?.from ?? ''
  return seen?.fromHost || stamped?.by || (/^\[|^[\d.]+$/.test(said) ? '' : said)
}

/**
 * How many lines, from the newest down, our own servers wrote. Below a stranger anything may stand, our names included:
 * a line counts only while the one above it got the mail from one of our servers, or from inside the house.
 */
function ownLines(hops: readonly ReceivedHop[], receivers: readonly string[]): number {
  const own = new Set(receivers.map(id => id.trim().toLowerCase()))
  const isOwn = (name: string) => own.has(name.toLowerCase().replace(/\.$/, ''))
  const end = hops.findIndex((hop, at) => {
    const above = hops[at - 1]
    const isHandedOver = !above || isOwn(above.fromHost) || above.ipKind === 'private'
    return !isOwn(hop.by) || !isHandedOver
  })
  return end < 0 ? hops.length : end
}

function countryOf(ip: string | null, networks: NetworkOf): Pick<MailHopRow, 'country' | 'noCountry'> {
  if (ip === null) return { country: null, noCountry: 'no-address' }
  const { country, why } = networks(ip) ?? {}
  if (!country) return { country: null, noCountry: why ?? 'not-listed' }
  return { country: { code: country.code, list: country.from.name, date: country.from.date }, noCountry: '' }
}
