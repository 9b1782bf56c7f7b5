import { caseNetworks } from './case-networks'
import { livesIn, row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A network of the case lies in a country that neither residence nor a told journey explains. */
export const network02: ComputedSignal = {
  id: 'NET-02',
  title: 'Country that neither residence nor a told journey explains',
  why: 'Accounts are stolen from afar. So are holidays spent, which is why it never counts alone.',
  needs: [
    'addresses of the case with their countries',
    'the residence on file',
    'whether the client told of a journey',
  ],
  knownFalsePositives: [
    'Travel nobody was told of, roaming phones that appear in the home network’s country, border towns.',
  ],
  source: 'trade contract §4, NET-02 (weak)',
  pureFact: false,
  evaluate,
}

const login = row('login', '2026-03-15T20:00:00.000Z', { ip: '203.0.113.9', country: 'BR' })

/** Its tests. */
export const examples: Examples = {
  fires: [{ name: 'an unexplained country', events: [login], record: livesIn('CH', [], []) }],
  quiet: [
    { name: 'a told journey', events: [login], record: livesIn('CH', [], ['BR']) },
    { name: 'at home', events: [{ ...login, country: 'CH' }], record: livesIn('CH', [], []) },
    {
      name: 'what our own staff did',
      events: [
        { ...login, by: 'staff' },
        { ...login, country: 'CH', ip: '198.51.100.7' },
      ],
      record: livesIn('CH', [], []),
    },
  ],
  unknown: [
    { name: 'nobody asked about journeys', events: [login], record: livesIn('CH') },
    { name: 'no log', record: livesIn('CH', [], []) },
    { name: 'a country nobody looked up', events: [{ ...login, country: undefined }], record: livesIn('CH', [], []) },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const residence = input.record?.residence?.value
  if (!residence) return unknown('the residence on file')
  const networks = caseNetworks(input)
  const placed = networks.filter(({ country }) => country !== '')
  if (placed.length === 0) return unknown('the country of an address of the case')
  const travel = input.record?.travel?.items
  const foreign = placed.filter(({ country }) => country !== residence && !travel?.some(one => one.country === country))
  if (foreign.length === 0) return placed.length === networks.length ? quiet() : unknown('the country of every address')
  if (!travel) return unknown('whether the client told of a journey')
  const detail = foreign.slice(0, 3).map(({ ip, country }) => `${ip} in ${country}`)
  return fires(`${detail.join(', ')}; residence ${residence}`, {
    factIds: foreign.flatMap(({ factIds }) => factIds),
    rows: foreign.flatMap(({ rows }) => rows),
  })
}
