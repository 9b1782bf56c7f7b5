/** Lines below a writer's words: what a phone signs with, legal notices. */
import { footerBegins, footerWords, programs, sentFrom, sentFromEnds } from './closing-phrases'
import { endsTest, startsTest } from './phrase-starts'
import type { Line } from './thread-lines'

const longestSigned = 70
const isSignedBy = /* @__PURE__ */ startsTest(sentFrom)
const isSignedAtEnd = /* @__PURE__ */ endsTest(sentFromEnds)
const isNoticeBegun = /* @__PURE__ */ startsTest(footerBegins)
const signsBefore = new Set('-–—_*<[( \t\u00a0')
const signsAfter = new Set('>*]).。! \t\u00a0')
const marksBefore = new Set('*_# \t')

/**
 * Tells a line that a phone or a mail program signed with.
 *
 * @param line    one line
 * @returns       true for 'Sent from my iPhone' and the like in other languages
 */
export function isSentFrom({ words }: Line): boolean {
  if (words.length > longestSigned || words === '') return false
  let end = words.length
  while (end > 0 && signsAfter.has(words.charAt(end - 1))) end--
  const said = words.slice(begin(words, signsBefore), end)
  if ((!isSignedBy(said) && !isSignedAtEnd(said)) || /[.!?;]\s/.test(said)) return false
  const lower = said.toLowerCase()
  return programs.some(word => lower.includes(word))
}

/**
 * Tells the first line of a legal notice; it goes on to the next empty line.
 *
 * @param line     one line
 * @param below    gives the words of that line and of the ones after it
 * @returns        true when it begins like a notice and holds a word only notices hold
 */
export function isNotice({ words }: Line, below: () => readonly string[]): boolean {
  const from = begin(words, marksBefore)
  if (!isNoticeBegun(from === 0 ? words : words.slice(from))) return false
  const lines = below()
  const stop = lines.indexOf('')
  const text = (stop < 0 ? lines : lines.slice(0, stop)).join(' ').toLowerCase()
  return footerWords.some(word => text.includes(word))
}

/** Where a line begins behind signs that decorate it. */
function begin(words: string, signs: ReadonlySet<string>): number {
  let from = 0
  while (from < words.length && signs.has(words.charAt(from))) from++
  return from
}
