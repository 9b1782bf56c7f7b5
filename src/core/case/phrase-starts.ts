/**
 * Makes a test for lines that begin with one of many phrases; most lines begin like none, and are told by one letter.
 *
 * @param phrases    lower case
 * @returns          a function that tells whether a lower-case line begins with one of them
 */
export function startsTest(phrases: readonly string[]): (line: string) => boolean {
  const byFirst = new Map<string, string[]>()
  for (const phrase of phrases) byFirst.set(phrase.charAt(0), [...(byFirst.get(phrase.charAt(0)) ?? []), phrase])
  return line => byFirst.get(line.charAt(0))?.some(phrase => line.startsWith(phrase)) ?? false
}
