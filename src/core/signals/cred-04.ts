import { failedThenReset } from '../records/bursts'
import { detected } from './detected'
import { row } from './example-log'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** Many wrong passwords, then a reset. */
export const credential04: ComputedSignal = {
  id: 'CRED-04',
  title: 'Many wrong passwords, then a password reset',
  why: 'Somebody tried what they had and then asked for what they lacked.',
  needs: ['recent failed sign-ins with the stage they ended at'],
  knownFalsePositives: ['An owner who forgot the password goes the same way, mostly sooner.'],
  source: 'trade contract §4, CRED-04',
  pureFact: false,
  evaluate: input => detected(input, failedThenReset),
}

const wrong = (minute: number) =>
  row('login-failed', `2026-03-16T08:0${minute}:00.000Z`, { result: 'failed', stage: 'password', row: minute + 1 })

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'five, then a reset',
      events: [0, 1, 2, 3, 4]
        .map(wrong)
        .concat(row('password-reset-requested', '2026-03-16T08:09:00.000Z', { row: 9 })),
    },
  ],
  quiet: [
    {
      name: 'two, then a reset',
      events: [0, 1].map(wrong).concat(row('password-reset-requested', '2026-03-16T08:09:00.000Z', { row: 9 })),
    },
    { name: 'five and no reset', events: [0, 1, 2, 3, 4].map(wrong) },
    {
      name: 'a reset before them',
      events: [row('password-reset-requested', '2026-03-16T07:00:00.000Z', { row: 9 }), ...[0, 1, 2, 3, 4].map(wrong)],
    },
  ],
  unknown: [
    { name: 'no log' },
    {
      name: 'rows without times',
      events: [1, 2, 3]
        .map(line => row('login-failed', '', { row: line, stage: 'password' }))
        .concat(row('password-reset', '', { row: 4 })),
    },
  ],
}
