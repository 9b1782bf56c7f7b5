import { detectChain } from '../records/chains'
import { unknown as notTold } from '../records/detection'
import { detected } from './detected'
import type { Outcome } from './signal'
import type { SignalInput } from './signal-input'

/**
 * Looks for the chain of steps that a signal is about.
 *
 * @param input    ticket, log, record, and the rules of detectors
 * @param id       id of the signal, which names the chain
 * @returns        what the detector says; unknown when the rules have no such chain
 */
export function chainNamed(input: SignalInput, id: string): Outcome {
  return detected(input, log => {
    const chain = log.rules.chains.find(one => one.id === id)
    return chain ? detectChain(chain, log) : notTold(id, `a rule for ${id}`)
  })
}
