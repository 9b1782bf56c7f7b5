/** What a panel has to tell of versions: which procedures changed unread, and whether its case may go over to another. */
import type { Session } from '../core/case/session'
import { inUse, unreadSince } from '../core/procedure/kept-pack'
import type { CaseView } from '../messages/protocol'
import { loadPackHeads } from '../store/packs'
import type { Deps } from './deps'

/**
 * Lists the procedures that can be chosen with what is new about them, and what is offered to a case.
 *
 * @param session    the case
 * @param person     whose reading counts; '' where no name was given
 * @param deps       the worker's own
 * @returns          parts of the view
 */
export async function versionNews(
  session: Session,
  person: string,
  deps: Deps,
): Promise<Pick<CaseView, 'procedures' | 'offer'>> {
  const { kept } = await loadPackHeads(deps.db)
  const current = inUse(kept)
  const procedures = deps.packs.map(({ hash, procedure: { id, type, title, tier, slaClass, version } }) => {
    const head = current.get(id)
    return {
      ...{ id, type, title, tier, slaClass, version, hash },
      ...(head && unreadSince(head, kept, person) ? { unread: true as const } : {}),
      ...(head && head.seal !== 'signed' ? { unsigned: true as const } : {}),
    }
  })
  const { procedure, decisions, work } = session
  const other = deps.packs.find(pack => pack.procedure.id === procedure?.id && pack.hash !== procedure?.hash)
  const isOffered = other && isUnfinished(decisions.at(-1)?.disposition ?? '') && !work.declined.includes(other.hash)
  return { procedures, ...(isOffered ? { offer: { version: other.procedure.version, hash: other.hash } } : {}) }
}

/**
 * Tells whether a case still goes on.
 *
 * @param disposition    its last decision; '' before one
 * @returns              true while nothing was decided, or more was asked for
 */
export function isUnfinished(disposition: string): boolean {
  return disposition === '' || disposition === 'NEED_MORE_INFO'
}
