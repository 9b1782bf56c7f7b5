/**
 * Proposes case types from what the client wrote and what the ticket shows. Everything it looks for is data of the
 * procedures: words by language, and hints (facts and signals). Example: a transaction hash beside "wrong network".
 */
import { fold, phraseFinder } from '../base/folded-text'
import type { Fact } from '../case/fact'
import type { Speaker } from '../case/reading'
import type { Procedure } from './procedure'

/** Where a word stands: in the subject or in a message; offsets are UTF-16 units of that text. */
export type WordPlace = { messageId: string | null; start: number; end: number }

/** A proposed procedure with the words, as the client wrote them, and the hints that led there. */
export type Proposal = {
  procedureId: string
  type: string
  title: string
  score: number
  words: string[]
  hints: string[]
  places: WordPlace[]
}

/** The part of a ticket that may propose a procedure; facts and signals that fire are left out until they are known. */
export type TicketWords = {
  subject: string
  messages: readonly { id?: string; speaker: Speaker; body: string; attachments?: readonly string[] }[]
  /** Two letters; left out where nobody can tell. */
  language?: string
  facts?: readonly Pick<Fact, 'kind' | 'value' | 'voice'>[]
  firing?: readonly string[]
}

type Wording = Pick<Procedure, 'id' | 'type' | 'title' | 'words' | 'slaClass'> & { hints?: Procedure['hints'] }
type Text = { messageId: string | null; source: string; at: readonly number[]; folded: string }
type Hit = { place: WordPlace; phrase: string; isOwn: boolean; length: number }
type Found = { of: Wording; hits: Hit[] }

/** House rules: a subject names the matter, a phrase of the own language is no accident, nor is a longer one. */
const weighs = { subject: 2, ownLanguage: 1.5, moreWords: 0.25, hint: 1.5 }
const mostProposals = 3

/**
 * Proposes case types.
 *
 * @param ticket        subject and messages; staff are not read, unknown speakers only where no client speaks
 * @param procedures    the procedures with their words and hints
 * @returns             up to three, highest score first, of equal ones the more urgent class, then the order given;
 *                      empty when no word is found and no hint is enough alone
 */
export function propose(ticket: TicketWords, procedures: readonly Wording[]): Proposal[] {
  const texts = textsOf(ticket)
  const found = procedures.map(of => ({ of, hits: hitsIn(texts, of, ticket.language) }))
  const proposals = found.map(one => proposalOf(withoutParts(one, found), ticket, texts))
  const urgency = new Map(procedures.map(({ id, slaClass }) => [id, slaClass]))
  return proposals
    .filter(proposal => proposal.score > 0)
    .sort((a, b) => b.score - a.score || compare(urgency.get(a.procedureId), urgency.get(b.procedureId)))
    .slice(0, mostProposals)
}

/**
 * Tells what of a ticket speaks for something that has words and hints.
 *
 * @param ticket    as for `propose`
 * @param of        words by language, and hints
 * @returns         the words as the client wrote them, each once, and what the hints say
 */
