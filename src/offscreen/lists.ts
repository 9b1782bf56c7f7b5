/** Lists the room was handed, read once each; those no case asks for any more go. */
import { fine, type Result, trouble } from '../core/base/problem'
import type { NetworkList } from '../core/records/listed'
import { networkListSteps } from '../core/records/network-list'
import type { HeavyCalls, ListFile, ListRead, ListRef } from '../messages/heavy'
import { inSlices } from './slices'

const lists = new Map<string, NetworkList>()
const coming = new Map<string, Promise<boolean>>()
const keyOf = ({ id, sha256 }: ListRef) => `${id} ${sha256}`
/** Letters of base64 that are read between two rests: a multiple of 4. */
const lettersAtOnce = 400_000

/** Reads a list and says what is in it; nothing is kept. */
export async function readList(file: ListFile): Promise<Result<ListRead>> {
  const bytes = await inSlices(bytesSteps(file.content))
  if (!bytes) return trouble('list-broken', 'The file did not arrive whole.', 'Choose the file again.')
  const read = await inSlices(networkListSteps(bytes, file.about))
  if (!read.ok) return read
  const { about, count, first } = read.value
  const sha256 = await digestOf(bytes)
  return fine({ about, entries: count, first: first.map(row => row.slice(0, 200)), bytes: bytes.length, sha256 })
}

/** Reads a list and keeps it for the look-ups of cases; one that is being read already is waited for. */
export function putList({ ref, file }: HeavyCalls['list.put']['input']): Promise<boolean> {
  const key = keyOf(ref)
  const work = coming.get(key) ?? put(ref, file).finally(() => coming.delete(key))
  coming.set(key, work)
  return work
}

async function put(ref: ListRef, file: ListFile): Promise<boolean> {
  const bytes = await inSlices(bytesSteps(file.content))
  if (!bytes || (await digestOf(bytes)) !== ref.sha256) return false
  const read = await inSlices(networkListSteps(bytes, file.about))
  if (read.ok) lists.set(keyOf(ref), read.value)
  return read.ok
}

/** The lists of a case; null with what is missing. What is not named any more is forgotten. */
export function listsOf(refs: readonly ListRef[]): { lists: NetworkList[] } | { missingLists: string[] } {
  const wanted = new Set(refs.map(keyOf))
  for (const key of lists.keys()) if (!wanted.has(key)) lists.delete(key)
  const missingLists = refs.filter(ref => !lists.has(keyOf(ref))).map(({ id }) => id)
  return missingLists.length > 0 ? { missingLists } : { lists: refs.flatMap(ref => lists.get(keyOf(ref)) ?? []) }
}

/** Base64 as bytes; null when it is none. */
function* bytesSteps(content: string): Generator<void, Uint8Array<ArrayBuffer> | null> {
  const padding = /={0,2}$/.exec(content.slice(-2))?.[0].length ?? 0
  const bytes = new Uint8Array(Math.floor((content.length * 3) / 4) - padding)
  let length = 0
  for (let from = 0; from < content.length; from += lettersAtOnce) {
    const part = decoded(content.slice(from, from + lettersAtOnce))
    if (part === null) return null
    for (let at = 0; at < part.length; at++) bytes[length++] = part.charCodeAt(at)
    yield
  }
  return length === bytes.length ? bytes : null
}

function decoded(letters: string): string | null {
  try {
    return atob(letters)
  } catch {
    return null
  }
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}
