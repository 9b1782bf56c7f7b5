import { dayMs } from './case-log'
import { byHand, moment } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

const oldDays = 180

/** The phone number on file has stood there for long. */
export const phone04: ComputedSignal = {
  id: 'TEL-04',
  title: 'Phone on file unchanged for more than 180 days',
  why: 'Whoever was about to steal the account did not put it there yesterday.',
  needs: ['the phone on file, with the day it was set'],
  knownFalsePositives: ['An old number may have gone to somebody else through a SIM swap.'],
  source: 'trade contract §4, TEL-04',
  pureFact: true,
  evaluate,
}

const phone = { value: '+447700900123', source: byHand }

/** Its tests. */
export const examples: Examples = {
  fires: [{ name: 'since 2022', record: { phone: { ...phone, since: moment('2022-04-01T00:00:00.000Z') } } }],
  quiet: [{ name: 'since last month', record: { phone: { ...phone, since: moment('2026-02-10T00:00:00.000Z') } } }],
  unknown: [{ name: 'not looked up' }, { name: 'a day nobody knows', record: { phone } }],
}

function evaluate({ record, now }: SignalInput): Outcome {
  const days = (Date.parse(now) - Date.parse(record?.phone?.since?.iso ?? '')) / dayMs
  if (Number.isNaN(days)) return unknown('the day the phone on file was set')
  return days > oldDays ? fires(`unchanged for ${Math.floor(days)} days`) : quiet()
}
