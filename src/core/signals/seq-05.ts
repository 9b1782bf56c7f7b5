import { chainNamed } from './detected-chain'
import { byHand, device, moment, noChanges, row } from './example-log'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** A lock of the settings or addresses is asked to open right after a new device came. */
export const sequence05: ComputedSignal = {
  id: 'SEQ-05',
  title: 'Unlock of settings or whitelist right after a new device',
  why: 'The lock is the last wall; whoever has just come in stands before it.',
  needs: ['rows of locks and devices with certain times'],
  knownFalsePositives: ['An owner with a new phone who wants to add the new wallet.'],
  source: 'trade contract §4, SEQ-05',
  pureFact: false,
  evaluate: input => chainNamed(input, 'SEQ-05'),
}

const arrived = row('login', '2026-03-16T02:00:00.000Z', { device: device('Chrome on Windows (new)', { isNew: true }) })
const unlock = row('lock-changed', '2026-03-16T02:30:00.000Z', {
  row: 2,
  lock: { which: 'gsl', to: 'unlock-requested' },
})

const oldDevice = {
  ...noChanges,
  devices: { items: [{ text: 'Firefox on Windows', firstSeen: moment('2024-01-02T00:00:00.000Z') }], source: byHand },
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'half an hour later', events: [arrived, unlock] },
    { name: 'the whitelist', events: [arrived, { ...unlock, lock: { which: 'whitelist', to: 'unlocked' } }] },
  ],
  quiet: [
    {
      name: 'an old device',
      record: oldDevice,
      events: [{ ...arrived, device: device('Firefox on Windows') }, unlock],
    },
    {
      name: 'a week later',
      events: [
        arrived,
        row('lock-changed', '2026-03-23T02:30:00.000Z', { row: 2, lock: { which: 'gsl', to: 'unlock-requested' } }),
      ],
    },
    { name: 'locked, not opened', events: [arrived, { ...unlock, lock: { which: 'gsl', to: 'locked' } }] },
  ],
  unknown: [{ name: 'no log' }, { name: 'no device told', events: [unlock] }],
}
