/** Addresses of mail headers, and how they are masked. */
import { getDomain } from 'tldts'
import { clip } from '../base/text'
import { readHost } from './host'
import type { MailAddress } from './mail-header-shapes'
import { decodeWords } from './mail-words'

const mostAddresses = 200
const longestName = 400

/**
 * Reads the addresses of a From, To, Reply-To or Return-Path header.
 *
 * @param raw    unfolded value, still encoded: an encoded name may hold commas and brackets that are no syntax
 * @returns      addresses in order, at most 200; groups are opened; pieces without an address are left out, but '<>' is
 *               the empty address
 * Source:       RFC 5322 §3.4
 */
export function readAddresses(raw: string): MailAddress[] {
  const found: MailAddress[] = []
  for (const piece of piecesOf(raw)) {
    const address = addressOf(piece)
    if (address) found.push(address)
    if (found.length >= mostAddresses) break
  }
  return found
}

/**
 * Gives the registrable domain of a host; customers of one hosting domain count apart.
 *
 * @param host    lower case, A-label
 * @returns       'example.co.uk'; the host itself where it is a suffix; null when it is no host name
 */
export function registrableOf(host: string): string | null {
  if (!/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(host) || /^[\d.]+$/.test(host)) return null
  return getDomain(host, { allowPrivateDomains: true }) ?? host
}

/**
 * Masks an address for notes and screens.
 *
 * @param address    'margaret@example.com'
 * @returns          'm***t@example.com'; one or two letters become '***'; '' when it is no address
 */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@')
  if (at < 1) return ''
  const letters = [...address.slice(0, at)]
  const local = letters.length > 2 ? `${letters[0]}***${letters.at(-1)}` : '***'
  return `${local}${address.slice(at)}`
}

type Piece = { text: string; opens: number; closes: number }

/** Cuts at commas and semicolons outside of quotes, comments and brackets; comments and group names fall away. */
function* piecesOf(raw: string): Generator<Piece> {
  let piece: Piece = { text: '', opens: -1, closes: -1 }
  let comments = 0
  let isQuoted = false
  for (let at = 0; at < raw.length; at++) {
    const unit = raw[at] ?? ''
    const coded = unit === '=' && comments === 0 ? codedAt(raw, at) : ''
    if (coded !== '') {
      piece.text += coded
      at += coded.length - 1
    } else if (unit === '\\' && (isQuoted || comments > 0)) {
      if (comments === 0) piece.text += raw[at + 1] ?? ''
      at++
    } else if (isQuoted || (unit === '"' && comments === 0)) {
      if (unit === '"') isQuoted = !isQuoted
      else piece.text += unit
    } else if (unit === '(') comments++
    else if (comments > 0) comments -= unit === ')' ? 1 : 0
    else if (isEnd(unit, piece)) {
      yield piece
      piece = { text: '', opens: -1, closes: -1 }
    } else {
      if (unit === '<') piece = { ...piece, opens: piece.text.length, closes: -1 }
      if (unit === '>' && piece.closes < 0) piece.closes = piece.text.length
      piece.text += unit
    }
  }
  yield piece
}

/** An encoded word is one piece, whatever it holds: not every mailer encodes commas in it. */
function codedAt(raw: string, at: number): string {
  return /^=\?[\w-]{1,40}\?[bq]\?[^?\s]{0,1000}\?=/i.exec(raw.slice(at, at + 1_100))?.[0] ?? ''
}

function isEnd(unit: string, { opens, closes }: Piece): boolean {
  if (unit === ';') return true
  const isInBrackets = opens >= 0 && closes < 0
  return (unit === ',' || unit === ':') && !isInBrackets
}

function addressOf({ text, opens, closes }: Piece): MailAddress | null {
  const isBracketed = opens >= 0
  const inside = (isBracketed ? text.slice(opens + 1, closes < 0 ? undefined : closes) : text).trim()
  if (isBracketed && inside === '') return { name: '', address: '', domain: '', registrable: null }
  // A route ('@a,@b:m@example.com') stands before the last colon.
  const spec = inside.slice(inside.lastIndexOf(':') + 1).trim()
  const at = spec.lastIndexOf('@')
  if (at < 1 || at === spec.length - 1 || (!isBracketed && /\s/.test(spec))) return null
  const written = spec.slice(at + 1).toLowerCase()
  const domain = readHost(written)?.name ?? written
  const name = isBracketed ? clip(decodeWords(text.slice(0, opens).trim()), longestName) : ''
  return { name, address: `${spec.slice(0, at)}@${domain}`, domain, registrable: registrableOf(domain) }
}
