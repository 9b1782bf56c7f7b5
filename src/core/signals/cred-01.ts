import { recentRows } from './case-log'
import { row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A saved recovery code or the Master Key was accepted by the official flow. */
export const credential01: ComputedSignal = {
  id: 'CRED-01',
  title: 'Recovery code or Master Key accepted by the official flow',
  why: 'It was put away for this day and known to nobody else; the flow checked it, no person did.',
  needs: ['recent rows of the log with their results'],
  knownFalsePositives: ['Codes kept in the mailbox or a photo roll fall with them.'],
  source: 'trade contract §4, CRED-01',
  pureFact: false,
  evaluate,
}

/** Its tests. */
export const examples: Examples = {
  fires: [{ name: 'a code accepted today', events: [row('recovery-used', '2026-03-16T08:00:00.000Z')] }],
  quiet: [
    { name: 'a code refused', events: [row('recovery-used', '2026-03-16T08:00:00.000Z', { result: 'failed' })] },
    { name: 'sign-ins only', events: [row('login', '2026-03-16T08:00:00.000Z')] },
  ],
  unknown: [
    { name: 'no log' },
    {
      name: 'a result the log does not tell',
      events: [row('recovery-used', '2026-03-16T08:00:00.000Z', { result: 'unknown' })],
    },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const rows = recentRows(input)
  if (rows.length === 0) return unknown('recent rows of the log')
  const used = rows.filter(({ event }) => event.kind === 'recovery-used').map(({ event }) => event)
  const accepted = used.filter(({ result }) => result === 'ok')
  if (accepted.length > 0) return fires(accepted[0]?.wording ?? '', { rows: accepted })
  return used.some(({ result }) => result === 'unknown') ? unknown('how the recovery attempt went') : quiet()
}
