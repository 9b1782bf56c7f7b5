import { newDevices } from './case-devices'
import { dayMs, isSensitive, requestedMs, timedRows } from './case-log'
import { byHand, device, moment, row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

const quietDays = 90

/** Nothing sensitive changed in 90 days before the request. */
export const sequence06: ComputedSignal = {
  id: 'SEQ-06',
  title: 'No sensitive change and no new device in 90 days before the request',
  why: 'Takeovers leave steps behind. Where there are none, the request stands alone.',
  needs: ['changes that reach back 90 days', 'sign-ins with devices'],
  knownFalsePositives: ['A thief who waits, or who begins with this very request.'],
  source: 'trade contract §4, SEQ-06',
  pureFact: false,
  evaluate,
}

const covered = {
  changesFrom: { value: moment('2025-10-01T00:00:00.000Z'), source: byHand },
  changes: { items: [], source: byHand },
}
const usual = row('login', '2026-03-10T08:00:00.000Z', { device: device('Firefox on Windows') })
const asked = { messages: [{ says: 'Please help.', at: '2026-03-16T08:41:07.000Z' }] }

/** Its tests. */
export const examples: Examples = {
  fires: [{ name: 'nothing but sign-ins', ...asked, record: covered, events: [usual] }],
  quiet: [
    {
      name: 'a changed password',
      ...asked,
      record: covered,
      events: [usual, row('password-changed', '2026-02-10T08:00:00.000Z', { row: 2 })],
    },
    {
      name: 'a new device',
      ...asked,
      record: covered,
      events: [usual, row('login', '2026-03-12T08:00:00.000Z', { row: 2, device: device('Pixel 9', { isNew: true }) })],
    },
  ],
  unknown: [
    {
      name: 'changes that reach back a month',
      ...asked,
      record: { ...covered, changesFrom: { value: moment('2026-02-15T00:00:00.000Z'), source: byHand } },
      events: [usual],
    },
    { name: 'changes not looked up', ...asked, events: [usual] },
    { name: 'no sign-ins', ...asked, record: covered },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const asked = requestedMs(input)
  const from = asked - quietDays * dayMs
  const since = Date.parse(input.record?.changesFrom?.value.iso ?? '')
  if (!(since <= from)) return unknown('changes of the last 90 days')
  const appeared = newDevices(input)
  if (!appeared) return unknown('sign-ins with devices')
  const isWithin = ({ ms }: { ms: number }) => ms >= from && ms < asked
  const changes = timedRows(input).filter(
    one => isWithin(one) && isSensitive(one.event) && !one.event.kind.startsWith('withdrawal'),
  )
  const fresh = appeared.filter(isWithin)
  const found = [...changes.map(({ event }) => event.wording), ...fresh.map(({ text }) => text)]
  return found.length > 0 ? quiet(found.slice(0, 3).join(', ')) : fires('nothing in 90 days')
}
