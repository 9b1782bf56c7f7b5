import { isSameMailbox, isSameName, sameAccount, writerOf } from './earlier-cases'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** Two parties have open tickets about one account. */
export const history05: ComputedSignal = {
  id: 'HIST-05',
  title: 'Two parties claim the account in open tickets',
  why: 'One of them is wrong, and nothing either of them proves tells which before both were heard.',
  needs: ['the account of this ticket', 'other open tickets of the account', 'the address it was written from'],
  knownFalsePositives: ['One person with two mailboxes and two spellings of the name.'],
  source: 'trade contract §4, HIST-05',
  pureFact: false,
  evaluate,
}

const rival = {
  caseId: 'c-9',
  accountId: 'A1',
  requesterEmail: 'other@example.net',
  requesterName: 'Anna Other',
  openedAt: '2026-03-15T00:00:00.000Z',
  isOpen: true,
  outcome: 'none',
} as const

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'another person’s open ticket',
      accountId: 'A1',
      requesterEmail: 'm@example.com',
      requesterName: 'Margaret',
      earlier: [rival],
    },
  ],
  quiet: [
    {
      name: 'the rival’s ticket is closed',
      accountId: 'A1',
      requesterEmail: 'm@example.com',
      earlier: [{ ...rival, isOpen: false }],
    },
    { name: 'the same mailbox', accountId: 'A1', requesterEmail: 'other+1@example.net', earlier: [rival] },
    {
      name: 'the same name from work',
      accountId: 'A1',
      requesterEmail: 'anna@work.example',
      requesterName: 'Other, Anna',
      earlier: [rival],
    },
    { name: 'no other ticket', accountId: 'A1', requesterEmail: 'm@example.com', earlier: [] },
  ],
  unknown: [
    { name: 'nobody searched', accountId: 'A1', requesterEmail: 'm@example.com' },
    { name: 'who writes is not shown', accountId: 'A1', earlier: [rival] },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const beside = sameAccount(input)
  if (!beside) return unknown('the account, and a search for its other tickets')
  const { email, name } = writerOf(input)
  if (email === '') return unknown('the address this ticket was written from')
  const rivals = beside.own.filter(
    one =>
      one.isOpen &&
      one.requesterEmail !== undefined &&
      !isSameMailbox(email, one.requesterEmail) &&
      !isSameName(name, one.requesterName),
  )
  return rivals.length === 0 ? quiet() : fires(`also claimed in ${rivals.map(({ caseId }) => caseId).join(', ')}`)
}
