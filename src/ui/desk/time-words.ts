import { msOf } from '../../core/base/time'

/** '15:04:07' of a stored time, in UTC. */
export function utcTime(iso: string): string {
  return iso.slice(11, 19)
}

/** '2026-03-16' of a stored time, in UTC. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10)
}

/** Milliseconds from one stored time to another; 0 where they cannot be read or run backwards. */
export function elapsedMs(from: string, to: string): number {
  const ms = msOf(to) - msOf(from)
  return ms > 0 ? ms : 0
}

/** '22 s', '1 min 40 s', '2 h 05 min', '3 d 4 h'. */
export function spanWords(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return `${hours} h ${String(minutes % 60).padStart(2, '0')} min`
  return `${Math.floor(hours / 24)} d ${hours % 24} h`
}
