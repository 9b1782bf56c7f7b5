/** Cue words: words of many languages that say what stands beside them. Noted in the one pass over a text. */
import { cueWords, spacelessWords } from './cue-words'
import type { Span } from './span'

/** One cue word where it stands, lower case. */
export type Cue = Span & { word: string }
/** Cue words of a text by topic, in text order. */
export type Cues = Map<string, Cue[]>

const longest = 18
const topics = topicsOf(cueWords)
const spaceless = topicsOf(spacelessWords)
/** By three units and length: whether any cue word looks like this. Spares most words the look-up. */
const shapes = shapesOf(topics.keys())
const heads = headsOf(spaceless.keys())

/**
 * Gives an empty list for every topic.
 *
 * @returns    no cues
 */
export function noCues(): Cues {
  return new Map()
}

/**
 * Notes a word when it is a cue.
 *
 * @param cues     noted so far
 * @param text     plain text
 * @param start    first unit of the word
 * @param end      behind its last unit
 */
export function noteWord(cues: Cues, text: string, start: number, end: number): void {
  const length = end - start
  if (
    length < 2 ||
    length > longest ||
    shapes[shapeOf(text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(end - 1), length)] === 0
  )
    return
  const word = text.slice(start, end).toLowerCase()
  for (const topic of topics.get(word) ?? []) note(cues, topic, { start, end, word })
}

/**
 * Notes the cue that begins here in a script written without spaces.
 *
 * @param cues    noted so far
 * @param text    plain text
 * @param at      a unit of Chinese, Japanese, Korean, Arabic, Hebrew, Thai or Hindi
 */
export function noteSpaceless(cues: Cues, text: string, at: number): void {
  const words = heads.get(text.charCodeAt(at))
  if (!words) return
  const word = words.find(each => text.startsWith(each, at))
  if (!word) return
  for (const topic of spaceless.get(word) ?? []) note(cues, topic, { start: at, end: at + word.length, word })
}

/**
 * Finds the cue nearest to a stretch.
 *
 * @param cues     cues of a text
 * @param topic    which cues
 * @param span     the stretch
 * @param reach    units looked at before and after it
 * @returns        the last cue before within reach, else the first after; null when there is none
 */
export function cueNear(
  cues: Cues,
  topic: string,
  { start, end }: Span,
  reach: { before: number; after: number },
): Cue | null {
  const list = cues.get(topic)
  if (!list) return null
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const before = list[low - 1]
  if (before && start - before.end <= reach.before) return before
  const after = list[low]
  return after && after.start >= end && after.start - end <= reach.after ? after : null
}

function note(cues: Cues, topic: string, cue: Cue): void {
  const list = cues.get(topic)
  if (list) list.push(cue)
  else cues.set(topic, [cue])
}

function topicsOf(words: Record<string, string>): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const [topic, list] of Object.entries(words))
    for (const word of list.split(/\s+/).filter(Boolean)) map.set(word, [...(map.get(word) ?? []), topic])
  return map
}

function shapesOf(words: Iterable<string>): Uint8Array {
  const table = new Uint8Array(1 << 16)
  for (const word of words)
    for (const first of cased(word[0])) {
      for (const second of cased(word[1]))
        for (const last of cased(word.at(-1))) table[shapeOf(first, second, last, word.length)] = 1
    }
  return table
}

function cased(letter = ''): [number, number] {
  return [letter.charCodeAt(0), letter.toUpperCase().charCodeAt(0)]
}

function shapeOf(first: number, second: number, last: number, length: number): number {
  return (((first & 31) << 11) ^ ((second & 31) << 7) ^ ((last & 31) << 4) ^ length) & 0xffff
}

function headsOf(words: Iterable<string>): Map<number, string[]> {
  const map = new Map<number, string[]>()
  for (const word of words) {
    const head = word.charCodeAt(0)
    map.set(
      head,
      [...(map.get(head) ?? []), word].sort((a, b) => b.length - a.length),
    )
  }
  return map
}
