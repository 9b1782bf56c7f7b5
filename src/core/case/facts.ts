/** Facts of a reading: every indicator with its voice and the place where it stands. */
import { clip } from '../base/text'
import { findIndicators } from '../indicators'
import type { Indicator } from '../indicators/indicator'
import type { Fact, FactPlace, Voice } from './fact'
import type { FieldName, MessageReading, Reading, Speaker } from './reading'
import { type Repeated, repeatedText } from './repeated-text'
import { splitReply } from './thread'

/** More than this many facts help nobody; source: threat model §5. */
const mostFacts = 5_000
const longestText = 4_000
/** Fields that may hold facts, and whose word they are: a client writes the subject and sets Reply-To. */
const telling: Partial<Record<FieldName, Voice>> = {
  requesterEmail: 'system',
  replyTo: 'client',
  sourceIp: 'system',
  custom: 'system',
  subject: 'client',
}
const addressHeaders = new Set(['from', 'reply-to', 'return-path', 'to', 'cc', 'sender'])

/**
 * Takes the facts from a reading.
 *
 * @param reading    the ticket as read
 * @returns          at most 5,000 facts, fields first, then messages in order; where there are more, those of the oldest
 *                   messages are left out. The same reading gives the same ids
 */
export function factsOf(reading: Reading): Fact[] {
  const fields = fieldFacts(reading).slice(0, mostFacts)
  const parts: Fact[][] = []
  let left = mostFacts - fields.length
  const repeated = repeatedText(reading.messages)
  for (const [index, message] of [...reading.messages.entries()].reverse()) {
    const facts = left > 0 ? messageFacts(message, repeated[index] ?? []).slice(0, left) : []
    left -= facts.length
    parts.unshift(facts)
  }
  return withOwnIds([...fields, ...parts.flat()])
}

function fieldFacts(reading: Reading): Fact[] {
  return reading.fields.flatMap(({ name, values }) => {
    const voice = telling[name]
    if (!voice) return []
    return values.flatMap(value => findIndicators(value).map(hit => factOf(hit, voice, { in: 'field', field: name })))
  })
}

function messageFacts(message: MessageReading, repeated: readonly Repeated[]): Fact[] {
  const { id: messageId, speaker, headers } = message
  const voice = voiceOf(speaker)
  const told = headers
    .filter(({ name }) => addressHeaders.has(name.toLowerCase().replace(/:$/, '')))
    .flatMap(({ name, value }) =>
      findIndicators(value)
        .filter(hit => hit.kind === 'email')
        .map(hit => factOf(hit, voice, { in: 'header', messageId, header: name })),
    )
  return [...told, ...bodyFacts(message, voice, repeated), ...hiddenFacts(message, voice)]
}

/** What the page does not show was put there by whoever wrote the message, and is not what they say. */
function hiddenFacts({ id: messageId, hidden = '' }: MessageReading, voice: Voice): Fact[] {
  return findIndicators(hidden).map(hit => {
    const note = ['hidden', hit.note ?? ''].filter(Boolean).join('; ')
    return factOf({ ...hit, note }, voice, { in: 'hidden', messageId })
  })
}

/** What a message only quotes, or repeats from an earlier one, keeps its writer's voice and says so. */
function bodyFacts({ id: messageId, body }: MessageReading, voice: Voice, repeated: readonly Repeated[]): Fact[] {
  const hits = findIndicators(body)
  const segments = hits.length > 0 ? splitReply(body) : []
  let index = 0
  let stretch = 0
  return hits.map(hit => {
    while ((segments[index]?.end ?? body.length) <= hit.start) index++
    while ((repeated[stretch]?.end ?? body.length) < hit.end) stretch++
    const isRepeated = (repeated[stretch]?.start ?? body.length) <= hit.start
    const source = (segments[index]?.depth ?? 0) > 0 ? 'quoted' : isRepeated ? 'repeated' : ''
    const note = [source, hit.note ?? ''].filter(Boolean).join('; ')
    const { start, end } = hit
    return factOf({ ...hit, note }, voice, { in: 'message', messageId, start, end: Math.min(end, start + longestText) })
  })
}

/** Who speaks decides the voice; an unknown speaker is heard as the client: hostile until shown otherwise. */
function voiceOf(speaker: Speaker): Voice {
  return speaker === 'agent' || speaker === 'internal' ? 'analyst' : 'client'
}

function factOf(hit: Indicator, voice: Voice, at: FactPlace): Fact {
  const { kind, value, validity, note } = hit
  return {
    id: idOf(at, hit),
    kind,
    value: clip(value, longestText),
    raw: rawOf(hit),
    validity,
    ...(note ? { note } : {}),
    voice,
    at,
  }
}

/** A secret is told by its place and what it is; its letters never leave the message. Source: threat model §5. */
function rawOf({ kind, raw }: Indicator): string {
  return kind === 'secret' ? '' : raw.slice(0, longestText)
}

function idOf(at: FactPlace, hit: Indicator): string {
  const places = {
    field: () => (at.in === 'field' ? at.field : ''),
    header: () => (at.in === 'header' ? `${at.messageId}/${at.header}` : ''),
    hidden: () => (at.in === 'hidden' ? `${at.messageId}/hidden` : ''),
    message: () => (at.in === 'message' ? at.messageId : ''),
  }
  const where = places[at.in]()
  return `${clip(where, 340)}:${hit.kind}:${hit.start}-${hit.end}`
}

/** The same place twice (a field with two values, a header given twice) is told apart by a count. */
function withOwnIds(facts: readonly Fact[]): Fact[] {
  const seen = new Map<string, number>()
  return facts.map(fact => {
    const count = (seen.get(fact.id) ?? 0) + 1
    seen.set(fact.id, count)
    return count === 1 ? fact : { ...fact, id: `${fact.id}~${count}` }
  })
}
