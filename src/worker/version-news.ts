/** What a panel has to tell of versions: which procedures changed unread, and whether its case may go over to another. */
import type { Session } from '../core/case/session'
import { inUse, unreadSince } from '../core/procedure/kept-pack'
import type { TypeChoice } from '../core/procedure/type-change'
import type { CaseView } from '../messages/protocol'
import { loadPackHeads } from '../store/packs'
import type { Deps } from './deps'

/**
 * Marks the procedures that can be chosen with what is new about them, and tells what is offered to a case.
 *
 * @param session    the case
 * @param choices    the procedures in use
 * @param person     whose reading counts; '' where no name was given
 * @param deps       the worker's own
 * @returns          parts of the view
 */
export async function versionNews(
  { procedure, decisions, work }: Session,
  choices: readonly TypeChoice[],
  person: string,
  deps: Pick<Deps, 'db'>,
): Promise<Pick<CaseView, 'procedures' | 'offer'>> {
  const { kept } = await loadPackHeads(deps.db)
  const current = inUse(kept)
  const procedures = choices.map(choice => {
    const head = current.get(choice.id)
    return {
      ...choice,
      ...(head && unreadSince(head, kept, person) ? { unread: true as const } : {}),
      ...(head && head.seal !== 'signed' ? { unsigned: true as const } : {}),
    }
  })
  const other = choices.find(({ id, hash }) => id === procedure?.id && hash !== procedure?.hash)
  const isOffered = other && isUnfinished(decisions.at(-1)?.disposition ?? '') && !work.declined.includes(other.hash)
  return { procedures, ...(isOffered ? { offer: { version: other.version, hash: other.hash } } : {}) }
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
