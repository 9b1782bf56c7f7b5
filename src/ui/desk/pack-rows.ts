import type { KeptPack } from '../../core/procedure/kept-pack'
import { unreadSince } from '../../core/procedure/kept-pack'
import type { PackDesk } from '../../messages/pack-calls'

/** One procedure of the list: the version in use, and what stands beside it. */
export type PackRow = {
  head: KeptPack
  isUnread: boolean
  hasDraft: boolean
  /** The version that ships with this release, where another one is in use. */
  ships: KeptPack | undefined
  /** Versions that were in use before, newest first. */
  before: KeptPack[]
  /** Cases that are not finished and work with another version. */
  onOthers: PackDesk['open']
}

/** Puts the rows of the list together. */
export function packRows({ kept, used, ships, drafts, person, open }: PackDesk): PackRow[] {
  const byHash = new Map(kept.map(one => [one.hash, one]))
  return used.flatMap(hash => {
    const head = byHash.get(hash)
    if (!head) return []
    const own = kept.filter(one => one.procedureId === head.procedureId && one.hash !== hash)
    return [
      {
        head,
        isUnread: unreadSince(head, kept, person) !== null,
        hasDraft: drafts.includes(head.procedureId),
        ships: own.find(one => ships.includes(one.hash)),
        before: own.filter(one => one.used).sort((a, b) => (b.used?.turn ?? 0) - (a.used?.turn ?? 0)),
        onOthers: open.filter(one => one.id === head.procedureId && one.hash !== hash),
      },
    ]
  })
}

/** Where a version comes from and whether its seal holds, in a word or two. */
export function originWords({ from, seal }: Pick<KeptPack, 'from' | 'seal'>): string {
  if (from === 'shipped') return 'ships with Gatehouse'
  return seal === 'signed' ? 'imported, signed' : `imported, ${seal}`
}
