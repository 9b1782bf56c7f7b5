/**
 * Calls of the worker to the offscreen room, where heavy reading is done without stopping a panel. Only the worker calls,
 * nothing is stored there, and a call that is lost is made again.
 */
import type { Reading } from '../core/case/reading'
import type { Gathered } from '../core/signals/gather'

/** Input and output of each heavy call. */
export type HeavyCalls = {
  /** What the texts of a ticket tell. */
  'ticket.gather': { input: { reading: Reading }; output: Gathered }
}

/** Name of a heavy call. */
export type HeavyCall = keyof HeavyCalls
/** One function per heavy call. */
export type HeavyTable = { [C in HeavyCall]: (input: HeavyCalls[C]['input']) => Promise<HeavyCalls[C]['output']> }
/** The worker's way to the offscreen room; rejects when the room cannot be reached. */
export type HeavyDoor = <C extends HeavyCall>(
  call: C,
  input: HeavyCalls[C]['input'],
) => Promise<HeavyCalls[C]['output']>

/** A heavy call on its way. */
export type HeavyMessage = { to: 'offscreen'; call: string; input: unknown }

/**
 * Tells whether a message is a heavy call.
 *
 * @param message    anything
 * @param table      the calls that are answered
 * @returns          true for a call that stands in the table
 */
export function isHeavy(
  message: unknown,
  table: HeavyTable,
): message is { call: HeavyCall; input: HeavyCalls[HeavyCall]['input'] } {
  if (typeof message !== 'object' || message === null || !('to' in message) || message.to !== 'offscreen') return false
  return 'call' in message && typeof message.call === 'string' && Object.hasOwn(table, message.call)
}
