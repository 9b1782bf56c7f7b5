import type { DeskFacts } from '../../messages/heavy'

/** A list of the desk as typed: one entry a line, or a sentence for each line that cannot be taken. */
export type DeskLines = { list: string[]; wrong: string[] }

/** As the worker takes them. */
const mostLines = 500
const longest = 253
/** Shorter names meet by chance. */
const shortestName = 3

const domain = /^(?!-)[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+$/u

/** What a good line of each list is. */
const checks: Record<keyof DeskFacts, (line: string) => string> = {
  receivers: line =>
    /[\s@;=<>/:]/.test(line)
      ? 'is no id. Write it as it stands behind “Authentication-Results:” in your mails, like mx1.desk.example.'
      : '',
  protectedNames: line => {
    if (/[@/:<>]/.test(line)) return 'is no name. Write a brand or a domain, like desk.example.'
    return [...line].length < shortestName ? `is too short: names under ${shortestName} letters meet by chance.` : ''
  },
  allowedDomains: line => (domain.test(line) ? '' : 'is no domain. Write it without “https://” and “@”.'),
}

/** Reads what was typed into one list; empty lines fall away, and one of two that differ in case only. */
export function deskLines(name: keyof DeskFacts, typed: string): DeskLines {
  const lines = typed.split('\n').map((text, index) => ({ text: text.trim(), number: index + 1 }))
  const filled = lines.filter(({ text }) => text !== '')
  const wrong = filled.flatMap(({ text, number }) => {
    const says = text.length > longest ? `is longer than ${longest} characters.` : checks[name](text)
    return says ? [`Line ${number}, “${text.slice(0, 60)}”, ${says}`] : []
  })
  const tooMany =
    filled.length > mostLines ? [`There are ${filled.length} lines; at most ${mostLines} can be kept.`] : []
  const once = new Map(filled.map(({ text }) => [text.toLowerCase(), text]))
  return { list: [...once.values()], wrong: [...tooMany, ...wrong] }
}
