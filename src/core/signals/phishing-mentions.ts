/** What a client tells of something false: that they met it, and whether they gave anything away there. */
import type { Mention, WordSearch } from './client-words'
import { isDenied } from './negation'
import { falsePlaces, gaveAway, nothingGiven, thatPlace, truePlaces } from './phishing-words'
import { anyWords, patternFinder } from './word-patterns'

const findPlaces = patternFinder(falsePlaces)
const findGiven = patternFinder(gaveAway)
const pointsBack = anyWords(thatPlace)
const truePlace = anyWords(truePlaces)
const denialReach = 4

/** Something false is named. */
export const falsePlace: WordSearch = {
  find: findPlaces,
  isMeant: mention => !isDenied(mention, 2),
}

/** Something was given away at a false place: both in one sentence, or the second sentence points back at the first. */
export const givenAway: WordSearch = {
  find: findGiven,
  isMeant: mention => !isDenied(mention, denialReach) && isAtFalsePlace(mention),
}

/** The client says that nothing was given away. */
export const keptBack: WordSearch = { find: patternFinder(nothingGiven), isMeant: () => true }

function isAtFalsePlace({ before, phrase, after, last }: Mention): boolean {
  const sentence = `${before}${phrase}${after}`
  if (truePlace.test(`${phrase}${after}`)) return false
  if (findPlaces(sentence).length > 0) return true
  return pointsBack.test(sentence) && findPlaces(last).length > 0
}
