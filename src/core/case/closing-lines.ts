/** Lines below a writer's words: what a phone signs with, legal notices, a name under a greeting. */
import { footerBegins, footerWords, programs, sentFrom, sentFromEnds, signOffs } from './closing-phrases'
import { startsTest } from './phrase-starts'

const longestSigned = 70
const longestName = 40
const mostNameLines = 2
const greetings = new Set(signOffs)
const isSignedBy = /* @__PURE__ */ startsTest(sentFrom)
const isNoticeBegun = /* @__PURE__ */ startsTest(footerBegins)
const particles = /^(?:de|da|do|dos|du|van|von|der|den|el|al|bin|la|le|y|e)$/

/**
 * Tells a line that a phone or a mail program signed with.
 *
 * @param line    one line, trimmed
 * @returns       true for 'Sent from my iPhone' and the like in other languages
 */
export function isSentFrom(line: string): boolean {
  if (line.length > longestSigned || line === '') return false
  const lower = line.toLowerCase().replace(/^[-–—_*<[(\s]+|[>*\]).。!\s]+$/gu, '')
  if (/[.!?;]\s/.test(lower)) return false
  const isSaid = isSignedBy(lower) || sentFromEnds.some(phrase => lower.endsWith(phrase))
  return isSaid && programs.some(word => lower.includes(word))
}

/**
 * Tells the first line of a legal notice; it goes on to the next empty line.
 *
 * @param line     one line, trimmed
 * @param below    gives that line and the ones after it
 * @returns        true when it begins like a notice and holds a word only notices hold
 */
export function isNotice(line: string, below: () => readonly string[]): boolean {
  if (
    !isNoticeBegun(
      line
        .slice(0, longestSigned)
        .toLowerCase()
        .replace(/^[*_#\s]+/, ''),
    )
  )
    return false
  const lines = below()
  const stop = lines.indexOf('')
  const text = (stop < 0 ? lines : lines.slice(0, stop)).join(' ').toLowerCase()
  return footerWords.some(word => text.includes(word))
}

/**
 * Tells words people end a letter with.
 *
 * @param line    one line, trimmed
 * @returns       true when the line is such a greeting and nothing else
 */
export function isGreeting(line: string): boolean {
  return line.length <= longestName && greetings.has(line.toLowerCase().replace(/[\s,.!،、，。]+$/u, ''))
}

/**
 * Tells a greeting with only a name below it.
 *
 * @param lines    the lines from the greeting to the end of the writer's own words, trimmed
 * @returns        true when one or two lines of names follow and nothing else; a sentence there is something said
 */
export function isSignOff(lines: readonly string[]): boolean {
  if (!isGreeting(lines[0] ?? '')) return false
  const names = lines.slice(1).filter(line => line !== '')
  return names.length > 0 && names.length <= mostNameLines && names.every(isName)
}

function isName(line: string): boolean {
  if (line.length > longestName || /[?!:;0-9]|\.$/.test(line)) return false
  const words = line.split(/\s+/)
  return words.length <= 4 && words.every(word => /^[^\p{Ll}]/u.test(word) || particles.test(word))
}
