/**
 * Events the client tells of, as facts in the client's voice: what is said to have happened, never that it did.
 * Example: “The carrier says a SIM change was completed in store” gives kind 'told', value 'sim-change', at its place.
 */
import type { Fact } from '../case/fact'
import type { Reading } from '../case/reading'
import { type Mention, meantIn, sentencesOf } from './client-words'
import { isDenied } from './negation'
import { toldWords } from './told-words'
import { patternFinder } from './word-patterns'

const finders = Object.entries(toldWords).map(([value, phrases]) => ({ value, find: patternFinder(phrases) }))
const denialReach = 2

/**
 * Finds the events a client tells of.
 *
 * @param reading    the ticket as read
 * @returns          one fact for each event and place, at most 20 of each event; quoted mail is not the client's word
 */
export function toldFacts(reading: Reading): Fact[] {
  const sentences = sentencesOf(reading)
  return finders.flatMap(({ value, find }) =>
    meantIn(sentences, { find, isMeant }).map(({ passage: { messageId, start, end, raw } }) => ({
      id: `${messageId.slice(0, 340) || 'subject'}:told:${value}:${start}-${end}`,
      kind: 'told',
      value,
      raw: raw.slice(0, 400),
      validity: 'valid' as const,
      voice: 'client' as const,
      at: messageId ? { in: 'message' as const, messageId, start, end } : { in: 'field' as const, field: 'subject' },
    })),
  )
}

function isMeant(mention: Mention): boolean {
  return !isDenied(mention, denialReach)
}
