import { type Problem, type Result, trouble } from '../base/problem'
import { foreignFile, textIn } from './file-kind'
import { type ListKind, mostListRows } from './list-kinds'
import type { NetworkList } from './listed'
import { isMmdb, openMmdb } from './mmdb'
import { checkMmdbSteps } from './mmdb-check'
import type { ListSource } from './network'
import { addressRowSteps, rangeRowSteps } from './network-rows'

/** What whoever imports a list says of it. */
export type ListAbout = ListSource & { as: ListKind }

const mostBytes = 100_000_000

/**
 * Reads a list a team imports: MMDB, ranges in CSV, networks in slash form, plain addresses.
 *
 * @param input    content of the file, as bytes or as text
 * @param about    name, day, publisher, and what it lists
 * @returns        the list, sorted
 * @problem        list-too-large, list-broken (names the row or the offset, and what was expected), list-empty
 */
export function readNetworkList(input: Uint8Array | string, about: ListAbout): Result<NetworkList> {
  const steps = networkListSteps(input, about)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Reads a list like `readNetworkList`, but rests after every few milliseconds of work.
 *
 * @param input    content of the file
 * @param about    name, day, publisher, and what it lists
 * @returns        steps; the last gives the list or the problem
 */
export function* networkListSteps(input: Uint8Array | string, about: ListAbout): Generator<void, Result<NetworkList>> {
  if (input.length > mostBytes) return tooLarge(input.length)
  if (!/^\d{4}-\d\d-\d\d$/.test(about.date)) return brokenList(`its day "${about.date.slice(0, 20)}" is not YYYY-MM-DD`)
  const { name, date, source, as } = about
  if (typeof input !== 'string') {
    const foreign = foreignFile(input)
    if (foreign) return brokenList(`at offset 0 it begins as ${foreign}, not as a list`)
    if (isMmdb(input)) return yield* mmdbSteps(input, about)
  }
  const text = typeof input === 'string' ? { says: input } : textIn(input)
  yield
  if ('brokenAt' in text)
    return brokenList(
      `at offset ${text.brokenAt} it is no text in UTF-8, and its end holds no "MaxMind.com" mark of an MMDB file`,
    )
  const most = mostListRows
  if (as === 'scam' || as === 'sanctioned')
    return yield* addressRowSteps(text.says, { name, date, source }, { as, most })
  return yield* rangeRowSteps(text.says, { name, date, source }, { as, most })
}

type Refused = { ok: false; problem: Problem }

function tooLarge(length: number): Refused {
  const says = `The list has ${length} bytes; at most ${mostBytes} are read.`
  return trouble('list-too-large', says, 'Import a smaller list, or only the part you need.')
}

function brokenList(why: string): Refused {
  return trouble(
    'list-broken',
    `The list cannot be read: ${why}.`,
    'Mend the file or fetch it anew; nothing was imported.',
  )
}

/** An MMDB file tells countries and classes of networks by itself, whatever it was said to list. */
function* mmdbSteps(input: Uint8Array, { name, source, as }: ListAbout): Generator<void, Result<NetworkList>> {
  if (as === 'scam' || as === 'sanctioned' || as === 'attacks')
    return brokenList(
      'it is an MMDB file, which tells countries and owners of networks, where rows of text are expected',
    )
  const opened = openMmdb(input)
  if (!opened.ok) return opened
  const db = opened.value
  const checked = yield* checkMmdbSteps(db)
  if (!checked.ok) return checked
  return { ok: true, value: { holds: 'mmdb', about: { name, date: db.builtOn, source }, db, ...checked.value } }
}
