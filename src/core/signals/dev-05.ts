import type { LogEvent } from '../records/log-event'
import { device, row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A device says what it cannot be, or is a program. */
export const device05: ComputedSignal = {
  id: 'DEV-05',
  title: 'Device is disguised, or a program signs in',
  why: 'Owners use what they own. A program, or a device that changes its make from row to row, was set up for the purpose.',
  needs: ['rows with devices'],
  knownFalsePositives: ['An owner’s own script with an API key; a browser that asks for the desktop page.'],
  source: 'trade contract §4, DEV-05; house rule: trades by programs are ordinary, sign-ins and changes are not',
  pureFact: false,
  evaluate,
}

const script = device('python-requests/2.31.0', { kind: 'script' })

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'a program signs in', events: [row('login', '2026-03-16T02:00:00.000Z', { device: script })] },
    {
      name: 'a program creates a key',
      events: [row('api-key-created', '2026-03-16T02:00:00.000Z', { device: script })],
    },
    {
      name: 'one id, two systems',
      events: [
        row('login', '2026-03-16T02:00:00.000Z', { device: device('Chrome on Windows', { id: 'd1', os: 'Windows' }) }),
        row('session', '2026-03-16T02:05:00.000Z', {
          device: device('Chrome on Android', { id: 'd1', os: 'Android' }),
        }),
      ],
    },
  ],
  quiet: [
    {
      name: 'a browser',
      events: [row('login', '2026-03-16T02:00:00.000Z', { device: device('Firefox on Windows', { os: 'Windows' }) })],
    },
    { name: 'a program trades', events: [row('trade', '2026-03-16T02:00:00.000Z', { device: script })] },
    {
      name: 'an update of one system',
      events: [
        row('login', '2026-03-16T02:00:00.000Z', {
          device: device('Chrome 121 on Windows', { id: 'd1', os: 'Windows' }),
        }),
        row('login', '2026-03-17T02:00:00.000Z', {
          device: device('Chrome 122 on Windows', { id: 'd1', os: 'Windows' }),
        }),
      ],
    },
  ],
  unknown: [{ name: 'no log' }, { name: 'rows without devices', events: [row('login', '2026-03-16T02:00:00.000Z')] }],
}

function evaluate({ events = [] }: SignalInput): Outcome {
  const rows = events.filter(({ device: seen }) => seen !== undefined && seen.kind !== 'unknown')
  if (rows.length === 0) return unknown('rows that name a device')
  const programs = rows.filter(
    ({ device: seen, kind }) => seen?.kind === 'script' && kind !== 'trade' && kind !== 'deposit',
  )
  if (programs.length > 0) return fires(`${programs[0]?.device?.text ?? ''}: ${programs[0]?.kind}`, { rows: programs })
  const disguised = [...makesById(rows)].find(([, makes]) => makes.size > 1)
  if (!disguised) return quiet()
  const [id, makes] = disguised
  return fires(`${id}: ${[...makes].join(', ')}`, { rows: rows.filter(({ device: seen }) => seen?.id === id) })
}

/** Systems by the id the log itself gives; a version is no other system. */
function makesById(rows: readonly LogEvent[]): Map<string, Set<string>> {
  const makes = new Map<string, Set<string>>()
  for (const { device: seen } of rows) {
    const make = seen?.os?.split(' ')[0]
    if (!seen?.id || !make) continue
    makes.set(seen.id, (makes.get(seen.id) ?? new Set()).add(make))
  }
  return makes
}
