import { newDevices } from './case-devices'
import { dayMs, timedRows } from './case-log'
import { device, row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A lock of the settings or addresses is asked to open right after a new device came. */
export const sequence05: ComputedSignal = {
  id: 'SEQ-05',
  title: 'Unlock of settings or whitelist right after a new device',
  why: 'The lock is the last wall; whoever has just come in stands before it.',
  needs: ['rows of locks and devices with certain times'],
  knownFalsePositives: ['An owner with a new phone who wants to add the new wallet.'],
  source: 'trade contract §4, SEQ-05; house rule: within 24 hours',
  pureFact: false,
  evaluate,
}

const arrived = row('login', '2026-03-16T02:00:00.000Z', { device: device('Chrome on Windows (new)', { isNew: true }) })
const unlock = row('lock-changed', '2026-03-16T02:30:00.000Z', {
  row: 2,
  lock: { which: 'gsl', to: 'unlock-requested' },
})

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'half an hour later', events: [arrived, unlock] },
    { name: 'the whitelist', events: [arrived, { ...unlock, lock: { which: 'whitelist', to: 'unlocked' } }] },
  ],
  quiet: [
    { name: 'an old device', events: [{ ...arrived, device: device('Firefox on Windows') }, unlock] },
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

function evaluate(input: SignalInput): Outcome {
  const appeared = newDevices(input)
  if (!appeared) return unknown('rows with devices and certain times')
  const unlocks = timedRows(input).filter(({ event: { lock, result } }) => {
    const isOpening = lock?.to === 'unlock-requested' || lock?.to === 'unlocked'
    return isOpening && (lock?.which === 'gsl' || lock?.which === 'whitelist') && result !== 'denied'
  })
  for (const { event, ms } of unlocks) {
    const fresh = appeared.find(one => one.ms <= ms && ms - one.ms <= dayMs)
    if (fresh) return fires(`${event.lock?.which}, after ${fresh.text}`, { rows: [...fresh.rows, event] })
  }
  return quiet()
}
