import { recentRows } from './case-log'
import { byHand, row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** Habits are wider than their record by this much. */
const slackHours = 1
const active = new Set(['login', 'session', 'password-changed', 'address-added', 'withdrawal-requested', 'trade'])

/** Recent activity lies outside the hours this account is usually active. */
export const network07: ComputedSignal = {
  id: 'NET-07',
  title: 'Active at hours this account never was',
  why: 'Somebody in another part of the world works while the owner sleeps.',
  needs: ['recent rows with certain times', 'the account’s active hours and zone on file'],
  knownFalsePositives: ['Night shifts, newborns, travel, worry: an owner who saw a warning sits up at night.'],
  source: 'trade contract §4, NET-07; house rule: at least half of two or more recent rows',
  pureFact: false,
  evaluate,
}

const record = {
  zone: { value: 'Europe/Berlin', source: byHand },
  activeHours: { value: { fromHour: 8, toHour: 22 }, source: byHand },
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'two sign-ins at night',
      record,
      events: [row('login', '2026-03-15T01:30:00.000Z'), row('login', '2026-03-16T02:10:00.000Z')],
    },
    {
      name: 'hours over midnight',
      record: { ...record, activeHours: { value: { fromHour: 18, toHour: 2 }, source: byHand } },
      events: [row('login', '2026-03-15T09:30:00.000Z'), row('trade', '2026-03-15T10:10:00.000Z')],
    },
  ],
  quiet: [
    {
      name: 'in the evening',
      record,
      events: [row('login', '2026-03-15T19:30:00.000Z'), row('login', '2026-03-16T07:10:00.000Z')],
    },
    {
      name: 'one late row of many',
      record,
      events: [
        row('login', '2026-03-14T19:30:00.000Z'),
        row('login', '2026-03-15T19:30:00.000Z'),
        row('login', '2026-03-16T02:10:00.000Z'),
      ],
    },
    {
      name: 'an hour past the habit',
      record,
      events: [row('login', '2026-03-15T21:30:00.000Z'), row('login', '2026-03-14T21:45:00.000Z')],
    },
  ],
  unknown: [
    { name: 'no hours on file', events: [row('login', '2026-03-15T01:30:00.000Z')] },
    { name: 'one row only', record, events: [row('login', '2026-03-15T01:30:00.000Z')] },
    { name: 'rows without times', record, events: [row('login', ''), row('login', '')] },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const hours = input.record?.activeHours?.value
  const zone = input.record?.zone?.value
  if (!hours || !zone) return unknown('the account’s active hours and zone on file')
  const rows = recentRows(input).filter(({ event }) => active.has(event.kind) && event.at?.precision !== 'day')
  if (rows.length < 2) return unknown('two recent rows with certain times')
  if (hourIn(0, zone) === null) return unknown('a time zone that exists')
  const odd = rows.filter(({ ms }) => !isWithin(hourIn(ms, zone) ?? hours.fromHour, hours))
  if (odd.length * 2 < rows.length) return quiet()
  const at = odd.slice(0, 3).map(({ ms }) => `${hourIn(ms, zone)} h`)
  return fires(`${at.join(', ')} in ${zone}; usual ${hours.fromHour}–${hours.toHour} h`, {
    rows: odd.map(({ event }) => event),
  })
}

function hourIn(ms: number, timeZone: string): number | null {
  try {
    return Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(ms))
  } catch {
    // Typed by hand: a zone that nobody knows tells no hour.
    return null
  }
}

/** To before from runs over midnight. */
function isWithin(hour: number, { fromHour, toHour }: { fromHour: number; toHour: number }): boolean {
  const [from, to] = [(fromHour + 24 - slackHours) % 24, (toHour + slackHours) % 24]
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to
}
