import { signals } from './index'
import type { ComputedSignal, Finding } from './signal'
import type { SignalInput } from './signal-input'

/**
 * Asks every computed signal about a ticket.
 *
 * @param input    the ticket as read, its facts, and whatever was looked up
 * @returns        one finding per computed signal, in the registry's order; the quiet and the unknown ones too
 */
export function findingsOf(input: SignalInput): Finding[] {
  return signals.flatMap(signal => ('evaluate' in signal ? [findingOf(signal, input)] : []))
}

function findingOf(signal: ComputedSignal, input: SignalInput): Finding {
  const { id, title, why, pureFact } = signal
  const { needs = '', ...said } = signal.evaluate(input)
  return { signalId: id, title, why, pureFact, needs, ...said }
}
