/** What a judgement knows besides the case: the same for the view that shows it and for the door that admits. */
import type { IsoTime } from '../core/base/time'
import type { Session } from '../core/case/session'
import { asOf } from '../core/procedure/as-of'
import type { Seen } from '../core/procedure/contradiction'
import { contradictionsOf } from '../core/procedure/contradictions'
import type { Pack } from '../core/procedure/procedure'
import type { GatheredNow } from './gathered'

/**
 * Puts together what does not agree in a case.
 *
 * @param gathered    what its texts tell now
 * @param session     the case
 * @param at          its procedure, if it is here, and the time: answers run out
 * @returns           the pairs; 'unread' while the texts are not read, since nobody knows then
 */
export function seenOf(
  gathered: GatheredNow,
  session: Session,
  { pack, now }: { pack: Pack | undefined; now: IsoTime },
): Seen {
  const isRead = gathered.state === 'ready'
  const contradictions = contradictionsOf(
    isRead ? gathered.value.pairs : [],
    pack ? asOf(session, pack, now) : session,
    pack,
  )
  return { contradictions, ...(isRead ? {} : { unread: true }) }
}
