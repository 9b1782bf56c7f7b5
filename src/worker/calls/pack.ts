/** Versions of procedures on the desk: which are in use, what they changed, and bringing one into use. */
import { fine, type Result, trouble } from '../../core/base/problem'
import { isoTime } from '../../core/base/time'
import { type Session, sessionOf } from '../../core/case/session'
import { compareVersions, inUse, type KeptPack, unreadSince, usedNow } from '../../core/procedure/kept-pack'
import type { Pack } from '../../core/procedure/procedure'
import { withModules } from '../../core/procedure/side-module'
import type { PackFileRead } from '../../messages/heavy'
import type { PackChanges, PackDesk, PackPreview } from '../../messages/pack-calls'
import type { Input } from '../../messages/protocol'
import { loadCases } from '../../store/cases'
import { draftedPacks } from '../../store/pack-drafts'
import { keepPacks, loadPackHeads } from '../../store/packs'
import { loadEvents } from '../../store/session-log'
import { openOn } from '../case-view'
import type { Deps } from '../deps'
import { logged } from '../device-log'
import { headOf, packBy, refreshPacks } from '../packs'

/**
 * Gives what the desk lists: every version known here, which are in use, and the cases that are not finished.
 *
 * @param deps    the worker's own
 * @returns       put together to rows by whoever shows them
 */
export async function all(deps: Deps): Promise<Result<PackDesk>> {
  await deps.packsReady
  const { db } = deps
  const { actor } = await deps.settings()
  const cases = await loadCases(db)
  return fine({
    ...(await loadPackHeads(db)),
    used: deps.packs.map(({ hash }) => hash),
    ships: deps.shipped.map(({ hash }) => hash),
    drafts: await draftedPacks(db),
    person: actor.name,
    open: cases.flatMap(({ caseId, summary }) => {
      const on = openOn(summary)
      return on ? [{ caseId, ...on }] : []
    }),
  })
}

/**
 * Says what the version in use changed.
 *
 * @param input    the procedure, and the case whose version to compare with; without one, the version this person knew
 * @param deps     the worker's own
 * @returns        sentences, or null when there is nothing to compare
 */
export async function changes(
  { procedureId, caseId }: Input<'pack.changes'>,
  deps: Deps,
): Promise<Result<PackChanges | null>> {
  await deps.packsReady
  const to = deps.packs.find(({ procedure }) => procedure.id === procedureId)
  const { kept } = await loadPackHeads(deps.db)
  const head = kept.find(({ hash }) => hash === to?.hash)
  const lived = caseId === undefined ? undefined : await livedOf(caseId, deps)
  const since = lived ? lived.procedure?.hash : head && unreadSince(head, kept, (await deps.settings()).actor.name)
  const before = since ? await packBy(since, deps) : undefined
  if (!to || !before || before.procedure.id !== procedureId) return fine(null)
  const joined = [before, to].map(one => withModules(one, deps.modules, lived?.work.modules ?? []))
  const [from = before, now = to] = joined
  const { changes: list, changed } = await deps.heavy('pack.compare', { from, to: now })
  const versions = { from: before.procedure.version, version: to.procedure.version, hash: to.hash }
  const mark = head && head.seal !== 'signed' ? { unsigned: true as const } : {}
  return fine({ ...versions, changes: list, changed, ...mark })
}

async function livedOf(caseId: string, { db }: Deps): Promise<Session> {
  const { events } = await loadEvents(db, caseId)
  return sessionOf(
    caseId,
    events.map(({ event }) => event),
  )
}

/**
 * Notes that this person read what a version changed.
 *
 * @param input    the version
 * @param deps     the worker's own
 * @returns        nothing
 * @problem        'no-pack'
 */
export async function acknowledge({ hash }: Input<'pack.acknowledge'>, deps: Deps): Promise<Result<null>> {
  const { actor } = await deps.settings()
  const refused = await deps.inTurn(async () => {
    const head = (await loadPackHeads(deps.db)).kept.find(one => one.hash === hash)
    if (!head) return noPack.problem
    const acknowledged = [...head.acknowledged, { by: actor.name, at: isoTime(deps.now()) }].slice(-500)
    const keep = [{ head: { ...head, acknowledged } }]
    return logged({ type: 'pack.acknowledged', pack: unread(head) }, entry => keepPacks(deps.db, keep, entry), deps)
  })
  if (refused) return { ok: false, problem: refused }
  deps.tell({ type: 'packs.changed' })
  return fine(null)
}

