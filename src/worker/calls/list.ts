/** Lists of networks and addresses the team imports; only top-level pages may. */
import { fine, type Problem, type Result, trouble } from '../../core/base/problem'
import { isoTime } from '../../core/base/time'
import { listAgeDays } from '../../core/records/list-age'
import { mostLists } from '../../core/records/list-kinds'
import type { ListFile, ListRead, ShippedList } from '../../messages/heavy'
import type { Input, Lists } from '../../messages/protocol'
import { keepList, loadLists, removeList } from '../../store/lists'
import type { Deps } from '../deps'
import { logged } from '../device-log'

/**
 * Gives the lists at hand.
 *
 * @param deps    the worker's own
 * @returns       the table that ships, and the imported lists without their files
 */
export async function all(deps: Deps): Promise<Result<Lists>> {
  return fine({ shipped: await shippedIn(deps), ...(await loadLists(deps.db)) })
}

async function shippedIn({ heavy }: Deps): Promise<ShippedList | null> {
  try {
    return await heavy('list.shipped', null)
  } catch {
    return null
  }
}

/**
 * Reads a list and says what is in it; nothing is kept.
 *
 * @param input    the file and what is said of it
 * @param deps     the worker's own
 * @returns        entries read, the first five, and the day of the data
 * @problem        'list-day', 'list-unread', and those of reading, which name the row or the offset
 */
export async function preview(input: Input<'list.preview'>, deps: Deps): Promise<Result<ListRead>> {
  const file = fileIn(input)
  if (!isDay(file.about.date) || listAgeDays(file.about, isoTime(deps.now())) < -1) {
    return trouble('list-day', `The data cannot be of ${file.about.date}.`, 'Give the day the data were made.')
  }
  try {
    return await deps.heavy('list.read', file)
  } catch {
    return trouble('list-unread', 'The list could not be read just now.', 'Try again; nothing was imported.')
  }
}

/** Days such as 2026-02-31 are of the right shape only. */
function isDay(date: string): boolean {
  const ms = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date)
}

/**
 * Keeps a list; one of the same name gives way. Open cases are judged anew.
 *
 * @param input    the file and what is said of it
 * @param deps     the worker's own
 * @returns        the lists as they are now
 * @problem        'too-many-lists', 'busy', and those of `preview`
 */
export async function keep(input: Input<'list.keep'>, deps: Deps): Promise<Result<Lists>> {
  const read = await preview(input, deps)
  if (!read.ok) return read
  const { about, entries, bytes, sha256 } = read.value
  const { as, name } = fileIn(input).about
  const refused = await deps.inTurn(async () => {
    const { kept } = await loadLists(deps.db)
    const instead = kept.filter(list => isSameName(list.name, name))
    if (kept.length - instead.length >= mostLists) return tooMany()
    const head = { id: deps.random(), ...about, as, entries, bytes, sha256, takenAt: isoTime(deps.now()) }
    const change = { head, content: input.content, instead: instead.map(({ id }) => id) }
    return logged({ type: 'list.imported', list: head, instead }, entry => keepList(deps.db, change, entry), deps)
  })
  if (refused) return { ok: false, problem: refused }
  deps.tell({ type: 'lists.changed' })
  return all(deps)
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function tooMany(): Problem {
  return {
    code: 'too-many-lists',
    says: `${mostLists} lists are kept already, and no more can be.`,
    fix: 'Remove one you no longer need.',
  }
}

/**
 * Removes a list. Open cases are judged anew.
 *
 * @param input    the list
 * @param deps     the worker's own
 * @returns        the lists as they are now
 * @problem        'busy'
 */
export async function remove({ listId }: Input<'list.remove'>, deps: Deps): Promise<Result<Lists>> {
  const refused = await deps.inTurn(async () => {
    const { kept, damaged } = await loadLists(deps.db)
    const list = kept.find(({ id }) => id === listId) ?? null
    // Gone already: another window removed it, and the ledger says so.
    if (!list && !damaged.includes(listId)) return null
    const body = { type: 'list.removed', listId, list } as const
    return logged(body, entry => removeList(deps.db, listId, entry), deps)
  })
  if (refused) return { ok: false, problem: refused }
  deps.tell({ type: 'lists.changed' })
  return all(deps)
}

function fileIn({ name, as, source, date, content }: Input<'list.preview'>): ListFile {
  return { about: { name, as, source, date }, content }
}
