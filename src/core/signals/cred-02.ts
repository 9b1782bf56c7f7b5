import { recentRows } from './case-log'
import { row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** The newest failed sign-in knew the password and ended at the second factor. */
export const credential02: ComputedSignal = {
  id: 'CRED-02',
  title: 'Right password, failed only at the second factor',
  why: 'It fits an owner who lost the factor, and a little also a thief who bought the password.',
  needs: ['recent failed sign-ins with the stage they ended at'],
  knownFalsePositives: ['A bought or phished password does the same.'],
  source: 'trade contract §4, CRED-02',
  pureFact: false,
  evaluate,
}

const at2fa = { result: 'failed', stage: 'second-factor' } as const

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'ended at the second factor', events: [row('login-failed', '2026-03-16T08:00:00.000Z', at2fa)] },
    {
      name: 'mistyped once before',
      events: [
        row('login-failed', '2026-03-16T07:59:00.000Z', { result: 'failed', stage: 'password' }),
        row('login-failed', '2026-03-16T08:00:00.000Z', { ...at2fa, row: 2 }),
      ],
    },
  ],
  quiet: [
    {
      name: 'ended at the password',
      events: [row('login-failed', '2026-03-16T08:00:00.000Z', { result: 'failed', stage: 'password' })],
    },
    { name: 'signed in', events: [row('login', '2026-03-16T08:00:00.000Z')] },
  ],
  unknown: [
    { name: 'no log' },
    {
      name: 'a stage the log does not tell',
      events: [row('login-failed', '2026-03-16T08:00:00.000Z', { result: 'failed' })],
    },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const rows = recentRows(input).map(({ event }) => event)
  if (rows.length === 0) return unknown('recent rows of the log')
  const newest = rows.findLast(({ kind }) => kind === 'login-failed' || kind === 'mfa-challenge')
  if (!newest) return quiet()
  if (newest.stage === 'second-factor') return fires(newest.wording, { rows: [newest] })
  return newest.stage === undefined || newest.stage === 'unknown' ? unknown('the stage the sign-in failed at') : quiet()
}
