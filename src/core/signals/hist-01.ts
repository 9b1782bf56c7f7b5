import { sameAccount } from './earlier-cases'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** An earlier ticket of this account was denied, or was a takeover. */
export const history01: ComputedSignal = {
  id: 'HIST-01',
  title: 'An earlier ticket of this account was denied or was a takeover',
  why: 'Who was turned down comes back with a better story, and an account that was opened once is tried again.',
  needs: ['the account of this ticket', 'other tickets of the account'],
  knownFalsePositives: ['The owner failed the first time, or comes back after the takeover was ended.'],
  source: 'trade contract §4, HIST-01',
  pureFact: false,
  evaluate,
}

const denied = {
  caseId: 'c-9',
  accountId: 'A1',
  openedAt: '2026-02-01T00:00:00.000Z',
  isOpen: false,
  outcome: 'denied',
} as const

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'denied last month', accountId: 'A1', earlier: [denied] },
    { name: 'a takeover', accountId: 'A1', earlier: [{ ...denied, outcome: 'takeover' }] },
  ],
  quiet: [
    { name: 'verified before', accountId: 'A1', earlier: [{ ...denied, outcome: 'verified' }] },
    { name: 'another account was denied', accountId: 'A1', earlier: [{ ...denied, accountId: 'A2' }] },
    { name: 'no other ticket', accountId: 'A1', earlier: [] },
  ],
  unknown: [
    { name: 'no account found', earlier: [denied] },
    { name: 'nobody searched', accountId: 'A1' },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const beside = sameAccount(input)
  if (!beside) return unknown('the account, and a search for its other tickets')
  const bad = beside.own.filter(({ outcome }) => outcome === 'denied' || outcome === 'takeover')
  if (bad.length === 0) return quiet()
  return fires(bad.map(({ caseId, outcome, openedAt }) => `${caseId} ${outcome} ${openedAt.slice(0, 10)}`).join(', '))
}
