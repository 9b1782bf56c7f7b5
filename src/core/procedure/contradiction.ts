/**
 * Two voices that do not agree. Example: client says DE, record shows NG; stands until explained or escalated.
 * Its id is made of what it is about and what both say, not of the message it was said in: the same words read again, in
 * another order or in a later message, are the same pair; another value is another pair, and open again.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical } from '../base/canonical'
import { fold } from '../base/folded-text'
import type { Voice } from '../case/fact'

/** One side: who says it, what, and where it stands. */
export type Side = {
  voice: Voice
  says: string
  /**
   * Where it stands: a message with its offsets, a field by name, a message's or mail's header, a piece of evidence, a
   * part of the record or what it was clipped from, a log; '' where nothing can be opened.
   */
  at: {
    in: 'message' | 'field' | 'header' | 'evidence' | 'record' | 'log'
    ref: string
    start?: number
    end?: number
  }
}

/** A pair that does not agree; `id` is the same for the same pair, whenever it is looked for. */
export type Contradiction = { id: string; what: string; note: string; sides: readonly [Side, Side] }

/** What a judgement knows besides the case itself; `unread` while nobody can tell what the texts hold. */
export type Seen = { contradictions: readonly Contradiction[]; unread?: true }

/** Nothing known besides the case. */
export const nothingSeen: Seen = { contradictions: [] }

/** A side, with what it says in one form where people write it in several: 'HL-1' and 'hl 1'. */
export type Saying = Side & { value?: string }

/**
 * Makes a pair.
 *
 * @param about     what it is about, as a key that never changes and as words; how the sides differ
 * @param one       the claim, or what is said first
 * @param other     what stands against it
 * @returns         the pair with its id; two sayings of one voice have no order
 */
export function pairOf(about: { kind: string; what: string; note: string }, one: Saying, other: Saying): Contradiction {
  const keys = [one, other].map(({ voice, says, value = says }) => [voice, plain(value)])
  if (one.voice === other.voice) keys.sort((a, b) => ((a[1] ?? '') < (b[1] ?? '') ? -1 : 1))
  const hash = bytesToHex(sha256(utf8ToBytes(canonical([about.kind, keys].flat(2)))))
  return { id: `pair-${hash.slice(0, 24)}`, what: about.what, note: about.note, sides: [sideOf(one), sideOf(other)] }
}

/**
 * Takes each pair once, where it stands first.
 *
 * @param pairs    any order
 * @returns        the same order, without pairs of an id that came before
 */
export function eachOnce(pairs: readonly Contradiction[]): Contradiction[] {
  const seen = new Set<string>()
  return pairs.filter(({ id }) => !seen.has(id) && seen.add(id))
}

function sideOf({ voice, says, at }: Saying): Side {
  return { voice, says, at }
}

/** Case, accents, spaces and dashes are ways of writing. */
function plain(value: string): string {
  return fold(value).text.replace(/[\s\p{Pd}]+/gu, '')
}
