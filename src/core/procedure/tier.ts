import { type Tier, tiers } from '../case/event'
import type { Session } from '../case/session'
import { holds } from './condition'
import type { Pack } from './procedure'

/**
 * Orders tiers from none to R4.
 *
 * @param tier    a tier
 * @returns       0 for none … 4 for R4
 */
export function rankOf(tier: Tier): number {
  return tiers.indexOf(tier)
}

/**
 * Finds the tier that applies now: the chosen one, one set by hand, or one the answers raise to, whichever is highest.
 *
 * @param session    state of the case
 * @param pack       its procedure
 * @returns          the tier, and the procedure's reason when the answers raised it; types without a tier keep none
 */
export function tierNow(session: Session, pack: Pack): { tier: Tier; raisedBecause: string } {
  const { procedure } = pack
  if (procedure.tier === 'none') return { tier: 'none', raisedBecause: '' }
  const base = handTier(session, pack)
  let now = { tier: base, raisedBecause: '' }
  for (const raise of procedure.raise) {
    if (rankOf(raise.to) > rankOf(now.tier) && holds(raise.when, session, base))
      now = { tier: raise.to, raisedBecause: raise.why }
  }
  return now
}

/**
 * Finds the tier people gave the case, before its answers raise it.
 *
 * @param session    state of the case
 * @param pack       its procedure
 * @returns          the chosen tier or, where the type verifies at all, the higher one set by hand
 */
export function handTier(session: Session, pack: Pack): Tier {
  const chosen = session.procedure?.tier ?? pack.procedure.tier
  const set = session.setTier
  const verifies = rankOf(pack.procedure.tier) >= rankOf('R2')
  return set !== undefined && verifies && rankOf(set) > rankOf(chosen) ? set : chosen
}
