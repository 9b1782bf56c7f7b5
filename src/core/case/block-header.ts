/** Header blocks and titles above a message that was taken over whole, with or without quote marks. */
import { startsTest } from './phrase-starts'
import { addressIn, type Opener } from './reply-opener'
import { answerAbove, forwardLines, originalTitles } from './reply-phrases'
import type { Line } from './thread-lines'

const titles = new Set(originalTitles)
const forwards = new Set(forwardLines)
const asksAbove = /* @__PURE__ */ startsTest(answerAbove)
/** A block with every header and a wrapped list of recipients. */
const mostLines = 12
const emptyBelowTitle = 2
const longestTitle = 100
const rule = /^[-_=*]{5,}$/

/**
 * Reads what stands above a message taken over whole: a title, a rule, a header block, or a title and a block.
 *
 * @param lines    lines of the message
 * @param index    where it would begin
 * @returns        lines taken, with the author the block names; null when nothing of the kind begins there
 */
export function headerOpener(lines: readonly Line[], index: number): Opener | null {
  const line = lines[index]
  if (!line || line.words === '') return null
  if (line.label) return blockAt(lines, index, 3)
  const isTitle = isTitleLine(line)
  if (!isTitle && !(isRuled(line.words.charCodeAt(0)) && rule.test(line.words))) return null
  let next = index + 1
  while (next <= index + emptyBelowTitle && lines[next]?.words === '') next++
  const block = lines[next]?.depth === line.depth ? blockAt(lines, next, 2) : null
  if (block) return { ...block, lines: next - index + block.lines }
  if (!isTitle) return null
  const below = lines[index + 1]?.label
  return { lines: 1, author: below?.kind === 'from' ? authorOf(below.value) : undefined }
}

/**
 * Reads a header block: 'From: …', 'Sent: …', 'To: …', 'Subject: …' in any order and language.
 *
 * @param lines     lines of the message
 * @param index     where it would begin
 * @param needed    how many of from, sent, to and subject it must have; three tell it from a traveller's list
 * @returns         lines taken and the author; null when it is no block
 */
export function blockAt(lines: readonly Line[], index: number, needed: 2 | 3): Opener | null {
  const first = lines[index]
  if (!first?.label) return null
  const known: Partial<Record<'from' | 'sent' | 'to' | 'subject' | 'other', string>> = {}
  let last = index
  let hasAddress = false
  for (let at = index; at < index + mostLines; at++) {
    const line = lines[at]
    if (!line || line.depth !== first.depth) break
    if (line.words === '' && lines[at + 1]?.label) continue
    if (line.words === '') break
    hasAddress ||= line.words.includes('@')
    if (!line.label) continue
    if (line.label.kind !== 'other' && known[line.label.kind] !== undefined) break
    known[line.label.kind] = line.label.value
    last = at
  }
  const { from, sent, to, subject } = known
  const count = [from, sent, to, subject].filter(value => value !== undefined).length
  if (from === undefined || count < needed) return null
  if (subject === undefined && !hasAddress) return null
  if (needed === 3 && !/\p{N}/u.test(sent ?? '')) return null
  return { lines: last - index + 1, author: authorOf(from) }
}

/**
 * Tells a line that a helpdesk puts between an answer and what it answers.
 *
 * @param line    one line
 * @returns       true for '##- Please type your reply above this line -##'
 */
export function isAnswerAbove({ words }: Line): boolean {
  return words.length <= longestTitle && asksAbove(words.replace(/^[-_=*#\s]+/, ''))
}

function isTitleLine({ words, isOpening }: Line): boolean {
  if (words.length > longestTitle) return false
  if (!isOpening && !isRuled(words.charCodeAt(0))) return asksAbove(words)
  const lower = words.toLowerCase()
  const bare = lower.replace(/^[-_=*#\s]+|[-_=*#\s:：]+$/g, '')
  if (/^[-_=*]{2}.*[-_=*]{2}$/.test(lower) && titles.has(bare)) return true
  return forwards.has(bare) || asksAbove(bare)
}

/** The signs '-', '_', '=', '*', '#'. */
function isRuled(unit: number): boolean {
  return unit === 0x2d || unit === 0x5f || unit === 0x3d || unit === 0x2a || unit === 0x23
}

function authorOf(value: string): string | undefined {
  const bare = /^\S+@\S+$/.test(value) ? value : undefined
  return addressIn(value) ?? bare ?? (value.slice(0, 200).trim() || undefined)
}
