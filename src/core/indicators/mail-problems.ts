/** What can be wrong with the headers of a mail, and what an analyst does about it. One table, `{n}` is a count. */
import type { Problem } from '../base/problem'

/** Trouble in the headers, with the place where it stands first: row from 1, offset in UTF-16 units. */
export type HeaderProblem = Problem & { row: number; offset: number }

/** Limits of the reader, named in the sentences below. */
export const headerLimits = {
  /** Source: threat model §5 A1, 1 MiB a message. */
  text: 1_048_576,
  fields: 10_000,
  field: 65_536,
  /** Source: RFC 5322 §2.1.1. */
  line: 998,
  /** Source: RFC 5321 §6.3 takes 100 hops for a loop. */
  hops: 100,
} as const

const table = {
  'no-headers': [
    'No mail header was found in the text.',
    'Open the mail’s source in your helpdesk and copy all of it.',
  ],
  'too-long': [
    `The text has {n} characters, more than ${headerLimits.text}; nothing was read.`,
    'Copy only the headers, up to the first empty line.',
  ],
  'text-before-headers': [
    '{n} line(s) stand before the headers and were passed over; a mail’s own text may imitate headers.',
    'Make sure that you copied the source page, not the mail.',
  ],
  binary: ['{n} header line(s) hold characters that are not text.', 'Look at these lines in the source.'],
  'mixed-line-ends': [
    '{n} header line(s) end with a bare line feed among others that do not.',
    'Compare with the source: mail servers write one kind of line end.',
  ],
  'bare-carriage-return': [
    '{n} header line(s) end with a bare carriage return.',
    'Compare with the source: mail servers do not write this.',
  ],
  'long-line': [`{n} header line(s) are longer than ${headerLimits.line} characters.`, 'Nothing; they were read.'],
  'long-field': [
    `{n} header field(s) are longer than ${headerLimits.field} characters and were cut.`,
    'Look at the source for the rest.',
  ],
  'unreadable-line': [
    '{n} line(s) among the headers are no header field and were left out.',
    'Copy the source again with its indented lines.',
  ],
  'too-many-fields': [
    `The mail has {n} header fields; the first ${headerLimits.fields} were read.`,
    'Treat the mail as hostile.',
  ],
  'too-many-hops': [
    `The mail has {n} Received lines; the newest ${headerLimits.hops} were read as hops.`,
    'Treat the mail as hostile: no mail travels so far.',
  ],
  'several-from': ['The mail names {n} senders.', 'Take none of them for the sender.'],
  'repeated-field': [
    '{n} header(s) that may stand once stand more than once; the first was read.',
    'Look at the others in the source.',
  ],
  'several-own-results': [
    '{n} further Authentication-Results carry our receiver’s id; only the topmost counts.',
    'Do not rely on the lower ones: whoever wrote the mail could put them there.',
  ],
  'foreign-results': [
    '{n} authentication header(s) were not written by our receiver and do not count.',
    'Do not quote their verdicts.',
  ],
} as const satisfies Record<string, readonly [string, string]>

/** Every code of the table. */
export type HeaderProblemCode = keyof typeof table

/**
 * Writes one problem of the headers.
 *
 * @param code     which
 * @param at       where it stands first
 * @param count    how many there are
 * @returns        the problem with its count filled in
 */
export function headerProblem(
  code: HeaderProblemCode,
  at: { row: number; offset: number },
  count: number,
): HeaderProblem {
  const [says, fix] = table[code]
  return { code, says: says.replace('{n}', String(count)), fix, row: at.row, offset: at.offset }
}

/**
 * Writes one problem for all places that share it.
 *
 * @param code      which
 * @param places    where it stands
 * @returns         one problem with the count and the first place; empty when there is no place
 */
export function problemsFor(
  code: HeaderProblemCode,
  places: readonly { row: number; offset: number }[],
): HeaderProblem[] {
  const [first] = places
  return first ? [headerProblem(code, first, places.length)] : []
}
