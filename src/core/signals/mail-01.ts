import { compareAddresses } from '../indicators/mail-compare'
import type { MailHeaders } from '../indicators/mail-headers'
import { exampleAddress, exampleLists, exampleMail, exampleVerdict } from './example-mail'
import { noMailLists } from './no-lists'
import { fires, quiet, unknown } from './outcome'
import { addressFacts } from './sender'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A file address younger than this vouches for nobody; source: trade contract §4, detector rules. */
const youngMs = 7 * 86_400_000

/** The mails come from the address on file, and our receiver vouches for that. */
export const mail01: ComputedSignal = {
  id: 'MAIL-01',
  title: 'Sender is the address on file, and the mail is verified',
  why: 'It shows that somebody writes from the mailbox that belongs to the account. A mailbox is not a person.',
  needs: ['headers of the client’s mails with our receiver’s verdicts', 'the account’s e-mail on file'],
  knownFalsePositives: ['Whoever took the mailbox over writes from it just as well.'],
  source: 'trade contract §4, MAIL-01 and detector rules',
  pureFact: false,
  evaluate,
}

const record = {
  email: { value: 'm@example.com', since: time('2022-01-01T00:00:00.000Z'), source: { by: 'hand' as const } },
}
const from = exampleAddress('m@example.com')
const lists = { mail: exampleLists() }

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'DMARC passes', record, lists, mail: [exampleMail({ from, dmarc: exampleVerdict('pass') })] },
    {
      name: 'a tag behind the name',
      record,
      lists,
      mail: [exampleMail({ from: exampleAddress('m+x@example.com'), dmarc: exampleVerdict('pass') })],
    },
    {
      name: 'no DMARC, DKIM aligned',
      record,
      lists,
      mail: [
        exampleMail({ from, dmarc: exampleVerdict('none'), spf: exampleVerdict('fail'), dkim: exampleVerdict('pass') }),
      ],
    },
  ],
  quiet: [
    {
      name: 'another address',
      record,
      lists,
      mail: [exampleMail({ from: exampleAddress('x@example.net'), dmarc: exampleVerdict('pass') })],
    },
    { name: 'DMARC fails', record, lists, mail: [exampleMail({ from, dmarc: exampleVerdict('fail') })] },
    {
      name: 'no DMARC, SPF of another domain',
      record,
      lists,
      mail: [
        exampleMail({
          from,
          dmarc: exampleVerdict('none'),
          spf: exampleVerdict('pass', 'no'),
          dkim: exampleVerdict('none'),
        }),
      ],
    },
    {
      name: 'an address changed three days ago',
      record: { email: { ...record.email, since: time('2026-03-13T00:00:00.000Z') } },
      lists,
      mail: [exampleMail({ from, dmarc: exampleVerdict('pass') })],
    },
    {
      name: 'one of two mails not verified',
      record,
      lists,
      mail: [
        exampleMail({ from, dmarc: exampleVerdict('pass') }),
        exampleMail({ from, dmarc: exampleVerdict('fail') }),
      ],
    },
  ],
  unknown: [
    { name: 'no address on file', lists, mail: [exampleMail({ from, dmarc: exampleVerdict('pass') })] },
    { name: 'no headers', record, lists, requesterEmail: 'm@example.com' },
    { name: 'nobody of ours vouches', record, lists, mail: [exampleMail({ from })] },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const { record, mail = [], lists, now } = input
  const onFile = record?.email?.value
  if (onFile === undefined) return unknown('the account’s e-mail on file')
  const mails = mail.filter(one => one.from !== null)
  if (mails.length === 0) return unknown('headers of the client’s mails')
  const service = lists?.mail ?? noMailLists
  const compared = mails.map(one => compareAddresses(one.from?.address ?? '', onFile, service))
  if (compared.some(({ result }) => result === 'different')) return quiet('another address')
  const verdicts = mails.map(isVerified)
  if (verdicts.includes('no')) return quiet('not verified')
  if (verdicts.includes('unknown') || compared.some(({ result }) => result === 'unknown')) {
    return unknown('a verdict of our own receiver')
  }
  const since = Date.parse(record?.email?.since?.iso ?? '')
  if (Date.parse(now) - since < youngMs) return quiet('the address on file is younger than a week')
  return fires(`${compared[0]?.sender ?? ''}, ${mails.length} verified`, { factIds: addressFacts(input, mails) })
}

/** DMARC decides; where a domain has none, SPF or DKIM must pass for the very domain of From. */
function isVerified({ spf, dkim, dmarc }: MailHeaders): 'yes' | 'no' | 'unknown' {
  if (dmarc.result === 'pass') return 'yes'
  if (dmarc.result === 'unknown') return 'unknown'
  if (dmarc.result !== 'none') return 'no'
  return [spf, dkim].some(({ result, aligned }) => result === 'pass' && aligned === 'yes') ? 'yes' : 'no'
}

function time(iso: `${string}Z`): { raw: string; iso: `${string}Z`; sure: boolean; precision: 'day' } {
  return { raw: iso, iso, sure: true, precision: 'day' }
}
