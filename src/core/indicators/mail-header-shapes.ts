/**
 * What the headers of one mail say, as read by `readMailHeaders`: every field in order, the ones that matter taken apart.
 * Example: from { address: 'm@example.com' }, dmarc { result: 'fail', authservId: 'mx1.desk.example', aligned: 'yes' }.
 * A verdict counts only when our own receiver wrote it; anything else is 'unknown' with the reason.
 */
import type { IsoTime } from '../base/time'

/** One header field, unfolded and decoded; `row` counts lines of the raw text from 1, `offset` UTF-16 units from 0. */
export type HeaderField = { name: string; value: string; raw: string; row: number; offset: number }

/** One address of a header. `domain` is lower case, A-label; `registrable` is null where no domain can be told. */
export type MailAddress = {
  /** Display name, decoded; '' when there is none. Hostile text. */
  name: string
  /** Local part as written, '@', domain; '' for the empty sender '<>'. */
  address: string
  domain: string
  registrable: string | null
}

/** A time of a header. `iso` is null when it cannot be read; `zoneMinutes` is null when it names no zone. */
export type MailTime = { raw: string; iso: IsoTime | null; zoneMinutes: number | null }

/** What is odd about a hop: its clock lies before the earlier hop, its zone differs from the earlier hop, and so on. */
export type HopOddity = 'goes-back-in-time' | 'zone-changes' | 'private-address' | 'no-time' | 'unreadable'

/** One Received line. Hops stand as in the mail: the newest, which is our own, first. */
export type ReceivedHop = {
  /** Name the sender gave itself; '' when the line has none. */
  from: string
  /** Name the receiver looked up; '' when it says none or 'unknown'. */
  fromHost: string
  by: string
  with: string
  /** Address the receiver saw, canonical; null when it wrote none. */
  ip: string | null
  ipKind: 'public' | 'private' | 'none'
  time: MailTime | null
  /** Milliseconds until the next (newer) hop took it over; negative when clocks disagree; null for the newest. */
  delayMs: number | null
  odd: HopOddity[]
  row: number
  offset: number
}

/** What one method of an authentication header says. */
export type MethodResult = {
  method: string
  result: string
  /** Properties as written, e.g. { 'smtp.mailfrom': 'example.com', 'header.d': 'example.com' }. */
  properties: Record<string, string>
  reason: string
}

/** One authentication header, trusted or not. Only `own` counts. */
export type AuthenticationHeader = {
  header: 'Authentication-Results' | 'ARC-Authentication-Results' | 'Received-SPF'
  /** Who wrote it, as it claims; '' when it does not say. */
  authservId: string
  /** own: our receiver's and topmost. repeated: our id, but a newer one stands above. foreign: anybody else's. */
  trust: 'own' | 'repeated' | 'foreign'
  results: MethodResult[]
  row: number
  offset: number
}

/** What our own receiver said of one method. */
export type Verdict = {
  result: 'pass' | 'fail' | 'softfail' | 'neutral' | 'policy' | 'none' | 'temperror' | 'permerror' | 'unknown'
  /** Our receiver that said so; null when nobody of ours did. */
  authservId: string | null
  /** Domain the method vouches for (smtp.mailfrom, header.d, header.from); null when it names none. */
  domain: string | null
  /** Whether that domain has the registrable domain of From. */
  aligned: 'yes' | 'no' | 'unknown'
  /** Why the result or the alignment is unknown; '' when both are known. */
  why: string
}
