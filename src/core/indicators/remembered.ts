import type { Read } from './indicator'

/**
 * Makes a reading that remembers its last answers, as a thread is read again whenever a message comes.
 *
 * @param read    reads letters that are no secret; its answer never changes
 * @returns       the same reading; no more than 1,000 answers are kept
 */
export function remembered(read: (letters: string) => Read | null): (letters: string) => Read | null {
  const known = new Map<string, Read | null>()
  return letters => {
    const before = known.get(letters)
    if (before !== undefined) return before
    const fresh = read(letters)
    if (known.size >= 1_000) known.clear()
    known.set(letters, fresh)
    return fresh
  }
}
