/** Mentions of somebody who is not us, told apart by whether the client went along. */
import { phraseFinder } from '../base/folded-text'
import type { Mention, WordSearch } from './client-words'
import { contacts, dealings, harmless } from './contact-words'
import { isDenied } from './negation'
import { accepted, asked, askedBehind, refused, toolWords } from './remote-help-words'
import { anyWords, patternFinder } from './word-patterns'

const findContacts = patternFinder(contacts)
const findTools = phraseFinder(toolWords)
const dealing = anyWords(dealings)
const harmlessUse = anyWords(harmless)
const denialReach = 4

/** The client dealt with somebody who is not us. */
export const followedContact: WordSearch = {
  find: findContacts,
  isMeant: mention => isContact(mention) && !isDenied(mention, denialReach) && !isTurnedDown(mention),
}

/** The client was asked for something by somebody who is not us, and refused. */
export const refusedContact: WordSearch = {
  find: folded => [...findContacts(folded), ...findTools(folded)].sort((a, b) => a.start - b.start),
  isMeant: mention =>
    (isContact(mention) || asked.test(mention.before) || askedBehind.test(mention.after)) && isTurnedDown(mention),
}

function isContact({ phrase, before, after, next }: Mention): boolean {
  if (harmlessUse.test(`${before.slice(-60)}${phrase}${after.slice(0, 60)}`)) return false
  return dealing.test(`${before} ${phrase} ${after} ${next}`)
}

/** Refused in this sentence or the next, and not done after all. */
function isTurnedDown({ before, after, next }: Mention): boolean {
  const told = `${before} ${after} ${next}`
  return refused.test(told) && !accepted.test(`${after} ${next}`)
}
