import { oddHours } from '../records/hours'
import { requestedMs } from './case-log'
import { detected, rowsOf } from './detected'
import { byHand, row } from './example-log'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** Recent activity lies outside the hours this account is usually active. */
export const network07: ComputedSignal = {
  id: 'NET-07',
  title: 'Active at hours this account never was',
  why: 'Somebody in another part of the world works while the owner sleeps.',
  needs: ['recent rows with certain times', 'the account’s active hours and zone on file'],
  knownFalsePositives: ['Night shifts, newborns, travel, worry: an owner who saw a warning sits up at night.'],
  source: 'trade contract §4, NET-07',
  pureFact: false,
  evaluate: input =>
    detected(input, ({ rules, record }) =>
      oddHours(rowsOf(input), { rules: rules.hours, untilMs: requestedMs(input), record }),
    ),
}

const record = {
  zone: { value: 'Europe/Berlin', source: byHand },
  activeHours: { value: { fromHour: 8, toHour: 22 }, source: byHand },
}

/** Its tests. */
export const examples: Examples = {
  fires: [
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
  ],
  unknown: [
    { name: 'nothing recent', record, events: [row('login', '2026-03-01T01:30:00.000Z')] },
    { name: 'no hours on file', events: [row('login', '2026-03-15T01:30:00.000Z')] },

    { name: 'rows without times', record, events: [row('login', ''), row('login', '')] },
  ],
}
