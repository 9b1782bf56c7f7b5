/** The list of kinds and the scan of a text. Earlier kinds win where two claim the same letters. */
import { account } from './account'
import { apiKey } from './api-key'
import { asn } from './asn'
import { auth } from './auth'
import { doge, trx, xrp } from './base58check'
import { bch } from './bch'
import { ada, atom } from './bech32'
import { btc } from './btc'
import { card } from './card'
import { cidr } from './cidr'
import { date } from './date'
import { domain } from './domain'
import { dot } from './dot'
import { email } from './email'
import { eth } from './eth'
import { handle } from './handle'
import { md5, sha1, sha256, sha512, tx } from './hex'
import { iban } from './iban'
import type { FindOptions, Indicator, Kind } from './indicator'
import { ipv4 } from './ipv4'
import { ipv6 } from './ipv6'
import { ltc } from './ltc'
import { mac } from './mac'
import { money } from './money'
import { oneTimeCode } from './one-time-code'
import { password } from './password'
import { phone } from './phone'
import { scanWith } from './scan'
import { checkedKey, namedKey } from './secret-keys'
import { mistypedSeed, seed } from './seed'
import { sol } from './sol'
import { ticket } from './ticket'
import { ton } from './ton'
import { solanaTx, tonTx } from './tx'
import { ua } from './ua'
import { url } from './url'
import { xlm } from './xlm'
import { xmr } from './xmr'

const secrets = [namedKey, seed, mistypedSeed, checkedKey, password]
/** The longest first: half of a broken one may look like a shorter one with a fault. */
const coins = [xmr, eth, btc, ltc, bch, doge, trx, xrp, ada, atom, dot, xlm, ton, sol]
const hashes = [solanaTx, tonTx, tx, apiKey, md5, sha1, sha256, sha512]
const networks = [cidr, mac, ipv6, ipv4]
const numbers = [iban, card, date, money, phone, oneTimeCode, asn, ticket, account]

/** Kinds in order of precedence: what contains comes before what is contained. */
export const kinds: readonly Kind[] = [
  ...[ua, ...secrets, url, email, auth],
  ...[...coins, ...hashes, ...networks, ...numbers],
  ...[handle, domain],
]

/**
 * Finds indicators in a text.
 *
 * @param text       any text; offsets count its UTF-16 units
 * @param options    how the text is to be read
 * @returns          hits in text order without overlap; every occurrence is its own hit
 * Source:           contract of kinds and values, `src/core/README.md`
 */
export function findIndicators(text: string, options: FindOptions = {}): Indicator[] {
  const hits: Indicator[] = []
  for (const piece of scanInSlices(text, options)) for (const hit of piece) hits.push(hit)
  return hits
}

/**
 * Finds indicators in pieces of bounded work, for texts too long to read at one go.
 *
 * @param text       any text
 * @param options    how the text is to be read
 * @param only       some of `kinds`, when not all are wanted
 * @returns          after each piece what it found, often nothing; all pieces together are what `findIndicators` gives
 */
export function scanInSlices(
  text: string,
  options: FindOptions = {},
  only: readonly Kind[] = kinds,
): Generator<Indicator[], void, undefined> {
  return scanWith(text, options, only)
}
