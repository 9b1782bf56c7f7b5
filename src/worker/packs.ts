/** The versions of procedures: which are in use, which the store keeps for older cases, and what ships. */
import { isoTime } from '../core/base/time'
import type { Session } from '../core/case/session'
import { inUse, type KeptPack, usedNow } from '../core/procedure/kept-pack'
import type { Pack } from '../core/procedure/procedure'
import { keepPacks, keepShipped, loadPack, loadPackHeads, loadShipped, type PackToKeep } from '../store/packs'
import type { Deps } from './deps'

/**
 * Brings what ships into the store, each version when it is first seen, and finds the versions in use. A version that
 * ships anew takes the place of one that shipped before, never of one that somebody imported.
 *
 * @param deps    the worker's own; `packs` is what ships until this is done, and where the store cannot be read
 */
export async function startPacks(deps: Deps): Promise<void> {
  try {
    await deps.inTurn(() => takeShipped(deps))
    await refreshPacks(deps)
  } catch {
    // Without a store there are no older cases either: what ships is in use, and writing says what is wrong.
  }
}

async function takeShipped(deps: Deps): Promise<void> {
  const { db, shipped } = deps
  const [{ kept }, before] = await Promise.all([loadPackHeads(db), loadShipped(db)])
  const current = inUse(kept)
  const at = isoTime(deps.now())
  const keep = shipped.flatMap((pack): PackToKeep[] => {
    const known = kept.find(one => one.hash === pack.hash)
    const last = current.get(pack.procedure.id)
    const own: KeptPack =
      known?.from === 'shipped' ? known : { ...(known ?? headOf(pack, at)), from: 'shipped', seal: 'signed' }
    const takesOver = !last || (last.from === 'shipped' && before[pack.procedure.id] !== pack.hash)
    const head = takesOver ? usedNow(own, kept, at) : own
    return head === known ? [] : [{ head, pack }]
  })
  await keepPacks(db, keep)
  await keepShipped(db, Object.fromEntries(shipped.map(({ procedure, hash }) => [procedure.id, hash])))
}

/**
 * Says what is known of a version nobody used yet.
 *
 * @param pack    the version
 * @param at      ISO time
 * @returns       imported and unsigned, until somebody says better
 */
export function headOf({ procedure: { id, type, version, title }, hash }: Pack, at: string): KeptPack {
  const said = { hash, procedureId: id, type, version, title }
  return { ...said, from: 'imported', seal: 'unsigned', firstSeen: at, acknowledged: [] }
}

/**
 * Finds the versions in use anew, after one was brought into use.
 *
 * @param deps    the worker's own; its `packs` are exchanged
 */
export async function refreshPacks(deps: Deps): Promise<void> {
  const current = inUse((await loadPackHeads(deps.db)).kept)
  const ids = new Set([...current.keys(), ...deps.shipped.map(({ procedure }) => procedure.id)])
  const packs = await Promise.all([...ids].map(id => usedPack(current.get(id), id, deps)))
  const found = packs.flatMap(pack => (pack ? [pack] : []))
  deps.packs = found.sort((a, b) => (a.procedure.id < b.procedure.id ? -1 : 1))
}

/** The version in use; what shipped once and no longer does is not offered, and a damaged one gives way to what ships. */
async function usedPack(head: KeptPack | undefined, id: string, deps: Deps): Promise<Pack | undefined> {
  const ships = deps.shipped.find(({ procedure }) => procedure.id === id)
  if (!head || (head.from === 'shipped' && !ships)) return ships
  return (await packBy(head.hash, deps)) ?? ships
}

/**
 * Finds a version by its content hash: in use, shipped, or kept.
 *
 * @param hash    content hash
 * @param deps    the worker's own
 * @returns       the version, or undefined when it is not here or damaged
 */
export async function packBy(hash: string, deps: Pick<Deps, 'packs' | 'shipped' | 'db'>): Promise<Pack | undefined> {
  const known = [...deps.packs, ...deps.shipped].find(pack => pack.hash === hash)
  return known ?? (await loadPack(deps.db, hash)) ?? undefined
}

/**
 * Gives what a case may work with: the versions in use, and its own where that is another one.
 *
 * @param session    the case
 * @param deps       the worker's own
 * @returns          packs, those in use first
 */
export async function packsFor(session: Session, deps: Deps): Promise<Pack[]> {
  await deps.packsReady
  const { procedure } = session
  if (!procedure || deps.packs.some(({ hash }) => hash === procedure.hash)) return deps.packs
  const own = await packBy(procedure.hash, deps)
  return own?.procedure.id === procedure.id ? [...deps.packs, own] : deps.packs
}
