import { listedDestinations, namesDestination } from './destinations'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A destination stands on an official sanctions list. */
export const threat05: ComputedSignal = {
  id: 'THR-05',
  title: 'A destination stands on an official sanctions list',
  why: 'Such a case belongs to Compliance from this moment, whoever is writing.',
  needs: ['addresses in ticket, log or record', 'the sanctions list'],
  knownFalsePositives: ['An address of a service that was listed and taken off again since.'],
  source: 'trade contract §4, THR-05',
  pureFact: true,
  evaluate,
}

const address = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const list = [{ address: address.toLowerCase(), list: 'test list', date: '2026-03-15' }]

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'named in the ticket',
      messages: [{ says: `Please send it to ${address}` }],
      lists: { sanctionedAddresses: list },
    },
    {
      name: 'kept as a destination',
      record: { destinations: { items: [{ address }], source: { by: 'hand' } } },
      lists: { sanctionedAddresses: list },
    },
  ],
  quiet: [
    {
      name: 'another address',
      messages: [{ says: 'Send it to 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359' }],
      lists: { sanctionedAddresses: list },
    },
  ],
  unknown: [
    { name: 'no list loaded', messages: [{ says: `Please send it to ${address}` }] },
    { name: 'no address anywhere', messages: [{ says: 'I lost my phone.' }], lists: { sanctionedAddresses: list } },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const entries = input.lists?.sanctionedAddresses
  if (!entries) return unknown('the sanctions list')
  if (!namesDestination(input)) return unknown('an address in ticket, log or record')
  const hits = listedDestinations(input, entries)
  if (hits.length === 0) return quiet()
  const detail = hits.map(({ listed }) => `${listed.address} on ${listed.list}, ${listed.date}`).join('; ')
  return fires(detail, { factIds: hits.flatMap(hit => hit.factIds), rows: hits.flatMap(hit => hit.rows) })
}
