import { seenDevices } from '../records/devices'
import type { LogEvent } from '../records/log-event'
import { dayMs, recentRows, requestedMs, timedRows } from './case-log'
import { rowsOf } from './detected'
import { byHand, device, row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

const [oldYears, freshDays] = [60, 30]
const yearMs = 365.25 * dayMs
/** A log must reach back so far before a first sighting is news; as for DEV-02. */
const historyMin = 43_200

/** An older client, new contact data, a new device and a large transfer come together. */
export const thirdParty04: ComputedSignal = {
  id: '3P-04',
  title: 'Aged 60 or more, with new contact data, a new device and a large transfer',
  why: 'Each of them is ordinary; together they are how savings leave through somebody who helps.',
  needs: ['birth date on file', 'changes, devices and withdrawals with times', 'the value band'],
  knownFalsePositives: ['An older person who moved house, bought a phone and pays for a flat.'],
  source: 'trade contract §4, 3P-04 (weak); never on age alone',
  pureFact: false,
  evaluate,
}

const born = { value: '1948-07-14', source: byHand }
const band = { value: 'C' as const, source: byHand }
const events: LogEvent[] = [
  row('phone-changed', '2026-03-10T08:00:00.000Z'),
  row('login', '2026-03-15T08:00:00.000Z', { row: 2, device: device('Pixel 7 (new)', { isNew: true }) }),
  row('withdrawal-requested', '2026-03-16T08:00:00.000Z', { row: 3, amount: '1.84', asset: 'BTC' }),
]

/** Its tests. */
export const examples: Examples = {
  fires: [{ name: 'all together', record: { birthDate: born, valueBand: band }, events }],
  quiet: [
    { name: 'no new contact data', record: { birthDate: born, valueBand: band }, events: events.slice(1) },
    { name: 'nothing paid out', record: { birthDate: born, valueBand: band }, events: events.slice(0, 2) },
    { name: 'younger', record: { birthDate: { ...born, value: '1988-07-14' }, valueBand: band }, events },
    { name: 'a small account', record: { birthDate: born, valueBand: { ...band, value: 'A' } }, events },
  ],
  unknown: [
    { name: 'no birth date', record: { valueBand: band }, events },
    { name: 'no log', record: { birthDate: born, valueBand: band } },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const { record, now } = input
  const years = (Date.parse(now) - Date.parse(record?.birthDate?.value ?? '')) / yearMs
  if (Number.isNaN(years)) return unknown('the birth date on file')
  const size = record?.valueBand?.value
  if (!size) return unknown('the value band')
  const from = requestedMs(input) - freshDays * dayMs
  const rows = timedRows(input).filter(({ ms }) => ms >= from)
  const devices = [...seenDevices(rowsOf(input), historyMin, record?.devices).values()]
  if (rows.length === 0 || devices.length === 0) return unknown('changes, devices and withdrawals with times')
  const contact = rows.filter(({ event }) => event.kind === 'email-changed' || event.kind === 'phone-changed')
  const paid = recentRows(input).filter(
    ({ event }) => event.kind === 'withdrawal-requested' || event.kind === 'withdrawal-sent',
  )
  const isLarge = size === 'C' || size === 'D'
  const hasNewDevice = devices.some(({ firstMs, isNew }) => firstMs >= from && isNew === true)
  if (years < oldYears || !isLarge || !hasNewDevice || contact.length === 0 || paid.length === 0) return quiet()
  return fires(`${Math.floor(years)} years, new contact data, new device, transfer`, {
    rows: [...contact, ...paid].map(({ event }) => event),
  })
}
