/** The longest phrase is far shorter. */
const longest = 100

/**
 * Makes a test for lines that begin with one of many phrases; most lines begin like none, and are told by one letter.
 *
 * @param phrases    lower case
 * @returns          a function that tells whether a line begins with one of them, whatever its case
 */
export function startsTest(phrases: readonly string[]): (line: string) => boolean {
  const byFirst = byLetter(phrases, 0)
  return line => {
    const near = byFirst.get(line.charAt(0))
    if (!near) return false
    const lower = line.slice(0, longest).toLowerCase()
    return near.some(phrase => lower.startsWith(phrase))
  }
}

/**
 * Makes a test for lines that end with one of some phrases.
 *
 * @param phrases    lower case
 * @returns          a function that tells whether a line ends with one of them, whatever its case
 */
export function endsTest(phrases: readonly string[]): (line: string) => boolean {
  const byLast = byLetter(phrases, -1)
  return line => {
    const near = byLast.get(line.charAt(line.length - 1))
    if (!near) return false
    const lower = line.slice(-longest).toLowerCase()
    return near.some(phrase => lower.endsWith(phrase))
  }
}

/** Phrases by one of their letters, small and capital. */
function byLetter(phrases: readonly string[], at: 0 | -1): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const phrase of phrases) {
    const letter = phrase.at(at) ?? ''
    for (const written of new Set([letter, letter.toUpperCase()]))
      map.set(written, [...(map.get(written) ?? []), phrase])
  }
  return map
}
