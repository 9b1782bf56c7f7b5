import type { Fact } from '../case/fact'
import type { Reading } from '../case/reading'
import { signals } from './index'
import type { Finding, Signal } from './signal'

/**
 * Asks every computed signal about a ticket.
 *
 * @param reading    the ticket as read
 * @param facts      the facts found in it
 * @returns          one finding per signal, in the registry's order; the quiet and the unknown ones too
 */
export function findingsOf(reading: Reading, facts: readonly Fact[]): Finding[] {
  return signals.map(signal => findingOf(signal, reading, facts))
}

function findingOf(signal: Signal, reading: Reading, facts: readonly Fact[]): Finding {
  const { id, title, why, pureFact } = signal
  const { needs = '', ...said } = signal.evaluate(reading, facts)
  return { signalId: id, title, why, pureFact, needs, ...said }
}
