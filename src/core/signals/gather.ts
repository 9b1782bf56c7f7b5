import type { Fact } from '../case/fact'
import { factsOf } from '../case/facts'
import type { MessageReading } from '../case/reading'
import { splitReply } from '../case/thread'
import { findingsOf } from './findings'
import { phoneFacts } from './phone-facts'
import type { Finding } from './signal'
import type { SignalInput } from './signal-input'

/** What an agent wrote to the client, without what was quoted in it. */
export type ToldReply = { time?: MessageReading['time']; says: string }

/** Everything the texts of a ticket, and what was given to its case, tell. */
export type Gathered = { facts: Fact[]; findings: Finding[]; replies: ToldReply[] }

/**
 * Works out what the texts of a ticket tell: the heavy part of showing a case.
 *
 * @param input    the ticket as read and whatever else was looked up; facts are found here
 * @returns        facts, findings of every computed signal, and what agents wrote to the client, oldest first
 */
export function gather(input: Omit<SignalInput, 'facts'>): Gathered {
  const facts = factsOf(input.reading)
  const replies = input.reading.messages.filter(message => message.speaker === 'agent').map(toldBy)
  // What is hidden was not said: it is shown as found, and judged by nobody.
  const said = facts.filter(fact => fact.at.in !== 'hidden')
  return { facts, findings: findingsOf({ ...input, facts: said, phones: input.phones ?? phoneFacts(said) }), replies }
}

function toldBy({ body, time }: MessageReading): ToldReply {
  const says = splitReply(body)
    .filter(({ kind }) => kind === 'visible')
    .map(({ start, end }) => body.slice(start, end))
    .join(' ')
  return { ...(time ? { time } : {}), says: says.slice(0, 2_000) }
}
