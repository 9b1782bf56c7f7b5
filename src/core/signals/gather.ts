import type { Fact } from '../case/fact'
import { factsOf } from '../case/facts'
import type { MessageReading, Reading } from '../case/reading'
import { splitReply } from '../case/thread'
import type { Contradiction } from '../procedure/contradiction'
import { textPairs } from '../procedure/text-pairs'
import { besideRecord } from '../records/beside'
import type { BesideKnown, BesideRow } from '../records/claim'
import { claimsOf, saidNow, sayingsOf } from '../records/claims'
import type { NetworkVerdict } from '../records/network'
import { findingsOf } from './findings'
import { phoneFacts } from './phone-facts'
import type { Finding } from './signal'
import type { SignalInput } from './signal-input'
import { toldFacts } from './told-facts'
import { trickFacts } from './trick-facts'

/** What an agent wrote to the client, without what was quoted in it. */
export type ToldReply = { time?: MessageReading['time']; says: string }

/** Everything the texts of a ticket, and what was given to its case, tell. */
export type Gathered = {
  facts: Fact[]
  findings: Finding[]
  replies: ToldReply[]
  /** What the client claims, beside record and logs. */
  beside: BesideRow[]
  /** Where the texts do not agree with record, logs, headers or themselves. */
  pairs: Contradiction[]
  /** What lists say of the IP addresses among the facts. */
  networks: Record<string, NetworkVerdict>
}

type GatherInput = Omit<SignalInput, 'facts'> & {
  facts?: readonly Fact[]
  /** Country codes by folded name, for claims of places; none are found without it. */
  countries?: ReadonlyMap<string, string>
  /** The source each of `mail` was read from, in the same order. */
  mailIds?: readonly string[]
}

/** A panel shows no more addresses than this. */
const mostNetworks = 200

/**
 * Works out what the texts of a ticket tell: the heavy part of showing a case.
 *
 * @param input    the ticket as read and whatever else was looked up; facts are found here unless they were found before
 * @returns        facts, findings of every computed signal, what agents wrote to the client, oldest first, and the
 *                 client's claims beside the record, what does not agree, and networks
 */
export function gather({ countries = new Map(), mailIds = [], ...input }: GatherInput): Gathered {
  const found = input.facts ?? factsOf(input.reading)
  const facts = [...found, ...toldFacts(input.reading), ...trickFacts({ ...input, facts: found })]
  const replies = input.reading.messages.filter(message => message.speaker === 'agent').map(toldBy)
  // What is hidden was not said: it is shown as found, and judged by nobody.
  const said = found.filter(fact => fact.at.in !== 'hidden')
  const findings = findingsOf({ ...input, facts: said, phones: input.phones ?? phoneFacts(said) })
  const sayings = sayingsOf(input.reading, said, countries)
  const known = knownOf(input)
  const beside = besideRecord(claimsOf(sayings), known)
  const pairs = textPairs({
    reading: input.reading,
    said: sayings,
    facts: saidNow(input.reading, said),
    found: said,
    beside,
    mail: (input.mail ?? []).map((headers, index) => ({ sourceId: mailIds[index] ?? '', headers })),
    mailRules: known.mailRules,
  })
  return { facts, findings, replies, beside, pairs, networks: networksOf(facts, input.networks) }
}

function knownOf({ reading, record = {}, events, lists }: GatherInput): BesideKnown {
  const { dotBlind, sameMailbox } = lists?.mail ?? {
    dotBlind: new Set<string>(),
    sameMailbox: new Map<string, string>(),
  }
  return {
    record,
    ...(events ? { events } : {}),
    writtenAt: sureTimes(reading),
    mailRules: { dotBlind, sameMailbox },
  }
}

function sureTimes({ messages }: Reading): Map<string, string> {
  const times = new Map<string, string>()
  for (const { id, speaker, time } of messages) {
    if (speaker === 'client' && time?.iso && time.sure) times.set(id, time.iso)
  }
  return times
}

function networksOf(facts: readonly Fact[], look: SignalInput['networks']): Gathered['networks'] {
  const ips = new Set(facts.filter(({ kind }) => kind === 'ipv4' || kind === 'ipv6').map(({ value }) => value))
  const told = [...ips].slice(0, mostNetworks).flatMap(ip => {
    const verdict = look?.(ip)
    return verdict ? [[ip, verdict] as const] : []
  })
  return Object.fromEntries(told)
}

function toldBy({ body, time }: MessageReading): ToldReply {
  const says = splitReply(body)
    .filter(({ kind }) => kind === 'visible')
    .map(({ start, end }) => body.slice(start, end))
    .join(' ')
  return { ...(time ? { time } : {}), says: says.slice(0, 2_000) }
}