/** In the ledger a version stands without its readers: each has an entry of their own. */
function unread(head: KeptPack): KeptPack {
  return { ...head, acknowledged: [] }
}

/**
 * Reads a pack file and shows what is in it; nothing is kept.
 *
 * @param text    the file
 * @param deps    the worker's own
 * @returns       every mistake by path, or what the file would bring
 */
export async function preview(text: string, deps: Deps): Promise<Result<PackPreview>> {
  return fine((await readFile(text, deps)).shown)
}

async function readFile(text: string, { packsReady, packs, shipped, weights, heavy }: Deps): Promise<PackFileRead> {
  await packsReady
  return heavy('pack.read', { text, signals: weights.signals.map(row => row.id), used: packs, shipped: [...shipped] })
}

/**
 * Brings the procedure of a file into use, all of it or nothing.
 *
 * @param input    the file, and what was confirmed of its seal
 * @param deps     the worker's own
 * @returns        the procedures as they are now
 * @problem        'pack-refused', 'pack-confirm', 'pack-same'
 */
export async function importFile({ text, confirmed }: Input<'pack.import'>, deps: Deps): Promise<Result<PackDesk>> {
  const { shown, pack } = await readFile(text, deps)
  if (!shown.ok || !pack) {
    const first = shown.ok ? undefined : shown.mistakes[0]
    return trouble('pack-refused', `${first?.path}: ${first?.says}`, 'Mend the file; nothing was imported.')
  }
  const known = (await loadPackHeads(deps.db)).kept.find(({ hash }) => hash === pack.hash)
  const fresh = known ?? headOf(pack, isoTime(deps.now()))
  return use({ ...fresh, seal: sealAfter(fresh, known ? shown.seal : null, shown.seal) }, { pack, confirmed }, deps)
}

/** What ships stays signed; a file that was altered once stays so, whatever came later. */
function sealAfter(head: KeptPack, again: KeptPack['seal'] | null, now: KeptPack['seal']): KeptPack['seal'] {
  if (head.from === 'shipped' || now === 'signed') return 'signed'
  return again !== null && head.seal === 'altered' ? 'altered' : now
}

/**
 * Brings a version that is kept here into use again.
 *
 * @param input    the version, and what was confirmed of its seal
 * @param deps     the worker's own
 * @returns        the procedures as they are now
 * @problem        'no-pack', 'pack-confirm', 'pack-same'
 */
export async function useAgain({ hash, confirmed }: Input<'pack.use'>, deps: Deps): Promise<Result<PackDesk>> {
  await deps.packsReady
  const head = (await loadPackHeads(deps.db)).kept.find(one => one.hash === hash)
  const pack = head && (await packBy(hash, deps))
  return pack ? use(head, { pack, confirmed }, deps) : noPack
}

type Bringing = { pack: Pack; confirmed: Input<'pack.use'>['confirmed'] }

async function use(head: KeptPack, { pack, confirmed }: Bringing, deps: Deps): Promise<Result<PackDesk>> {
  const { procedureId, version, hash, seal } = head
  if (seal !== 'signed' && confirmed !== seal) {
    const says = seal === 'altered' ? 'This version was altered after it was exported.' : 'Nobody signed this version.'
    return trouble('pack-confirm', says, 'Confirm that you want it all the same; its cases stay marked for ever.')
  }
  const refused = await deps.inTurn(async () => {
    const { kept } = await loadPackHeads(deps.db)
    const last = inUse(kept).get(procedureId)
    if (last?.hash === hash) return inUseAlready
    const lower = last !== undefined && compareVersions(version, last.version) < 0
    const next = usedNow(head, kept, isoTime(deps.now()))
    const body = { type: 'pack.used', pack: next, instead: last ? unread(last) : null, lower } as const
    const problem = await logged(body, entry => keepPacks(deps.db, [{ head: next, pack }], entry), deps)
    if (!problem) await refreshPacks(deps)
    return problem
  })
  if (refused) return { ok: false, problem: refused }
  deps.tell({ type: 'packs.changed' })
  return all(deps)
}

const inUseAlready = trouble('pack-same', 'This version is in use already.', 'Nothing is to be done.').problem

const noPack = trouble('no-pack', 'There is no such version here.', 'Look at the list again.')
