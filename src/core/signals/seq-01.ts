import { chainNamed } from './detected-chain'
import { row } from './example-log'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** The password changed, and within an hour a withdrawal address was added. */
export const sequence01: ComputedSignal = {
  id: 'SEQ-01',
  title: 'Password changed, then a withdrawal address added within an hour',
  why: 'First the owner is shut out, then the way out is built. An owner has no reason to hurry so.',
  needs: ['changes with certain times'],
  knownFalsePositives: ['An owner who tidies up after a warning and adds a new wallet in one sitting.'],
  source: 'trade contract §4, SEQ-01',
  pureFact: false,
  evaluate: input => chainNamed(input, 'SEQ-01'),
}

const changed = row('password-changed', '2026-03-16T08:00:00.000Z')

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'fourteen minutes later', events: [changed, row('address-added', '2026-03-16T08:14:00.000Z', { row: 2 })] },
    {
      name: 'after a reset',
      events: [
        row('password-reset', '2026-03-16T08:00:00.000Z'),
        row('address-added', '2026-03-16T08:59:00.000Z', { row: 2 }),
      ],
    },
  ],
  quiet: [
    { name: 'two hours later', events: [changed, row('address-added', '2026-03-16T10:00:00.000Z', { row: 2 })] },
    { name: 'the other way round', events: [row('address-added', '2026-03-16T07:50:00.000Z', { row: 2 }), changed] },
    {
      name: 'an address that was refused',
      events: [changed, row('address-added', '2026-03-16T08:14:00.000Z', { row: 2, result: 'denied' })],
    },
  ],
  unknown: [
    { name: 'no log' },
    { name: 'times nobody knows', events: [row('password-changed', ''), row('address-added', '', { row: 2 })] },
  ],
}
