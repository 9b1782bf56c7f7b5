import { fold, type PhraseHit } from '../base/folded-text'
import type { Fact } from '../case/fact'
import type { Reading } from '../case/reading'
import { splitReply } from '../case/thread'
import type { FindingPassage, Outcome } from './signal'
import type { SignalInput } from './signal-input'

/** One sentence a client wrote: its folded words, its neighbours, and where it stands. */
export type Sentence = { text: string; last: string; next: string; start: number; end: number; source: Written }

/** A phrase in a sentence with the words around it; `last` and `next` are the neighbouring sentences. */
export type Mention = { phrase: string; before: string; after: string; last: string; next: string }

/** What to look for in the client's words, and whether a mention is meant. */
export type WordSearch = { find: (folded: string) => PhraseHit[]; isMeant: (mention: Mention) => boolean }

/** A phrase that counts, in its sentence. */
export type Meant = { sentence: Sentence; passage: FindingPassage }

type Written = { messageId: string; body: string; at: number[]; text: string }

/** So many words of one kind decide nothing more, and so far around a phrase its meaning is looked for. */
const [mostMeant, nearby] = [20, 240]

/**
 * Finds phrases in what the client says now, and keeps those the judge takes as meant.
 *
 * @param input     the ticket; its facts may stand in the same sentences
 * @param search    the phrases and whether a mention is meant
 * @returns         fires with its passages, quiet, or unknown when no word of the client was read
 */
export function evaluateWords({ reading, facts }: SignalInput, search: WordSearch): Outcome {
  const sentences = sentencesOf(reading)
  if (sentences.length === 0) return { state: 'unknown', factIds: [], needs: 'a message of the client' }
  const meant = meantIn(sentences, search)
  return meant.length === 0 ? { state: 'quiet', factIds: [] } : outcomeOf(meant, facts)
}

/**
 * Finds the phrases that count. Each text is searched once as a whole; a phrase over the end of a sentence is none.
 *
 * @param sentences    what the client wrote, in order
 * @param search       the phrases and whether a mention is meant
 * @returns            at most 20, in order
 */
export function meantIn(sentences: readonly Sentence[], { find, isMeant }: WordSearch): Meant[] {
  const meant: Meant[] = []
  let [hits, source, next]: [PhraseHit[], Written | null, number] = [[], null, 0]
  for (const sentence of sentences) {
    if (sentence.source !== source) [hits, source, next] = [find(sentence.source.text), sentence.source, 0]
    for (; (hits[next]?.start ?? sentence.end) < sentence.end; next++) {
      const hit = hits[next]
      if (!hit || hit.start < sentence.start || hit.end > sentence.end) continue
      const within = { ...hit, start: hit.start - sentence.start, end: hit.end - sentence.start }
      if (isMeant(mentionOf(sentence, within))) meant.push({ sentence, passage: passageOf(sentence, within) })
      if (meant.length >= mostMeant) return meant
    }
  }
  return meant
}

/**
 * Says that phrases were found.
 *
 * @param meant    phrases that count, at least one
 * @param facts    facts that may stand in the same sentences
 * @returns        fires, with the first three wordings, the facts beside them and the passages
 */
export function outcomeOf(meant: readonly Meant[], facts: readonly Fact[]): Outcome {
  const words = [...new Set(meant.map(one => one.passage.raw.replace(/\s+/gu, ' ')))]
  return {
    state: 'fires',
    factIds: facts.filter(fact => meant.some(one => standsIn(fact, one.sentence))).map(fact => fact.id),
    detail: words
      .slice(0, 3)
      .map(word => `“${word}”`)
      .join(', '),
    passages: meant.map(one => one.passage).filter(passage => passage.messageId !== ''),
  }
}

const known = new WeakMap<Reading, Sentence[]>()

/**
 * Takes what the client says now apart into sentences; the subject counts as the client's words.
 *
 * @param reading    the ticket as read
 * @returns          sentences in order; quoted mail, headers and footers are somebody else's words and left out
 */
export function sentencesOf(reading: Reading): Sentence[] {
  const kept = known.get(reading)
  if (kept) return kept
  const found = writtenBy(reading).flatMap(sentencesIn)
  known.set(reading, found)
  return found
}

/** The subject has no message to go to. */
function writtenBy(reading: Reading): Written[] {
  const subject = reading.fields.find(field => field.name === 'subject')?.values[0] ?? ''
  const said = reading.messages.filter(message => message.speaker === 'client')
  const parts = [{ messageId: '', body: subject }, ...said.map(({ id, body }) => ({ messageId: id, body }))]
  return parts.map(part => ({ ...part, ...fold(withoutQuotes(part.body)) }))
}

/** Blanks keep every offset. */
function withoutQuotes(body: string): string {
  const parts = splitReply(body).map(({ kind, depth, start, end }) => {
    const part = body.slice(start, end)
    return depth > 0 || kind === 'footer' || kind === 'header' ? part.replace(/[^\n]/gu, blank) : part
  })
  return parts.join('').replace(/^[ \t]*[>|].*$/gmu, line => ' '.repeat(line.length))
}

function blank(letter: string): string {
  return ' '.repeat(letter.length)
}

function sentencesIn(source: Written): Sentence[] {
  const found = [...source.text.matchAll(/[^\n]+?(?:[.!?…。]+(?=\s|$)|(?=\n|$))/gu)].filter(hit => hit[0].trim() !== '')
  return found.map((hit, index) => ({
    text: hit[0],
    last: found[index - 1]?.[0] ?? '',
    next: found[index + 1]?.[0] ?? '',
    start: hit.index,
    end: hit.index + hit[0].length,
    source,
  }))
}

function mentionOf({ text, last, next }: Sentence, { phrase, start, end }: PhraseHit): Mention {
  const before = text.slice(Math.max(0, start - nearby), start)
  return {
    phrase,
    before,
    after: text.slice(end, end + nearby),
    last: last.slice(-nearby),
    next: next.slice(0, nearby),
  }
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
