import { withAskedChange } from './asked-change'
import { chainNamed } from './detected-chain'
import { row } from './example-log'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** E-mail, then phone, then the second factor: the channels of the account are moved one by one. */
export const sequence02: ComputedSignal = {
  id: 'SEQ-02',
  title: 'E-mail changed, then phone changed, then the second factor, within 72 hours',
  why: 'Each step takes one way of warning the owner away; after the third nobody can be asked.',
  needs: ['changes with certain times'],
  knownFalsePositives: ['An owner who moved to another country renews everything in one week.'],
  source: 'trade contract §4, SEQ-02',
  pureFact: false,
  evaluate: input => withAskedChange(input, one => chainNamed(one, 'SEQ-02')),
}

const [mail, phone] = [
  row('email-changed', '2026-03-14T08:00:00.000Z'),
  row('phone-changed', '2026-03-15T08:00:00.000Z', { row: 2 }),
]

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'all three in the log',
      events: [mail, phone, row('factor-reset', '2026-03-16T08:00:00.000Z', { row: 3 })],
    },
    {
      name: 'the third is this ticket',
      events: [mail, phone],
      messages: [{ says: 'Please reset my 2FA.', at: '2026-03-16T09:00:00.000Z' }],
    },
  ],
  quiet: [
    {
      name: 'phone first',
      events: [
        { ...mail, at: phone.at },
        { ...phone, at: mail.at },
        row('factor-reset', '2026-03-16T08:00:00.000Z', { row: 3 }),
      ],
    },
    { name: 'only the e-mail', events: [mail, row('factor-reset', '2026-03-16T08:00:00.000Z', { row: 3 })] },
    {
      name: 'over two weeks',
      events: [
        row('email-changed', '2026-03-01T08:00:00.000Z'),
        phone,
        row('factor-reset', '2026-03-16T08:00:00.000Z', { row: 3 }),
      ],
    },
  ],
  unknown: [{ name: 'no log' }],
}
