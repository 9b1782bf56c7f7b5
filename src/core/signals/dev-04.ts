import { byHand } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A family shares one computer; more than this is no family. */
const mostShared = 1

/** One device is seen on several accounts. */
export const device04: ComputedSignal = {
  id: 'DEV-04',
  title: 'The same device on several other accounts',
  why: 'One machine that works on many strangers’ accounts is somebody’s workplace.',
  needs: ['the account’s devices, with how many other accounts use each'],
  knownFalsePositives: ['Families, offices and internet cafés; accounts of one person and their firm.'],
  source: 'trade contract §4, DEV-04; house rule: two or more others',
  pureFact: false,
  evaluate,
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'three others', record: { devices: { items: [{ text: 'Pixel 7', otherAccounts: 3 }], source: byHand } } },
  ],
  quiet: [
    { name: 'none', record: { devices: { items: [{ text: 'Pixel 7', otherAccounts: 0 }], source: byHand } } },
    {
      name: 'one other, a spouse',
      record: { devices: { items: [{ text: 'iPad', otherAccounts: 1 }], source: byHand } },
    },
  ],
  unknown: [
    { name: 'devices not looked up' },
    { name: 'not said for any device', record: { devices: { items: [{ text: 'iPad' }], source: byHand } } },
  ],
}

function evaluate({ record }: SignalInput): Outcome {
  const counted = (record?.devices?.items ?? []).filter(({ otherAccounts }) => otherAccounts !== undefined)
  if (counted.length === 0) return unknown('how many other accounts use the devices')
  const shared = counted.filter(({ otherAccounts = 0 }) => otherAccounts > mostShared)
  if (shared.length === 0) return quiet()
  return fires(shared.map(({ text, otherAccounts }) => `${text} on ${otherAccounts} others`).join(', '))
}
