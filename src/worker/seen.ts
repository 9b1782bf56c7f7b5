/** What a judgement knows besides the case: the same for the view that shows it and for the door that admits. */
import type { Session } from '../core/case/session'
import type { Seen } from '../core/procedure/contradiction'
import { contradictionsOf } from '../core/procedure/contradictions'
import type { Pack } from '../core/procedure/procedure'
import type { GatheredNow } from './gathered'

/**
 * Puts together what does not agree in a case.
 *
 * @param gathered    what its texts tell now
 * @param session     the case
 * @param pack        its procedure, if it is here
 * @returns           the pairs; 'unread' while the texts are not read, since nobody knows then
 */
export function seenOf(gathered: GatheredNow, session: Session, pack: Pack | undefined): Seen {
  const isRead = gathered.state === 'ready'
  const contradictions = contradictionsOf(isRead ? gathered.value.pairs : [], session, pack)
  return { contradictions, ...(isRead ? {} : { unread: true }) }
}
