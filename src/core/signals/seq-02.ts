import type { LogEvent } from '../records/log-event'
import { dayMs, requestedMs, timedRows } from './case-log'
import { sentencesOf } from './client-words'
import { row } from './example-log'
import { chainIn } from './log-chain'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

const withinMs = 3 * dayMs
const factorWords =
  /(?<![\p{L}\p{N}])(?:2fa|two.?factor|authenticator|zwei.?faktor|doble factor|dois fatores|double authentification)(?!\p{L})/u

/** E-mail, then phone, then the second factor: the channels of the account are moved one by one. */
export const sequence02: ComputedSignal = {
  id: 'SEQ-02',
  title: 'E-mail changed, then phone changed, then the second factor, within 72 hours',
  why: 'Each step takes one way of warning the owner away; after the third nobody can be asked.',
  needs: ['changes with certain times'],
  knownFalsePositives: ['An owner who moved to another country renews everything in one week.'],
  source: 'trade contract §4, SEQ-02',
  pureFact: false,
  evaluate,
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

function evaluate(input: SignalInput): Outcome {
  const rows = timedRows(input)
  if (rows.length === 0) return unknown('changes with certain times')
  const contact = [
    (event: LogEvent) => isMade(event, 'email-changed'),
    (event: LogEvent) => isMade(event, 'phone-changed'),
  ]
  const chain = chainIn(rows, [...contact, isFactor], withinMs)
  if (chain) return fires('three changes within 72 hours', { rows: chain.map(({ event }) => event) })
  const asksFactor = sentencesOf(input.reading).some(({ text }) => factorWords.test(text))
  const begun = chainIn(rows, contact, withinMs)
  const isNow =
    begun !== null && requestedMs(input) >= (begun[1]?.ms ?? 0) && requestedMs(input) - (begun[0]?.ms ?? 0) <= withinMs
  if (!begun || !asksFactor || !isNow) return quiet()
  return fires('two changes, and the ticket asks for the third', { rows: begun.map(({ event }) => event) })
}

function isFactor({ kind, result }: LogEvent): boolean {
  return (kind === 'factor-reset' || kind === 'factor-removed' || kind === 'factor-added') && result !== 'failed'
}

function isMade(event: LogEvent, kind: LogEvent['kind']): boolean {
  return event.kind === kind && event.result !== 'failed' && event.result !== 'denied'
}
