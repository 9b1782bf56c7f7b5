import { compareAddresses } from '../indicators/mail-compare'
import type { MailHeaders } from '../indicators/mail-headers'
import { exampleAddress, exampleMail, exampleVerdict } from './example-mail'
import { noMailLists } from './no-lists'
import { fires, quiet, unknown } from './outcome'
import { addressFacts } from './sender'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A mail claims the account's address and fails our receiver's checks. */
export const mail03: ComputedSignal = {
  id: 'MAIL-03',
  title: 'Claims the address on file and fails our receiver’s checks',
  why: 'The real mailbox was not used, only its name: somebody knows which address would convince us.',
  needs: ['headers of the client’s mails with our receiver’s verdicts', 'the account’s e-mail on file'],
  knownFalsePositives: ['A forwarding service or mailing list on the way breaks SPF and DKIM of an honest mail.'],
  source: 'trade contract §4, MAIL-03 and detector rules',
  pureFact: false,
  evaluate,
}

const record = { email: { value: 'm@example.com', source: { by: 'hand' as const } } }
const from = exampleAddress('m@example.com')

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'DMARC fails', record, mail: [exampleMail({ from, dmarc: exampleVerdict('fail') })] },
    {
      name: 'SPF and DKIM both fail',
      record,
      mail: [
        exampleMail({ from, dmarc: exampleVerdict('none'), spf: exampleVerdict('fail'), dkim: exampleVerdict('fail') }),
      ],
    },
  ],
  quiet: [
    { name: 'DMARC passes', record, mail: [exampleMail({ from, dmarc: exampleVerdict('pass') })] },
    {
      name: 'only SPF fails',
      record,
      mail: [
        exampleMail({ from, dmarc: exampleVerdict('none'), spf: exampleVerdict('fail'), dkim: exampleVerdict('none') }),
      ],
    },
    {
      name: 'another address fails',
      record,
      mail: [exampleMail({ from: exampleAddress('x@example.net'), dmarc: exampleVerdict('fail') })],
    },
  ],
  unknown: [
    { name: 'no address on file', mail: [exampleMail({ from, dmarc: exampleVerdict('fail') })] },
    { name: 'no headers', record },
    { name: 'nobody of ours vouches', record, mail: [exampleMail({ from })] },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const { record, mail = [], lists } = input
  const onFile = record?.email?.value
  if (onFile === undefined) return unknown('the account’s e-mail on file')
  if (mail.length === 0) return unknown('headers of the client’s mails')
  const service = lists?.mail ?? noMailLists
  const claiming = mail.filter(({ from }) => {
    const { result } = compareAddresses(from?.address ?? '', onFile, service)
    return result === 'exact' || result === 'same-mailbox'
  })
  const failed = claiming.filter(one => failure(one) !== '')
  if (failed.length > 0) return fires(failed.map(failure).join('; '), { factIds: addressFacts(input, failed) })
  const isUnread = claiming.some(({ dmarc, spf, dkim }) =>
    [dmarc, spf, dkim].every(({ result }) => result === 'unknown'),
  )
  return isUnread ? unknown('a verdict of our own receiver') : quiet()
}

function failure({ spf, dkim, dmarc }: MailHeaders): string {
  if (dmarc.result === 'fail') return `dmarc=fail, said ${dmarc.authservId ?? 'nobody'}`
  return spf.result === 'fail' && dkim.result === 'fail' ? 'spf=fail and dkim=fail' : ''
}
