/**
 * A KeptPack is what is known of one version of a procedure on this machine: where it came from, whether its signature
 * holds, when it came into use, and who has read what it changed. The version itself lies beside it, by content hash.
 * Example: c01 1.1.0, imported, unsigned, in use since 09:02 instead of 1.0.0, read by Mara.
 */
import * as v from 'valibot'

const hex64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const text = v.pipe(v.string(), v.maxLength(200))
const time = v.pipe(v.string(), v.isoTimestamp())

/** Whether a version's signature holds: 'altered' says that its hash or its signature does not fit what it says. */
export const sealStates = ['signed', 'unsigned', 'altered'] as const

/** A version of a procedure as it is kept. */
export const keptPack = v.strictObject({
  hash: hex64,
  procedureId: text,
  type: text,
  version: text,
  title: text,
  from: v.picklist(['shipped', 'imported']),
  seal: v.picklist(sealStates),
  firstSeen: time,
  /** When it came into use last; `turn` counts on this machine, and `instead` is the version it took the place of. */
  used: v.optional(v.strictObject({ turn: v.number(), at: time, instead: v.optional(hex64) })),
  /** Who said they read what it changed; what stood before it came into use again does not count. */
  acknowledged: v.array(v.strictObject({ by: text, at: time })),
})

/** A version of a procedure as it is kept. */
export type KeptPack = v.InferOutput<typeof keptPack>
/** Whether a version's signature holds. */
export type SealState = (typeof sealStates)[number]

/**
 * Finds the version of each procedure that is in use.
 *
 * @param kept    every version known here
 * @returns       by procedure id; procedures that were never in use are not there
 */
export function inUse(kept: readonly KeptPack[]): Map<string, KeptPack> {
  const found = new Map<string, KeptPack>()
  for (const one of kept) {
    const best = found.get(one.procedureId)
    if (one.used && one.used.turn > (best?.used?.turn ?? 0)) found.set(one.procedureId, one)
  }
  return found
}

/**
 * Brings a version into use.
 *
 * @param one     the version
 * @param kept    every version known here
 * @param at      ISO time
 * @returns       the version as it is to be kept, read by nobody yet; one that is in use already stays as it is
 */
export function usedNow(one: KeptPack, kept: readonly KeptPack[], at: string): KeptPack {
  const last = inUse(kept).get(one.procedureId)
  if (last?.hash === one.hash) return last
  const turn = Math.max(0, ...kept.map(({ used }) => used?.turn ?? 0)) + 1
  return { ...one, used: { turn, at, ...(last ? { instead: last.hash } : {}) }, acknowledged: [] }
}

/**
 * Tells from which version on a person has to be told what changed.
 *
 * @param one       a version in use
 * @param kept      every version known here
 * @param person    the person's name; '' where none was given
 * @returns         hash of the version known to them, or null when there is nothing to tell
 */
export function unreadSince(one: KeptPack, kept: readonly KeptPack[], person: string): string | null {
  if (!one.used?.instead || hasRead(one, person)) return null
  const byHash = new Map(kept.map(each => [each.hash, each]))
  const passed = new Set([one.hash])
  let known = one.used.instead
  for (;;) {
    const before = byHash.get(known)
    const next = before && !hasRead(before, person) ? before.used?.instead : undefined
    if (!next || passed.has(known) || passed.has(next)) return known
    passed.add(known)
    known = next
  }
}

function hasRead({ acknowledged }: KeptPack, person: string): boolean {
  return acknowledged.some(one => nameKey(one.by) === nameKey(person))
}

function nameKey(name: string): string {
  return name.trim().toLowerCase()
}

/**
 * Orders versions as people number them: '1.10.0' comes after '1.9.2'.
 *
 * @param a    a version
 * @param b    another
 * @returns    negative when a comes first, 0 when neither does
 */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [a.split(/[.\-_]/), b.split(/[.\-_]/)]
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [left, right] = [one[at] ?? '', other[at] ?? '']
    const isNumber = /^\d+$/.test(left) && /^\d+$/.test(right)
    const by = isNumber ? Number(left) - Number(right) : left < right ? -1 : left > right ? 1 : 0
    if (by !== 0) return by
  }
  return 0
}
