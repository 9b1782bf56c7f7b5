/**
 * An Example is a small made-up ticket on which a signal must say what it says; examples are the tests of their signal.
 * Example: { name: 'an old phone', record: { phone: … } } among those on which TEL-04 fires.
 */
import type { Fact } from '../case/fact'
import type { Speaker } from '../case/reading'
import type { NetworkVerdict } from '../records/network'
import type { SignalInput } from './signal-input'

/** A small made-up ticket: only what the signal looks at. */
export type Example = Partial<Omit<SignalInput, 'reading' | 'facts' | 'networks'>> & {
  name: string
  subject?: string
  requesterEmail?: string
  requesterName?: string
  replyTo?: string
  sourceIp?: string
  messages?: {
    says: string
    speaker?: Speaker
    from?: string
    replyTo?: string
    at?: string
    headers?: { name: string; value: string }[]
  }[]
  /** Facts no indicator of a text gives. */
  facts?: readonly Fact[]
  networks?: readonly NetworkVerdict[]
}

/** Tickets on which a computed signal fires, stays quiet, stays unknown. */
export type Examples = { fires: Example[]; quiet: Example[]; unknown: Example[] }

/** Situations in which an asked signal holds and in which it does not. */
export type Situations = { fires: string[]; quiet: string[] }
