import { isOtherClients } from './earlier-cases'
import { sharedFile } from './file-hash'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { EarlierCase, SignalInput } from './signal-input'
import { isNearlySame } from './text-likeness'

/** The text or an attachment stands nearly the same in tickets of other accounts. */
export const history04: ComputedSignal = {
  id: 'HIST-04',
  title: 'Nearly the same text or attachment in tickets of other accounts',
  why: 'An owner writes their own story once. The same letter under several names was written by whoever holds the list.',
  needs: ['what the client wrote', 'tickets of other accounts'],
  knownFalsePositives: ['A form letter of a consumer organisation, or our own web form’s wording.'],
  source: 'trade contract §4, HIST-04; house rule: three quarters of the four-word runs are equal',
  pureFact: false,
  evaluate,
}

const letter =
  'Dear support, I am the owner of this account and my phone fell in water last week, so I can no more open the authenticator. Kindly remove the second factor from my account today because I have an important payment to make.'
const other = {
  caseId: 'c-9',
  accountId: 'A2',
  requesterEmail: 'z@example.net',
  openedAt: '2026-03-01T00:00:00.000Z',
  isOpen: false,
  outcome: 'denied',
} as const

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'the same letter',
      accountId: 'A1',
      requesterEmail: 'm@example.com',
      messages: [{ says: letter }],
      earlier: [{ ...other, text: letter.replace('last week', 'on Monday') }],
    },
    {
      name: 'the same attachment',
      accountId: 'A1',
      requesterEmail: 'm@example.com',
      messages: [{ says: 'See attached.' }],
      files: [{ name: 'id.jpg', sha256: 'ab12' }],
      earlier: [{ ...other, fileHashes: ['ab12'] }],
    },
  ],
  quiet: [
    {
      name: 'another letter',
      accountId: 'A1',
      requesterEmail: 'm@example.com',
      messages: [{ says: letter }],
      earlier: [
        {
          ...other,
          text: 'I travelled to Brazil and my account was locked after I landed, please have a look and tell me what you need from me so that I can use it again.',
        },
      ],
    },
    {
      name: 'the own account again',
      accountId: 'A1',
      requesterEmail: 'm@example.com',
      messages: [{ says: letter }],
      earlier: [{ ...other, accountId: 'A1', text: letter }],
    },
    {
      name: 'the own mailbox, account not found',
      requesterEmail: 'm@example.com',
      messages: [{ says: letter }],
      earlier: [{ ...other, accountId: undefined, requesterEmail: 'm@example.com', text: letter }],
    },
  ],
  unknown: [
    { name: 'nobody searched', accountId: 'A1', requesterEmail: 'm@example.com', messages: [{ says: letter }] },
    { name: 'nothing written', accountId: 'A1', earlier: [other] },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const { reading, earlier, files = [] } = input
  const text = reading.messages.find(({ speaker }) => speaker === 'client')?.body ?? ''
  if (text === '' && files.length === 0) return unknown('a message of the client')
  if (!earlier) return unknown('a search in tickets of other accounts')
  const hits = earlier.filter(one => isOtherClients(input, one)).filter(one => isCopied(one, text, files))
  if (hits.length === 0) return quiet()
  return fires(`also in ${hits.map(({ caseId }) => caseId).join(', ')}`)
}

function isCopied(one: EarlierCase, text: string, files: NonNullable<SignalInput['files']>): boolean {
  return isNearlySame(text, one.text ?? '') || sharedFile(files, one) !== undefined
}
