/** Hands the offscreen room the lists it asks for, and asks again. */
import type { HeavyDoor, ListFile, ListRef, Missing, MissingLists } from '../messages/heavy'
import type { Database } from '../store/database'
import { loadListFile, loadLists } from '../store/lists'
import { loadSource } from '../store/sources'
import { withTexts } from './texts'

/** Loads a list with its file; null when it is damaged or gone. */
export type LoadList = (id: string) => Promise<ListFile | null>

/** What asking with lists needs. */
export type WithLists = { heavy: HeavyDoor; loadList: LoadList; refs: readonly ListRef[] }

/**
 * Asks a heavy question that needs lists; where the room lacks some it is handed them, then asked once more.
 * A list that cannot be read any more is left out: one damaged list must not hide the case.
 *
 * @param needs    the room, the store's lists, and the lists of the question
 * @param ask      the question, with the lists that are at hand
 * @returns        the answer; null when the room forgot lists meanwhile
 */
export async function withLists<T>(
  { heavy, loadList, refs }: WithLists,
  ask: (refs: ListRef[]) => Promise<T | MissingLists>,
): Promise<T | null> {
  const first = await ask([...refs])
  if (!isMissingLists(first)) return first
  const gone: string[] = []
  for (const ref of refs.filter(({ id }) => first.missingLists.includes(id))) {
    const file = await loadList(ref.id)
    if (!file || !(await heavy('list.put', { ref, file }))) gone.push(ref.id)
  }
  const second = await ask(refs.filter(({ id }) => !gone.includes(id)))
  return isMissingLists(second) ? null : second
}

/**
 * Asks a heavy question with the texts and the lists of the store.
 *
 * @param deps    the store and the room
 * @param ask     the question, with the lists that are at hand
 * @returns       the answer; what is missing when a text is damaged
 */
export async function withStored<T>(
  { db, heavy }: { db: Database; heavy: HeavyDoor },
  ask: (lists: ListRef[]) => Promise<T | Missing | MissingLists>,
): Promise<T | Missing> {
  const loadText = (id: string) => loadSource(db, id)
  const loadList = (id: string) => listFileOf(db, id)
  const answer = await withLists<T | Missing>({ heavy, loadList, refs: await listRefs(db) }, lists =>
    withTexts<T | MissingLists>(heavy, loadText, () => ask(lists)),
  )
  return answer ?? { missing: [] }
}

/**
 * Names the lists of the store.
 *
 * @param db    the database
 * @returns     ids and hashes
 */
export async function listRefs(db: Database): Promise<ListRef[]> {
  const { kept } = await loadLists(db)
  return kept.map(({ id, sha256 }) => ({ id, sha256 }))
}

function isMissingLists(answer: unknown): answer is MissingLists {
  return typeof answer === 'object' && answer !== null && 'missingLists' in answer
}

/**
 * Loads a list with its file.
 *
 * @param db    the database
 * @param id    the list
 * @returns     what was said of it and its file; null when either is damaged or gone
 */
export async function listFileOf(db: Database, id: string): Promise<ListFile | null> {
  const { kept } = await loadLists(db)
  const list = kept.find(one => one.id === id)
  const content = list ? await loadListFile(db, id) : null
  if (!list || content === null) return null
  const { name, as, source, date } = list
  return { about: { name, as, source, date }, content }
}
