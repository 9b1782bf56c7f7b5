import { isSameMailbox, isSameName, isWithinDays, sameAccount, type Writer, writerOf } from './earlier-cases'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { EarlierCase, SignalInput } from './signal-input'

/** Tickets this near to each other ask the same thing at the same time. */
const nearDays = 14

/** The same account is asked for in parallel under other identity data. */
export const history02: ComputedSignal = {
  id: 'HIST-02',
  title: 'Parallel tickets ask the same with other identity data',
  why: 'One person has one name and one way to be reached; whoever tries several is trying them out.',
  needs: ['the account of this ticket', 'other tickets of the account', 'the address it was written from'],
  knownFalsePositives: [
    'An owner writes from work after the private mailbox did not answer, with the same name.',
    'A married couple writes twice about one account.',
  ],
  source: 'trade contract §4, HIST-02; house rule: name differs, or address and phone both differ',
  pureFact: false,
  evaluate,
}

const other = {
  caseId: 'c-9',
  accountId: 'A1',
  requesterEmail: 'm@example.com',
  requesterName: 'Margaret Ellingsworth',
  openedAt: '2026-03-15T00:00:00.000Z',
  isOpen: true,
  outcome: 'none',
} as const

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'the same mailbox under another name',
      accountId: 'A1',
      requesterName: 'Maria Elling',
      requesterEmail: 'm@example.com',
      earlier: [other],
    },
    {
      name: 'another mailbox and another phone',
      accountId: 'A1',
      requesterEmail: 'x@example.net',
      facts: [phone('+12025550190')],
      earlier: [{ ...other, phone: '+12025550143' }],
    },
  ],
  quiet: [
    {
      name: 'the same person again',
      accountId: 'A1',
      requesterName: 'M. Ellingsworth',
      requesterEmail: 'm+desk@example.com',
      earlier: [other],
    },
    {
      name: 'long ago',
      accountId: 'A1',
      requesterName: 'Maria',
      requesterEmail: 'm@example.com',
      earlier: [{ ...other, openedAt: '2025-03-15T00:00:00.000Z' }],
    },
    { name: 'no other ticket', accountId: 'A1', requesterEmail: 'm@example.com', earlier: [] },
  ],
  unknown: [
    { name: 'no account found', requesterEmail: 'm@example.com', earlier: [other] },
    { name: 'nobody searched', accountId: 'A1', requesterEmail: 'm@example.com' },
    { name: 'who writes is not shown', accountId: 'A1', earlier: [other] },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const beside = sameAccount(input)
  if (!beside) return unknown('the account, and a search for its other tickets')
  const writer = writerOf(input)
  if (writer.email === '') return unknown('the address this ticket was written from')
  const near = beside.own.filter(one => isWithinDays(one, input.now, nearDays))
  const differing = near.filter(one => differs(writer, one))
  if (differing.length === 0) return quiet()
  return fires(differing.map(({ caseId }) => `${caseId} gives other identity data`).join(', '))
}

/** Two mailboxes of one name are one person; two names, or nothing in common, are not. */
function differs({ email, name, phones }: Writer, one: EarlierCase): boolean {
  const hasNames = name !== '' && one.requesterName !== undefined
  if (hasNames && !isSameName(name, one.requesterName)) return isSameMailbox(email, one.requesterEmail)
  const hasOtherPhone = one.phone !== undefined && phones.length > 0 && !phones.includes(one.phone)
  return one.requesterEmail !== undefined && !isSameMailbox(email, one.requesterEmail) && hasOtherPhone
}

function phone(value: string): SignalInput['facts'][number] {
  const at = { in: 'message' as const, messageId: 'm1', start: 0, end: 1 }
  return { id: 'p1', kind: 'phone', value, raw: value, validity: 'valid', voice: 'client', at }
}
