import { neighbourhood } from '../records/ip-number'
import { caseNetworks } from './case-networks'
import { row } from './example-log'
import { rangeOf } from './ip-ranges'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** An address of the case was used in a confirmed attack or a denied case. */
export const network08: ComputedSignal = {
  id: 'NET-08',
  title: 'Address shared with a confirmed attack or a denied case',
  why: 'The same desk is used for more than one account.',
  needs: ['addresses of the case', 'addresses of attacks, or other cases with theirs'],
  knownFalsePositives: [
    'Mobile carriers and hotels where thousands share an address; the whole /24 is only a neighbour.',
  ],
  source: 'trade contract §4, NET-08: the address, its /24, or /48',
  pureFact: false,
  evaluate,
}

const login = row('login', '2026-03-15T20:00:00.000Z', { ip: '203.0.113.9' })
const other = {
  caseId: 'c-9',
  openedAt: '2026-02-01T00:00:00.000Z',
  isOpen: false,
  outcome: 'denied',
  ips: ['203.0.113.77'],
} as const

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'on the attack list', events: [login], lists: { attackNetworks: ['203.0.113.0/24'] } },
    { name: 'the neighbourhood of a denied case', events: [login], earlier: [other] },
  ],
  quiet: [
    { name: 'on no list', events: [login], lists: { attackNetworks: ['198.51.100.0/24'] } },
    { name: 'the other case was verified', events: [login], earlier: [{ ...other, outcome: 'verified' }] },
  ],
  unknown: [
    { name: 'nothing to compare with', events: [login] },
    { name: 'no log', lists: { attackNetworks: ['203.0.113.0/24'] } },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const { lists, earlier } = input
  if (!lists?.attackNetworks && !earlier) return unknown('addresses of attacks, or other cases')
  const networks = caseNetworks(input)
  if (networks.length === 0) return unknown('an address of the ticket or of a recent sign-in')
  const bad = (earlier ?? []).filter(({ outcome }) => outcome === 'denied' || outcome === 'takeover')
  const ranges = [
    ...(lists?.attackNetworks ?? []),
    ...bad.flatMap(({ ips = [] }) => ips.flatMap(ip => neighbourhood(ip) ?? [])),
  ]
  const hits = networks.flatMap(one => {
    const range = rangeOf(one.ip, ranges)
    return range === undefined ? [] : [{ ...one, range }]
  })
  if (hits.length === 0) return quiet()
  return fires(hits.map(({ ip, range }) => `${ip} in ${range}`).join(', '), {
    factIds: hits.flatMap(({ factIds }) => factIds),
    rows: hits.flatMap(({ rows }) => rows),
  })
}
