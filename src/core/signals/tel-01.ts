import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** SIM change, port-out or call forwarding within 14 days. */
export const phone01: AskedSignal = {
  id: 'TEL-01',
  title: 'SIM change, port-out or call forwarding within 14 days',
  why: 'From that moment the number belongs to whoever asked the carrier.',
  needs: ['the carrier’s word, or the client’s with the date'],
  knownFalsePositives: ['The client changed the phone and took a new card: ask who asked for it.'],
  source: 'trade contract §4, TEL-01',
  pureFact: false,
  asked: { steps: ['S26', 'S41'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'The carrier says that a card was changed in a shop yesterday; the client was at work.',
    'Calls are forwarded to a number the client does not know, since last week.',
  ],
  quiet: [
    'The client ordered a new card a year ago.',
    'The client moved to a new carrier months ago and kept the number.',
  ],
}
