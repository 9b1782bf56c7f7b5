import { onList } from './destinations'
import { addressList } from './example-log'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** A destination stands on a scam list or our own flag list. */
export const threat04: ComputedSignal = {
  id: 'THR-04',
  title: 'A destination stands on a scam list or our own flag list',
  why: 'Money that goes there does not come back; whoever asks for it is the thief or speaks for one.',
  needs: ['addresses in ticket, log or record', 'the scam list and our own flag list'],
  knownFalsePositives: ['A victim reports the thief’s address; then it tells about the loss, not about who writes.'],
  source: 'trade contract §4, THR-04',
  pureFact: false,
  evaluate: input => onList(input, 'scam'),
}

const address = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const list = [addressList('scam', [address.toLowerCase()])]

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
