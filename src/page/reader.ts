/** Reads the ticket in view into a Reading: strings and where each came from, no judgement, nothing guessed. */
import type { FieldReading, MessageReading, Reading } from '../core/case/reading'
import { type Around, type Item, itemsOf, most, readMessage } from './messages'
import * as native from './native'
import { readField, readRows } from './select'
import type { View } from './site'
import { timeIn } from './time'

/** What a reading needs from outside. `pause` gives the page its turn. */
export type Pace = {
  signal: AbortSignal
  nowMs: () => number
  at: () => string
  pause: () => Promise<void>
}

const sliceMs = 8
const budgetMs = 2_000

/** Whether the part that comes late, such as a history loaded after the page, is there. */
export function isReady(view: View): boolean {
  const ready = view.adapter.nav?.ready
  return view.keyOnly || !ready || native.all(view.ground.root, ready.css).length > 0
}

/** The fields only, at once: what a panel shows first. */
export function readFirst(view: View, pace: Pace): Reading {
  return readingOf({ messages: [], total: 0, left: view.keyOnly ? '' : 'collapsed' }, fieldsOf(view), view, pace)
}

/** The whole ticket, newest message first, in slices; null when it was called off. */
export async function readTicket(view: View, pace: Pace): Promise<Reading | null> {
  if (view.keyOnly) return readFirst(view, pace)
  const fields = fieldsOf(view)
  const items = itemsOf(view)
  const read = await readItems(items, { view, fields: fields.found }, pace)
  if (pace.signal.aborted) return null
  const shut = (view.adapter.messages.expand ?? []).some(
    more => native.all(view.ground.root, more.click.css).length > 0,
  )
  return readingOf({ ...read, total: items.length, left: read.left || (shut ? 'collapsed' : '') }, fields, view, pace)
}

type Read = Pick<Reading, 'messages' | 'left'>

async function readItems(items: readonly Item[], around: Around, pace: Pace): Promise<Read> {
  const messages: MessageReading[] = []
  const clock = { slice: pace.nowMs(), spent: 0 }
  let chars = 0
  let left: Reading['left'] = items.length > most.messages ? 'count' : ''
  for (const item of items.slice(-most.messages).reverse()) {
    if (chars >= most.totalChars || clock.spent > budgetMs) {
      left = chars >= most.totalChars ? 'size' : 'time'
      break
    }
    const message = await inSlices(readMessage(item, around), clock, pace)
    if (!message) break
    chars += message.body.length
    messages.push(message)
  }
  return { messages: messages.reverse(), left }
}

async function inSlices<T>(
  work: Generator<void, T>,
  clock: { slice: number; spent: number },
  pace: Pace,
): Promise<T | null> {
  for (;;) {
    if (pace.signal.aborted) return null
    const step = work.next()
    const spent = pace.nowMs() - clock.slice
    if (spent >= sliceMs) {
      clock.spent += spent
      await pace.pause()
      clock.slice = pace.nowMs()
    }
    if (step.done) return step.value
  }
}

type Fields = { found: FieldReading[]; missing: Reading['missing'] }

function fieldsOf(view: View): Fields {
  const found: FieldReading[] = []
  const missing: Reading['missing'] = []
  if (view.keyOnly) return { found, missing }
  const names = Object.keys(view.adapter.fields) as FieldReading['name'][] // as: Object.keys widens the names
  for (const name of names) {
    const field = fieldOf(view, name)
    if (field) found.push(field)
    else missing.push(name)
  }
  return { found, missing }
}

function fieldOf(view: View, name: FieldReading['name']): FieldReading | null {
  const rule = view.adapter.fields[name]
  if (!rule) return null
  if ('rows' in rule) {
    const values = readRows(rule, view.ground).map(row => `${row.name}: ${row.value}`.slice(0, 2_000))
    return values.length > 0 ? { name, values: values.slice(0, 50), alternative: 0, selector: rule.rows } : null
  }
  const found = readField(rule, view.ground)
  if (!found) return null
  const time = timeIn(found.values[0] ?? '', rule)
  return { name, ...found, ...(time ? { time } : {}) }
}

function readingOf(read: Read & { total: number }, { found, missing }: Fields, view: View, pace: Pace): Reading {
  // A history that is folded away is no sign of an adapter that no longer fits.
  const score = view.keyOnly ? 1 : scoreOf(view, found, read.messages.length > 0 || read.left === 'collapsed')
  const { id, version, name, selfTest } = view.adapter
  return {
    adapter: { id, version, name },
    origin: location.origin,
    ticketKey: view.key,
    path: `${location.pathname}${location.search}`.slice(0, 2_000),
    page: view.keyOnly ? 'composer' : 'ticket',
    readAt: pace.at(),
    lang: document.documentElement.lang.slice(0, 20),
    fields: found,
    missing,
    ...read,
    health: { score, ok: score >= selfTest.minScore },
  }
}

function scoreOf(view: View, found: readonly FieldReading[], messages: boolean): number {
  const required = view.adapter.selfTest.required
  const have = required.filter(
    name => name === 'caseKey' || (name === 'messages' ? messages : found.some(field => field.name === name)),
  )
  return have.length / required.length
}
