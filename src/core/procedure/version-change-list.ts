/** One difference between two versions of a procedure, and the small comparisons they are made of. */
import { canonical } from '../base/canonical'

/**
 * One difference, as a sentence for an analyst. `weight` orders them: what lets more through stands first.
 * Example: { kind: 'changed', says: 'Step 7 “Linked tickets” now asks: “…”', weight: 60, stepId: 'S03', was: '…', now: '…' }.
 */
export type Change = {
  kind: 'added' | 'removed' | 'changed' | 'moved'
  says: string
  weight: number
  stepId?: string
  was?: string
  now?: string
}

/**
 * Tells whether two pieces of plain data differ; a field that is missing equals one that is undefined.
 *
 * @param a    plain data or undefined
 * @param b    plain data or undefined
 * @returns    true when they do
 */
export function differs(a: unknown, b: unknown): boolean {
  return canonical(a ?? null) !== canonical(b ?? null)
}

/** What a list gained, lost, kept with another content, and whether what stayed stands in another order. */
export type ListChange<T> = { added: T[]; removed: T[]; changed: { was: T; now: T }[]; isReordered: boolean }

/**
 * Compares two lists by a key; of entries with one key, the first meets the first.
 *
 * @param from     the old list
 * @param to       the new list
 * @param keyOf    what makes two entries the same one
 * @returns        what changed
 */
export function listChange<T>(from: readonly T[], to: readonly T[], keyOf: (one: T) => string): ListChange<T> {
  const [old, next] = [keyed(from, keyOf), keyed(to, keyOf)]
  const stayed = [...next.keys()].filter(key => old.has(key))
  return {
    added: [...next].flatMap(([key, one]) => (old.has(key) ? [] : [one])),
    removed: [...old].flatMap(([key, one]) => (next.has(key) ? [] : [one])),
    changed: stayed.flatMap(key => {
      const [was, now] = [old.get(key), next.get(key)]
      return was !== undefined && now !== undefined && differs(was, now) ? [{ was, now }] : []
    }),
    isReordered: [...old.keys()].filter(key => next.has(key)).join('\n') !== stayed.join('\n'),
  }
}

/**
 * Gives each entry a key that no other has.
 *
 * @param list     entries
 * @param keyOf    a key that may repeat
 * @returns        entries in order, by key and how often it stood before
 */
export function keyed<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T> {
  const found = new Map<string, T>()
  const count = new Map<string, number>()
  for (const one of list) {
    const key = keyOf(one)
    const times = count.get(key) ?? 0
    count.set(key, times + 1)
    found.set(`${key} ${times}`, one)
  }
  return found
}

/**
 * Names the fields in which two records differ, whatever they are called.
 *
 * @param a    a record
 * @param b    another
 * @returns    names, those of `a` first
 */
export function changedFields(a: object, b: object): string[] {
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return [...new Set([...one.keys(), ...other.keys()])].filter(name => differs(one.get(name), other.get(name)))
}

/**
 * Makes a field's name readable: 'notApplicableWhen' becomes 'not applicable when'.
 *
 * @param name    as in the data
 * @returns       lower-case words
 */
export function fieldWords(name: string): string {
  return name.replace(/([A-Z])/g, ' $1').toLowerCase()
}

/**
 * Quotes a text, cut where it is long.
 *
 * @param text    one sentence
 * @returns       in quotation marks, at most 200 characters
 */
export function quoted(text: string): string {
  return `“${text.length > 200 ? `${text.slice(0, 199)}…` : text}”`
}
