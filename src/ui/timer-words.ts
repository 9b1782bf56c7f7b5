/** What the panel says about answers that count for a while and holds that end. */
import type { Timer } from '../core/case/timer'
import { clockTime } from './parts/clock-time'

/** What a timer means for its step, by the analyst's own clock; `now` tells whether the day has to be named. */
export function timerWords({ kind, state, endsAt }: Timer, now: string): string {
  const end = dayTime(endsAt, now)
  if (kind === 'hold') {
    if (state === 'cleared') return 'Cooling-off ended early by level 2'
    return state === 'running' ? `Cooling-off until ${end}` : `Cooling-off was over at ${end}`
  }
  if (state === 'running') return `Counts until ${end}`
  return state === 'kept' ? `Counted until ${end}; the decision stands on it` : `Ran out at ${end}: do this check again`
}

/** The same for a row of a list; '' where nothing is left to say. */
export function shortWords({ kind, state, endsAt }: Timer, now: string): string {
  if (state === 'running') return `${kind === 'hold' ? 'hold' : ''} until ${dayTime(endsAt, now)}`.trim()
  return state === 'over' && kind === 'expiry' ? 'ran out' : ''
}

/** What is said once when a timer has ended. */
export function endedWords({ kind }: Timer, title: string): string {
  return kind === 'hold' ? `${title}: the cooling-off is over.` : `${title}: ran out, do this check again.`
}

function dayTime(at: string, now: string): string {
  const [when, today] = [new Date(at), new Date(now)]
  if (when.toDateString() === today.toDateString()) return clockTime(at)
  return `${clockTime(at)} on ${when.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })}`
}
