import { hourMs, isSensitive, timedRows } from './case-log'
import { row } from './example-log'
import { chainIn } from './log-chain'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** The password changed, and within an hour a withdrawal address was added. */
export const sequence01: ComputedSignal = {
  id: 'SEQ-01',
  title: 'Password changed, then a withdrawal address added within an hour',
  why: 'First the owner is shut out, then the way out is built. An owner has no reason to hurry so.',
  needs: ['changes with certain times'],
  knownFalsePositives: ['An owner who tidies up after a warning and adds a new wallet in one sitting.'],
  source: 'trade contract §4, SEQ-01',
  pureFact: false,
  evaluate,
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
  unknown: [{ name: 'no log' }, { name: 'times nobody knows', events: [row('password-changed', '')] }],
}

function evaluate(input: SignalInput): Outcome {
  const rows = timedRows(input)
  if (rows.length === 0) return unknown('changes with certain times')
  const links = [
    ({ kind, result }: Link) => (kind === 'password-changed' || kind === 'password-reset') && result !== 'failed',
    (event: Link) => event.kind === 'address-added' && isSensitive(event),
  ]
  const chain = chainIn(rows, links, hourMs)
  if (!chain) return quiet()
  const minutes = Math.round(((chain[1]?.ms ?? 0) - (chain[0]?.ms ?? 0)) / 60_000)
  return fires(`${minutes} minutes apart`, { rows: chain.map(({ event }) => event) })
}

type Link = Parameters<typeof isSensitive>[0]
