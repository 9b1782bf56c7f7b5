/** Hybrid logical clock as text that sorts: wall milliseconds, a counter, the device. Example: '0mfx3k2a1~0003~d41c'. */

/**
 * Gives the clock of the next event.
 *
 * @param previous    newest clock seen, '' at the start
 * @param nowMs       wall clock, milliseconds since 1970 UTC; may go back
 * @param device      device id
 * @returns           a text that sorts after `previous`
 * Source:            hybrid logical clocks (Kulkarni et al., 2014)
 */
export function nextClock(previous: string, nowMs: number, device: string): string {
  const before = parsed(previous)
  const wall = Number.isFinite(nowMs) ? Math.max(before.wall, Math.floor(nowMs)) : before.wall
  const counter = wall === before.wall && previous !== '' ? before.counter + 1 : 0
  return `${wall.toString(36).padStart(10, '0')}~${counter.toString(36).padStart(6, '0')}~${device}`
}

/**
 * Reads the wall time of a clock.
 *
 * @param clock    text of `nextClock`
 * @returns        milliseconds since 1970 UTC, 0 for a text that is none
 */
export function wallOf(clock: string): number {
  return parsed(clock).wall
}

function parsed(clock: string): { wall: number; counter: number } {
  const [wall = '', counter = ''] = clock.split('~')
  const read = (text: string) => (/^[0-9a-z]{1,10}$/.test(text) ? Number.parseInt(text, 36) : 0)
  return { wall: read(wall), counter: read(counter) }
}
