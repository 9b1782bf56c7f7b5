import { besideDay } from './beside-days'
import { besideDevice, besideNetwork, besidePlace, besideWithdrawal } from './beside-log'
import { besideText } from './beside-text'
import type { Beside, BesideKnown, BesideRow, Claim, ClaimSubject } from './claim'

const judges: Record<ClaimSubject, Beside> = {
  account: besideText,
  name: besideText,
  email: besideText,
  phone: besideText,
  opened: besideDay,
  'last-login': besideDay,
  'email-changed': besideDay,
  'phone-changed': besideDay,
  'password-changed': besideDay,
  'factor-changed': besideDay,
  device: besideDevice,
  network: besideNetwork,
  country: besidePlace,
  withdrawal: besideWithdrawal,
}

/**
 * Puts claims beside what the record and the logs show.
 *
 * @param claims    what the client says
 * @param known     what was noted and read
 * @returns         one row per claim: what does not agree first, then what agrees, then what nobody knows
 * Source:          trade contract §1.3; case book, claims against record
 */
export function besideRecord(claims: readonly Claim[], known: BesideKnown): BesideRow[] {
  const rows = claims.map(claim => judges[claim.subject](claim, known))
  const order = ['contradicts', 'supports', 'unknown']
  return rows.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}
