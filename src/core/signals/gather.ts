import type { Fact } from '../case/fact'
import { factsOf } from '../case/facts'
import type { MessageReading, Reading } from '../case/reading'
import { splitReply } from '../case/thread'
import { findingsOf } from './findings'
import type { Finding } from './signal'

/** What an agent wrote to the client, without what was quoted in it. */
export type ToldReply = { time?: MessageReading['time']; says: string }

/** Everything the texts of a ticket tell. */
export type Gathered = { facts: Fact[]; findings: Finding[]; replies: ToldReply[] }

/**
 * Works out what the texts of a ticket tell: the heavy part of showing a case.
 *
 * @param reading    the ticket as read
 * @returns          facts, findings of every computed signal, and what agents wrote to the client, oldest first
 */
export function gather(reading: Reading): Gathered {
  const facts = factsOf(reading)
  const replies = reading.messages.filter(message => message.speaker === 'agent').map(toldBy)
  return { facts, findings: findingsOf(reading, facts), replies }
}

function toldBy({ body, time }: MessageReading): ToldReply {
  const says = splitReply(body)
    .filter(({ kind }) => kind === 'visible')
    .map(({ start, end }) => body.slice(start, end))
    .join(' ')
  return { ...(time ? { time } : {}), says: says.slice(0, 2_000) }
}