export function speaksFor(
  ticket: TicketWords,
  of: Pick<Wording, 'words' | 'hints'>,
): { words: string[]; hints: string[] } {
  const texts = textsOf(ticket)
  const once = onceEach(hitsIn(texts, of, ticket.language))
  return { words: once.map(({ place }) => wordsAt(place, texts)), hints: hintsIn(of, ticket, once.length > 0) }
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function textsOf({ subject, messages }: TicketWords): Text[] {
  const client = messages.filter(({ speaker }) => speaker === 'client')
  const said = client.length > 0 ? client : messages.filter(({ speaker }) => speaker === 'unknown')
  const text = (source: string, messageId: string | null): Text => {
    const { text: folded, at } = fold(source)
    return { messageId, source, folded, at }
  }
  return [text(subject, null), ...said.map(({ id = '', body }) => text(withoutQuotes(body), id))]
}

/** What is only quoted was said by somebody else; its place stays, so that offsets hold. */
function withoutQuotes(body: string): string {
  return body.replace(/^[ \t]*>.*$/gmu, line => ' '.repeat(line.length))
}

const finders = new WeakMap<
  Wording['words'],
  { find: ReturnType<typeof phraseFinder>; languages: Map<string, string> }
>()

/** Made once for each list of words: a view is built many times. */
function finderOf(words: Wording['words']) {
  const known = finders.get(words)
  if (known) return known
  const languages = new Map<string, string>()
  for (const [language, phrases] of Object.entries(words)) {
    for (const phrase of phrases) {
      const { text } = fold(phrase.trim())
      languages.set(text, `${languages.get(text) ?? ''} ${language}`)
    }
  }
  const made = { find: phraseFinder(Object.values(words).flat()), languages }
  finders.set(words, made)
  return made
}

function hitsIn(texts: readonly Text[], { words }: Pick<Wording, 'words'>, language: string | undefined): Hit[] {
  const { find, languages } = finderOf(words)
  return texts.flatMap(({ messageId, folded, at }) =>
    find(folded).map(({ phrase, start, end }) => ({
      phrase,
      isOwn: language !== undefined && (languages.get(phrase) ?? '').split(' ').includes(language),
      length: phrase.split(' ').length,
      place: { messageId, start: at[start] ?? 0, end: at[end] ?? 0 },
    })),
  )
}

/** A phrase that is only part of a longer one of another type says nothing: "new phone" in "new phone number". */
function withoutParts({ of, hits }: Found, all: readonly Found[]): Found {
  const longer = all.filter(one => one.of !== of).flatMap(one => one.hits)
  return { of, hits: hits.filter(({ place }) => !longer.some(one => isPart(place, one.place))) }
}

function isPart(part: WordPlace, whole: WordPlace): boolean {
  return (
    part.messageId === whole.messageId &&
    whole.start <= part.start &&
    whole.end >= part.end &&
    whole.end - whole.start > part.end - part.start
  )
}

function proposalOf({ of, hits }: Found, ticket: TicketWords, texts: readonly Text[]): Proposal {
  const once = onceEach(hits)
  const hints = hintsIn(of, ticket, once.length > 0)
  const score = once.reduce((sum, hit) => sum + weightOf(hit), 0) + hints.length * weighs.hint
  return {
    procedureId: of.id,
    type: of.type,
    title: of.title,
    score,
    words: once.map(({ place }) => wordsAt(place, texts)),
    hints,
    places: hits.map(({ place }) => place),
  }
}

function onceEach(hits: readonly Hit[]): Hit[] {
  return hits.filter(({ phrase }, at) => hits.findIndex(one => one.phrase === phrase) === at)
}

function hintsIn({ hints = [] }: Pick<Wording, 'hints'>, ticket: TicketWords, hasWords: boolean): string[] {
  return hints.filter(hint => (hasWords || hint.alone) && isGiven(hint, ticket)).map(hint => hint.says)
}

function weightOf({ place, isOwn, length }: Hit): number {
  const whole = 1 + (length - 1) * weighs.moreWords
  return whole * (place.messageId === null ? weighs.subject : 1) * (isOwn ? weighs.ownLanguage : 1)
}

function wordsAt({ messageId, start, end }: WordPlace, texts: readonly Text[]): string {
  const text = texts.find(one => one.messageId === messageId)
  return (text?.source.slice(start, end) ?? '').replace(/\s+/gu, ' ')
}

function isGiven({ facts = [], signals = [] }: NonNullable<Wording['hints']>[number], ticket: TicketWords): boolean {
  const said = (ticket.facts ?? []).filter(({ voice }) => voice === 'client')
  return (
    facts.some(one => said.some(({ kind, value }) => kind === one.kind && (one.value ?? value) === value)) ||
    signals.some(id => ticket.firing?.includes(id))
  )
}
