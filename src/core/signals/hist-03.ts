import { isSameMailbox, sameAccount, writerOf } from './earlier-cases'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

const yearMs = 365 * 86_400_000

/** Tickets of more than a year, from the same mailbox and without trouble. */
export const history03: ComputedSignal = {
  id: 'HIST-03',
  title: 'Clean ticket history over more than a year, same identity data',
  why: 'A relation that has been quiet for long is hard to forge afterwards.',
  needs: ['the account of this ticket', 'other tickets of the account', 'the address it was written from'],
  knownFalsePositives: ['Whoever holds the mailbox inherits its history.'],
  source: 'trade contract §4, HIST-03',
  pureFact: false,
  evaluate,
}

const old = {
  caseId: 'c-1',
  accountId: 'A1',
  requesterEmail: 'm@example.com',
  openedAt: '2024-06-01T00:00:00.000Z',
  isOpen: false,
  outcome: 'closed',
} as const

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'an old ticket of the same mailbox', accountId: 'A1', requesterEmail: 'm@example.com', earlier: [old] },
  ],
  quiet: [
    {
      name: 'younger than a year',
      accountId: 'A1',
      requesterEmail: 'm@example.com',
      earlier: [{ ...old, openedAt: '2025-12-01T00:00:00.000Z' }],
    },
    {
      name: 'denied once',
      accountId: 'A1',
      requesterEmail: 'm@example.com',
      earlier: [old, { ...old, caseId: 'c-2', outcome: 'denied' }],
    },
    { name: 'another mailbox', accountId: 'A1', requesterEmail: 'x@example.net', earlier: [old] },
    { name: 'no other ticket', accountId: 'A1', requesterEmail: 'm@example.com', earlier: [] },
  ],
  unknown: [
    { name: 'nobody searched', accountId: 'A1', requesterEmail: 'm@example.com' },
    { name: 'who writes is not shown', accountId: 'A1', earlier: [old] },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const beside = sameAccount(input)
  if (!beside) return unknown('the account, and a search for its other tickets')
  const { email } = writerOf(input)
  if (email === '') return unknown('the address this ticket was written from')
  const isClean = beside.own.every(({ outcome }) => outcome !== 'denied' && outcome !== 'takeover')
  const isSame = beside.own.every(one => isSameMailbox(email, one.requesterEmail))
  const oldest = Math.min(...beside.own.map(one => Date.parse(one.openedAt)))
  if (!isClean || !isSame || !(Date.parse(input.now) - oldest > yearMs)) return quiet()
  return fires(`${beside.own.length} tickets since ${new Date(oldest).toISOString().slice(0, 10)}`)
}
