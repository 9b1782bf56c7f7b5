import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A phone number of the client is a virtual one, or belongs to another country than the residence. */
export const phone03: ComputedSignal = {
  id: 'TEL-03',
  title: 'Phone number is virtual, or of another country than the residence',
  why: 'A virtual number can be rented for an hour; a foreign one asks for a reason, and mostly has a good one.',
  needs: ['phone numbers of the client, looked up', 'the country of residence on file'],
  knownFalsePositives: ['Expatriates, border workers, students abroad; people whose carrier is an internet service.'],
  source: 'trade contract §4, TEL-03 (weak)',
  pureFact: false,
  evaluate,
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'a virtual number',
      phones: [{ number: '+12025550143', country: 'US', type: 'voip' }],
      record: livesIn('US'),
    },
    {
      name: 'another country',
      phones: [{ number: '+447700900123', country: 'GB', type: 'mobile' }],
      record: livesIn('FR'),
    },
  ],
  quiet: [
    {
      name: 'a mobile of the residence',
      phones: [{ number: '+447700900123', country: 'GB', type: 'mobile' }],
      record: livesIn('GB'),
    },
  ],
  unknown: [
    { name: 'no number', record: livesIn('GB'), phones: [] },
    { name: 'no residence on file', phones: [{ number: '+447700900123', country: 'GB', type: 'mobile' }] },
    { name: 'a number nobody can place', phones: [{ number: '0712', type: 'unknown' }], record: livesIn('GB') },
  ],
}

function evaluate({ phones = [], record, facts }: SignalInput): Outcome {
  if (phones.length === 0) return unknown('a phone number of the client, looked up')
  const factIds = facts.filter(({ kind, value }) => kind === 'phone' && phones.some(({ number }) => number === value))
  const on = { factIds: factIds.map(({ id }) => id) }
  const virtual = phones.find(({ type }) => type === 'voip')
  if (virtual) return fires(`${virtual.number} is a virtual number`, on)
  const residence = record?.residence?.value
  if (!residence) return unknown('the country of residence on file')
  const placed = phones.filter(({ country }) => country !== undefined)
  const foreign = placed.find(({ country }) => country !== residence)
  if (foreign) return fires(`${foreign.number} is of ${foreign.country}, residence ${residence}`, on)
  return placed.length === phones.length ? quiet() : unknown('the country of the phone number')
}

function livesIn(value: string): SignalInput['record'] {
  return { residence: { value, source: { by: 'hand' } } }
}
