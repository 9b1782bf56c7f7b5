import { onList } from './destinations'
import { addressList } from './example-log'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** A destination stands on an official sanctions list. */
export const threat05: ComputedSignal = {
  id: 'THR-05',
  title: 'A destination stands on an official sanctions list',
  why: 'Such a case belongs to Compliance from this moment, whoever is writing.',
  needs: ['addresses in ticket, log or record', 'the sanctions list'],
  knownFalsePositives: ['An address of a service that was listed and taken off again since.'],
  source: 'trade contract §4, THR-05',
  pureFact: true,
  evaluate: input => onList(input, 'sanctioned'),
}

const address = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const list = [addressList('sanctioned', [address.toLowerCase()])]

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'named in the ticket',
      messages: [{ says: `Please send it to ${address}` }],
      lists: { addressLists: list },
    },
    {
      name: 'kept as a destination',
      record: { destinations: { items: [{ address }], source: { by: 'hand' } } },
      lists: { addressLists: list },
    },
  ],
  quiet: [
    {
      name: 'another address',
      messages: [{ says: 'Send it to 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359' }],
      lists: { addressLists: list },
    },
  ],
  unknown: [
    { name: 'no list loaded', messages: [{ says: `Please send it to ${address}` }] },
    { name: 'no address anywhere', messages: [{ says: 'I lost my phone.' }], lists: { addressLists: list } },
  ],
}
