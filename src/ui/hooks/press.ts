/** Whether a press on a consequential control inside a page counts: a person's, meant, on this control. */
import { settleMs } from './armed'

/** A press that is shorter was not meant, or not a person's. */
const leastHeldMs = 50

/** One press of a control: what began it and how it ended. */
export type Press = {
  how: 'pointer' | 'key' | 'none'
  /** Both its beginning and its end came from the browser. */
  isTrusted: boolean
  /** The control was armed when it began. */
  wasArmed: boolean
  /** From pointer down to pointer up on the same control; 0 when either was elsewhere. */
  heldMs: number
  isRepeat: boolean
  /** How long the panel has had the focus. */
  focusedMs: number
}

/** Why a press does not count; '' when it does. */
export type Refused = '' | 'not-yours' | 'not-armed' | 'too-short' | 'repeated' | 'just-focused'

/** Tells whether a press counts. */
export function whyRefused(press: Press): Refused {
  if (!press.isTrusted || press.how === 'none') return 'not-yours'
  if (!press.wasArmed) return 'not-armed'
  if (press.how === 'pointer') return press.heldMs >= leastHeldMs ? '' : 'too-short'
  if (press.isRepeat) return 'repeated'
  return press.focusedMs >= settleMs ? '' : 'just-focused'
}
