import { sameAccount } from './earlier-cases'
import { exampleMail } from './example-mail'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A thread counts as older when it began this long before. */
const olderMs = 7 * 86_400_000

/** The mail answers in a thread that was verified before the incident. */
export const mail09: ComputedSignal = {
  id: 'MAIL-09',
  title: 'Continues an older, verified thread with the same client',
  why: 'Whoever answers in an old thread holds the mailbox that once was the owner’s.',
  needs: ['headers of the client’s mails', 'the account and its other tickets with their message ids'],
  knownFalsePositives: ['Whoever took the mailbox over answers in old threads on purpose.'],
  source: 'trade contract §4, MAIL-09; house rule: a week or more',
  pureFact: false,
  evaluate,
}

const old = {
  caseId: 'c-1',
  accountId: 'A1',
  openedAt: '2025-06-01T00:00:00.000Z',
  isOpen: false,
  outcome: 'verified',
  isAuthenticated: true,
  messageIds: ['<a@example.com>'],
} as const

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'a reply to an old mail',
      accountId: 'A1',
      mail: [exampleMail({ references: ['<a@example.com>'] })],
      earlier: [old],
    },
  ],
  quiet: [
    { name: 'a new thread', accountId: 'A1', mail: [exampleMail({})], earlier: [old] },
    {
      name: 'an old thread that was not verified',
      accountId: 'A1',
      mail: [exampleMail({ references: ['<a@example.com>'] })],
      earlier: [{ ...old, isAuthenticated: false }],
    },
    {
      name: 'a thread of yesterday',
      accountId: 'A1',
      mail: [exampleMail({ references: ['<a@example.com>'] })],
      earlier: [{ ...old, openedAt: '2026-03-15T00:00:00.000Z' }],
    },
  ],
  unknown: [
    { name: 'no headers', accountId: 'A1', earlier: [old] },
    { name: 'nobody searched', accountId: 'A1', mail: [exampleMail({ references: ['<a@example.com>'] })] },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const { mail = [], now } = input
  if (mail.length === 0) return unknown('headers of the client’s mails')
  const beside = sameAccount(input)
  if (!beside) return unknown('the account, and a search for its other tickets')
  const answered = new Set(mail.flatMap(({ references, inReplyTo }) => [...references, ...inReplyTo]).map(bare))
  const older = beside.own.find(
    ({ isAuthenticated, messageIds = [], openedAt }) =>
      isAuthenticated &&
      Date.parse(now) - Date.parse(openedAt) > olderMs &&
      messageIds.some(id => answered.has(bare(id))),
  )
  return older ? fires(`continues ${older.caseId} of ${older.openedAt.slice(0, 10)}`) : quiet()
}

function bare(id: string): string {
  return id.replace(/^<|>$/g, '')
}
