import { dayMs, recentRows } from './case-log'
import { row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** People mistype three or four times; more is a search. */
const many = 5

/** Many wrong passwords, then a reset. */
export const credential04: ComputedSignal = {
  id: 'CRED-04',
  title: 'Many wrong passwords, then a password reset',
  why: 'Somebody tried what they had and then asked for what they lacked.',
  needs: ['recent failed sign-ins with the stage they ended at'],
  knownFalsePositives: ['An owner who forgot the password goes the same way, mostly sooner.'],
  source: 'trade contract §4, CRED-04; house rule: five within a day',
  pureFact: false,
  evaluate,
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
    { name: 'rows without times', events: [row('login-failed', '', { stage: 'password' })] },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const rows = recentRows(input)
  if (rows.length === 0) return unknown('recent rows of the log with certain times')
  const wrongs = rows.filter(({ event }) => event.kind === 'login-failed' && event.stage === 'password')
  const resets = rows.filter(
    ({ event }) => event.kind === 'password-reset-requested' || event.kind === 'password-reset',
  )
  for (const reset of resets) {
    const before = wrongs.filter(({ ms }) => ms <= reset.ms && reset.ms - ms <= dayMs).map(({ event }) => event)
    if (before.length >= many)
      return fires(`${before.length} wrong passwords, then a reset`, { rows: [...before, reset.event] })
  }
  return quiet()
}
