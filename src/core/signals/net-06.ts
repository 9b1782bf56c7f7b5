import { impossibleTravel } from '../records/travel'
import { detected } from './detected'
import { network, row } from './example-log'
import { unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** Two successful sign-ins that one person cannot both have made. */
export const network06: ComputedSignal = {
  id: 'NET-06',
  title: 'Impossible travel between two successful sign-ins',
  why: 'Nobody is in two places. One of the two was somebody else, and both had what opens the account.',
  needs: ['two successful sign-ins with certain times and countries', 'a table of countries'],
  knownFalsePositives: [
    'A VPN that no list names, a roaming phone that appears in its home country, or a shared account of a couple.',
  ],
  source: 'trade contract §4, NET-06 and detector rules',
  pureFact: false,
  evaluate,
}

const home = row('login', '2026-03-11T21:15:09.000Z', { ip: '198.51.100.7', country: 'FR' })
const away = row('login', '2026-03-11T22:04:02.000Z', { row: 2, ip: '203.0.113.9', country: 'VN' })

/** Its tests. */
export const examples: Examples = {
  fires: [{ name: 'France and Vietnam within an hour', events: [home, away] }],
  quiet: [
    {
      name: 'a night flight',
      events: [
        row('login', '2026-03-15T17:05:00.000Z', { ip: '198.51.100.7', country: 'CH' }),
        row('login', '2026-03-16T10:50:00.000Z', { row: 2, ip: '203.0.113.9', country: 'BR' }),
      ],
    },
    { name: 'neighbouring countries', events: [home, { ...away, country: 'BE' }] },
  ],
  unknown: [
    { name: 'one sign-in only', events: [home] },
    { name: 'through a VPN', events: [home, away], networks: [network('203.0.113.9', 'vpn')] },
    { name: 'a country nobody knows', events: [home, { ...away, country: undefined }] },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const countries = input.lists?.countries
  if (!countries) return unknown('the table of countries')
  return detected(input, ({ events, rules, networkOf }) =>
    impossibleTravel(events, { countries, rules: rules.travel, networkOf }),
  )
}
