import { calm } from '../records/calm'
import { detected } from './detected'
import { byHand, device, moment, row } from './example-log'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** Nothing sensitive changed in 90 days before the request. */
export const sequence06: ComputedSignal = {
  id: 'SEQ-06',
  title: 'No sensitive change and no new device in 90 days before the request',
  why: 'Takeovers leave steps behind. Where there are none, the request stands alone.',
  needs: ['changes that reach back 90 days', 'sign-ins with devices'],
  knownFalsePositives: ['A thief who waits, or who begins with this very request.'],
  source: 'trade contract §4, SEQ-06',
  pureFact: false,
  evaluate: input => detected(input, calm),
}

const covered = {
  changesFrom: { value: moment('2025-10-01T00:00:00.000Z'), source: byHand },
  changes: { items: [], source: byHand },
}
const usual = row('login', '2026-03-10T08:00:00.000Z', { device: device('Firefox on Windows') })
const old = row('login', '2025-11-10T08:00:00.000Z', { row: 9, device: device('Firefox on Windows') })
const asked = { messages: [{ says: 'Please help.', at: '2026-03-16T08:41:07.000Z' }] }

/** Its tests. */
export const examples: Examples = {
  fires: [{ name: 'nothing but sign-ins', ...asked, record: covered, events: [old, usual] }],
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
