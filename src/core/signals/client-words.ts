import { fold, type PhraseHit } from '../base/folded-text'
import type { Fact } from '../case/fact'
import type { Reading } from '../case/reading'
import type { FindingPassage, Outcome } from './signal'

/** One sentence a client wrote: its folded words, what follows it, and where it stands. */
export type Sentence = { text: string; next: string; start: number; end: number; source: Written }

/** A phrase in a sentence, with the words before and after it. */
export type Mention = { phrase: string; before: string; after: string; next: string }

type Written = { messageId: string; body: string; at: number[] }

/**
 * Finds phrases in what the client says now, and keeps those the judge takes as meant.
 *
 * @param reading    the ticket as read
 * @param facts      facts that may stand in the same sentences
 * @param search     the phrases and whether a mention is meant
 * @returns          fires with its passages, quiet, or unknown when no word of the client was read
 */
export function evaluateWords(
  reading: Reading,
  facts: readonly Fact[],
  search: { find: (folded: string) => PhraseHit[]; isMeant: (mention: Mention) => boolean },
): Outcome {
  const sentences = writtenBy(reading).flatMap(sentencesOf)
  if (sentences.length === 0) return { state: 'unknown', factIds: [], needs: 'a message of the client' }
  const meant = sentences.flatMap(sentence => {
    const hits = search.find(sentence.text).filter(hit => search.isMeant(mentionOf(sentence, hit)))
    return hits.map(hit => ({ sentence, hit, passage: passageOf(sentence, hit) }))
  })
  if (meant.length === 0) return { state: 'quiet', factIds: [] }
  const factIds = facts.filter(fact => meant.some(one => standsIn(fact, one.sentence))).map(fact => fact.id)
  const words = [...new Set(meant.map(one => one.passage.raw.replace(/\s+/gu, ' ')))]
  return {
    state: 'fires',
    factIds,
    detail: words
      .slice(0, 3)
      .map(word => `“${word}”`)
      .join(', '),
    passages: meant.map(one => one.passage).filter(passage => passage.messageId !== ''),
  }
}

/** The subject counts as the client's words; it has no message to go to. */
function writtenBy(reading: Reading): (Written & { text: string })[] {
  const subject = reading.fields.find(field => field.name === 'subject')?.values[0] ?? ''
  const said = reading.messages.filter(message => message.speaker === 'client')
  const parts = [{ messageId: '', body: subject }, ...said.map(({ id, body }) => ({ messageId: id, body }))]
  return parts.map(part => ({ ...part, ...fold(withoutQuotes(part.body)) }))
}

/** Quoted lines are somebody else's words; blanks keep every offset. */
function withoutQuotes(body: string): string {
  return body.replace(/^[ \t]*[>|].*$/gmu, line => ' '.repeat(line.length))
}

function sentencesOf(written: Written & { text: string }): Sentence[] {
  const { text, ...source } = written
  const found = [...text.matchAll(/[^\n]+?(?:[.!?…。]+(?=\s|$)|(?=\n|$))/gu)].filter(hit => hit[0].trim() !== '')
  return found.map((hit, index) => {
    const next = found[index + 1]?.[0] ?? ''
    return { text: hit[0], next, start: hit.index, end: hit.index + hit[0].length, source }
  })
}

function mentionOf({ text, next }: Sentence, { phrase, start, end }: PhraseHit): Mention {
  return { phrase, before: text.slice(0, start), after: text.slice(end), next }
}

function passageOf({ start, source }: Sentence, hit: PhraseHit): FindingPassage {
  const [from, to] = [source.at[start + hit.start] ?? 0, source.at[start + hit.end] ?? source.body.length]
  return { messageId: source.messageId, start: from, end: to, raw: source.body.slice(from, to) }
}

function standsIn({ at }: Fact, { start, end, source }: Sentence): boolean {
  if (at.in !== 'message' || at.messageId !== source.messageId) return false
  const [from, to] = [source.at[start] ?? 0, source.at[end] ?? source.body.length]
  return at.start < to && at.end > from
}
