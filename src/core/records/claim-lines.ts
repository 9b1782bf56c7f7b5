/**
 * A Statement is the smallest part of a text whose words belong together: a line "Account opened: 2021", or a sentence.
 * Its clauses keep apart what "I opened it in 2018 and changed my e-mail in 2023" says of each year.
 */
import type { Sentence } from '../signals/client-words'

/** A stretch of folded text; offsets count the folded text of the whole message. */
export type Clause = { text: string; start: number; end: number }

/** A line with a label, or a sentence. */
export type Statement = { clauses: Clause[]; source: Sentence['source'] }

const label = /^[\s\-*•·–]*\p{L}[^:.!?]{0,40}:(?!\/)/u
const bullet = /^\s*(?:[-*•·–]|\d{1,2}[.)])\s/u
const joint =
  /[,;،。、；]+\s?|\s(?:and|but|then|und|aber|dann|danach|et|mais|puis|y|pero|luego|e|ma|mas|poi|depois|maar|oraz|ale|potem|ve|ama|sonra|и|но|потом|а)\s/gu

/**
 * Takes a sentence apart where a form would: labelled lines stand alone, whatever stands on the next line.
 *
 * @param sentence    as the client wrote it, lines run together
 * @returns           statements in order
 */
export function statementsOf(sentence: Sentence): Statement[] {
  const groups: Clause[] = []
  let before = ''
  for (const line of linesOf(sentence)) {
    const last = groups.at(-1)
    const isEmptyLabel = label.test(before) && /:\s*$/u.test(before)
    const isOwn = label.test(line.text) || bullet.test(line.text) || (label.test(before) && !isEmptyLabel)
    if (last && !isOwn) Object.assign(last, { text: `${last.text} ${line.text}`, end: line.end })
    else groups.push({ ...line })
    before = line.text
  }
  return groups.map(group => ({ clauses: clausesOf(group), source: sentence.source }))
}

/** A space of the folded text that was a line break in the message ends a line. */
function linesOf({ text, start, source: { at, body } }: Sentence): Clause[] {
  const lines: Clause[] = []
  let from = 0
  for (let index = 0; index <= text.length; index++) {
    const isBreak = text[index] === ' ' && body.slice(at[start + index], at[start + index + 1]).includes('\n')
    if (index < text.length && !isBreak) continue
    if (index > from) lines.push({ text: text.slice(from, index), start: start + from, end: start + index })
    from = index + 1
  }
  return lines
}

function clausesOf({ text, start }: Clause): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  for (const { index, 0: sign } of [...text.matchAll(joint), { index: text.length, 0: '' }]) {
    if (index > from) clauses.push({ text: text.slice(from, index), start: start + from, end: start + index })
    from = index + sign.length
  }
  return clauses
}
