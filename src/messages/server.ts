/** The worker's only door: decode, check the caller by the browser's sender, run, answer. Strangers hear nothing. */
import * as v from 'valibot'
import { type Problem, type Result, trouble } from '../core/base/problem'
import { allowed, type Call, type CallerRole, inputs, type Outputs } from './protocol'

/** Who called, as the browser says. */
export type Caller = { role: CallerRole; tabId?: number; origin: string; path: string }

/** What the browser tells of a sender; the parts we rely on. */
export type Sender = {
  id?: string
  url?: string
  origin?: string
  frameId?: number
  tab?: { id?: number; url?: string }
}

/** One function per call; input is decoded, the caller checked. */
export type Calls = {
  [C in Call]: (input: v.InferOutput<(typeof inputs)[C]>, caller: Caller) => Promise<Result<Outputs[C]>>
}

/** What the door knows of its own house. */
export type House = { id: string; origin: string; isGranted(origin: string): boolean }

const envelope = v.strictObject({
  v: v.literal(1),
  id: v.pipe(v.string(), v.maxLength(64)),
  type: v.picklist(keysOf(inputs)),
  body: v.unknown(),
})

/**
 * Tells who calls from what the browser says of the sender.
 *
 * @param sender    the browser's sender
 * @param house     own id, own origin, granted origins
 * @returns         the caller, or null for strangers
 */
export function callerOf(sender: Sender, house: House): Caller | null {
  if (sender.id !== house.id || !sender.url) return null
  const url = readUrl(sender.url)
  if (!url) return null
  const tabId = sender.tab?.id
  const known = { ...(tabId === undefined ? {} : { tabId }), origin: originOf(url), path: url.pathname + url.search }
  if (known.origin === house.origin) {
    const isTop = sender.tab === undefined || sender.frameId === 0
    return { role: isTop ? 'top' : 'embedded', ...known }
  }
  const isCapture = sender.frameId === 0 && tabId !== undefined && house.isGranted(known.origin)
  return isCapture ? { role: 'page', ...known } : null
}

/**
 * Answers one message.
 *
 * @param message    anything
 * @param caller     who sent it, from `callerOf`
 * @param calls      the table of calls
 * @returns          the answer, or null when the message is nothing of ours or not allowed for the caller
 * @problem          bad-input, storage and what the calls return
 */
export async function answer(message: unknown, caller: Caller, calls: Calls): Promise<Result<unknown> | null> {
  const outer = v.safeParse(envelope, message)
  if (!outer.success || !allowed[caller.role].includes(outer.output.type)) return null
  return run(outer.output.type, outer.output.body, { caller, calls })
}

async function run<C extends Call>(
  call: C,
  body: unknown,
  { caller, calls }: { caller: Caller; calls: Calls },
): Promise<Result<unknown>> {
  const inner = v.safeParse(inputs[call], body)
  if (!inner.success) {
    const path = inner.issues[0].path?.map(item => String(item.key)).join('.') ?? ''
    return trouble('bad-input', `The ${call} message was not understood (${path}).`, 'Reload the page and try again.')
  }
  try {
    return await calls[call](inner.output, caller)
  } catch (error) {
    return { ok: false, problem: problemOf(error) }
  }
}

/** Turns what the store threw into words; anything else is our mistake and says so. */
function problemOf(error: unknown): Problem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') {
    return {
      code: 'storage-full',
      says: 'The disk or the browser has no room left.',
      fix: 'Free some space, then try again; your text stays here.',
    }
  }
  if (
    ['InvalidStateError', 'UnknownError', 'OpenFailedError', 'DatabaseClosedError', 'MissingAPIError'].includes(name)
  ) {
    return {
      code: 'storage-refused',
      says: 'The browser refused to store anything.',
      fix: 'Check that storage is allowed for extensions; copy your text to be safe.',
    }
  }
  return {
    code: 'unexpected',
    says: 'Something went wrong inside Gatehouse.',
    fix: 'Copy your text, reload the page and try again.',
  }
}

function keysOf<T extends object>(table: T): [keyof T & string, ...(keyof T & string)[]] {
  const [first, ...rest] = Object.keys(table)
  if (first === undefined) throw new TypeError('an empty table of calls')
  return [first, ...rest] as [keyof T & string, ...(keyof T & string)[]] // as: Object.keys widens the literal keys
}

function readUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}

/** Extension pages have an opaque `origin` in some browsers; scheme and host name it everywhere. */
function originOf(url: URL): string {
  return `${url.protocol}//${url.host}`
}
