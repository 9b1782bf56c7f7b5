import type { Fact } from '../case/fact'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A secret stands in the ticket. */
export const threat03: ComputedSignal = {
  id: 'THR-03',
  title: 'A secret was pasted into the ticket',
  why: 'Whatever stands in a ticket was seen by more than its owner; it opens the account until it is replaced.',
  needs: ['facts of kind secret in what the client wrote'],
  knownFalsePositives: ['A number that only looks like a code, or a password that was changed already.'],
  source: 'trade contract §4, THR-03; threat model: the secret itself is never kept or shown',
  pureFact: false,
  evaluate,
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'a seed phrase', messages: [{ says: 'Here are my words' }], facts: [secret('seed-phrase', 'client')] },
    { name: 'a code', messages: [{ says: 'My code is here' }], facts: [secret('one-time-code', 'client')] },
  ],
  quiet: [
    { name: 'none found', messages: [{ says: 'I will never send you my password.' }] },
    { name: 'in our own message', messages: [{ says: 'Hi' }], facts: [secret('password', 'analyst')] },
    { name: 'only quoted', messages: [{ says: 'Hi' }], facts: [{ ...secret('password', 'client'), note: 'quoted' }] },
  ],
  unknown: [{ name: 'nothing read' }],
}

function evaluate({ reading, facts }: SignalInput): Outcome {
  if (!reading.messages.some(({ speaker }) => speaker === 'client')) return unknown('a message of the client')
  const secrets = facts.filter(isPasted)
  if (secrets.length === 0) return quiet()
  const kinds = [...new Set(secrets.map(({ value }) => value))]
  return fires(kinds.join(', '), { factIds: secrets.map(({ id }) => id) })
}

function isPasted({ kind, voice, validity, note = '' }: Fact): boolean {
  return kind === 'secret' && voice === 'client' && validity !== 'invalid' && !note.startsWith('quoted')
}

function secret(value: string, voice: Fact['voice']): Fact {
  const at = { in: 'message' as const, messageId: 'm1', start: 0, end: 4 }
  return { id: 's1', kind: 'secret', value, raw: '', validity: 'valid', voice, at }
}
