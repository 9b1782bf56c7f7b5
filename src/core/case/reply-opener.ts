/** The lines mail programs write above a quoted message: 'On 3 March 2026, Jane <jane@example.com> wrote:'. */
import { type OpenerRow, openerRows } from './reply-phrases'

/** An opener that was found: how many lines it takes, whom it names. */
export type Opener = { lines: number; author: string | undefined }

const longest = 400
const colon = /\s?[:：]$/
const address = /[<([]\s*(?:mailto:)?([^<>()[\]\s@]{1,64}@[^<>()[\]\s]{1,255})\s*[>)\]]/g
/** A clock, a year, or a date in figures. */
const fullTime = /\d{1,2}[:.h]\d{2}|(?:19|20)\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/
/** Somebody tells a story: 'On 3 March I called. The agent wrote:'. */
const sentenceEnd = /\p{L}{3,}[.!?]\s+\p{Lu}/u
/** A line that begins with a date: a figure, or a weekday before one. */
const dated = /^(?:\p{L}{1,12}[.,،、]{0,2}\s?)?[(（]?\d/u
/** Everything to the last clock and what belongs to it: half of the day, zone. */
const toClock =
  /^.*\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:UTC|GMT|BST|CES?T|EES?T|WES?T|[ECMP][SD]T|MSK|MESZ|MEZ|IST|JST|AE[SD]T)(?:[+-]\d{1,2})?\b)?(?:\s?Uhr\b)?/i
/** In brackets, or to the end of the line. */
const dateBehind = /^ (?:\(.*\p{N}.*\)|[^.!?]{0,30}\p{N}[^!?]{0,30})$/u
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/**
 * Reads an opener such as 'On 3 March 2026, Jane <jane@example.com> wrote:'.
 *
 * @param words    up to three lines of one depth, trimmed
 * @returns        lines taken and the author it names; null when the first line opens nothing
 */
export function openerAt(words: readonly string[]): Opener | null {
  const count = words.findIndex(line => line.endsWith(':') || line.endsWith('：')) + 1
  if (count === 0 || (count > 1 && openerAt(words.slice(1, count)))) return null
  const whole = words.slice(0, count).join(' ').replace(/\s+/gu, ' ')
  if (whole.length > longest || !/\p{N}/u.test(whole)) return null
  const said = whole.replace(colon, '')
  const named = addressIn(said)
  const looks: Looks = { isDated: dated.test(said), isNamed: named !== undefined || spaceless.test(said) }
  const isFull = named !== undefined || fullTime.test(said)
  if (!isFull && sentenceEnd.test(said)) return null
  const row = openerRows.find(one => doesBegin(said, looks, one) && verbAt(said, one) !== null)
  if (row) return { lines: count, author: named ?? nameIn(said, row) }
  // Several programs write no verb: a date, the name, the address in brackets, a colon.
  const isBare = looks.isDated && /[>)\]]$/.test(said) && fullTime.test(said)
  return isBare && named ? { lines: count, author: named } : null
}

type Looks = { isDated: boolean; isNamed: boolean }

/**
 * Gives the one address a line names in brackets; of several the last, for a name may hold one to deceive.
 *
 * @param line    any line
 * @returns       the address as written
 */
export function addressIn(line: string): string | undefined {
  return line.includes('@') ? [...line.matchAll(address)].at(-1)?.[1] : undefined
}

function doesBegin(said: string, { isDated, isNamed }: Looks, { begins }: OpenerRow): boolean {
  return begins.some(begin => {
    if (begin === 'date') return isDated
    return begin === 'name' ? isNamed : said.startsWith(begin)
  })
}

/** Where the words for "wrote" stand; null when they do not stand where this row puts them. */
function verbAt(said: string, { says, where }: OpenerRow): { start: number; end: number } | null {
  for (const verb of says) {
    if (where === 'last') {
      const start = said.length - verb.length
      if (said.endsWith(verb) && isApart(said, start)) return { start, end: said.length }
      continue
    }
    const start = said.indexOf(`${verb} `)
    const end = start + verb.length
    if (start <= 0 || !isApart(said, start)) continue
    if (where === 'before-date' ? dateBehind.test(said.slice(end)) : said.length > end + 1) return { start, end }
  }
  return null
}

function isApart(said: string, start: number): boolean {
  return start > 0 && (/[\s>)\],]/u.test(said[start - 1] ?? '') || spaceless.test(said[start] ?? ''))
}

/** The name beside the verb, without the clock and date before it. */
function nameIn(said: string, row: OpenerRow): string | undefined {
  const verb = verbAt(said, row)
  if (!verb) return undefined
  const before = said.slice(0, verb.start).trim()
  const written = row.where === 'before-name' ? said.slice(verb.end) : (before.split(/[,，、،]/u).at(-1) ?? before)
  const name = written.replace(toClock, '').replace(/^[,\s]+|[,\s]+$/g, '')
  return name.slice(0, 200) || undefined
}
