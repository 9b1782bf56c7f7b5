import { caseNetworks } from './case-networks'
import { livesIn, row } from './example-log'
import { rangeOf } from './ip-ranges'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** The newest network of the case is at home: in the country of residence and usual for the account. */
export const network01: ComputedSignal = {
  id: 'NET-01',
  title: 'Comes from the residence country and a usual network',
  why: 'Somebody sits where the owner has always sat. It may be the owner, or somebody of the same house.',
  needs: ['an address of the case with its country', 'the residence on file', 'the account’s usual networks'],
  knownFalsePositives: ['A thief on the owner’s own machine, or in the same family or office.'],
  source: 'trade contract §4, NET-01',
  pureFact: false,
  evaluate,
}

const login = row('login', '2026-03-15T20:00:00.000Z', { ip: '198.51.100.7', country: 'GB', asn: 'AS64500' })

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'the usual address', events: [login], record: livesIn('GB', ['198.51.100.7']) },
    { name: 'the usual range', events: [login], record: livesIn('GB', ['198.51.100.0/24']) },
    { name: 'the usual provider', events: [login], record: livesIn('GB', ['AS64500']) },
  ],
  quiet: [
    { name: 'an unusual network at home', events: [login], record: livesIn('GB', ['203.0.113.0/24']) },
    { name: 'another country', events: [{ ...login, country: 'FR' }], record: livesIn('GB', ['198.51.100.7']) },
  ],
  unknown: [
    { name: 'no log', record: livesIn('GB', ['198.51.100.7']) },
    { name: 'no residence on file', events: [login] },
    {
      name: 'a country nobody looked up',
      events: [{ ...login, country: undefined }],
      record: livesIn('GB', ['198.51.100.7']),
    },
    {
      name: 'a row without a certain time',
      events: [{ ...login, at: undefined }],
      record: livesIn('GB', ['198.51.100.7']),
    },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const residence = input.record?.residence?.value
  const usual = input.record?.usualNetworks?.items
  if (!residence || !usual) return unknown('the residence and the usual networks on file')
  const newest = caseNetworks(input)[0]
  if (!newest) return unknown('an address of the ticket or of a recent sign-in')
  if (newest.country === '') return unknown(`the country of ${newest.ip}`)
  const isUsual = (newest.asn !== '' && usual.includes(newest.asn)) || rangeOf(newest.ip, usual) !== undefined
  if (newest.country !== residence || !isUsual) return quiet(`${newest.ip}, ${newest.country}`)
  return fires(`${newest.ip}, ${newest.country}, usual`, { factIds: newest.factIds, rows: newest.rows })
}
