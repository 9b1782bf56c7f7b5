import type { LogDevice } from './log-event'

const longest = 60

/**
 * Names a device so that it can be told at a glance: as the log writes it, a user agent by what it says of itself.
 *
 * @param device    a device as a log names it
 * @returns         'Chrome on Pixel 6', 'Safari on macOS · dev-3f1a'
 */
export function deviceName({ text, family, id }: LogDevice): string {
  const name = (text.startsWith('Mozilla/') || text.length > longest ? family : text).slice(0, longest)
  return id && !name.includes(id) ? `${name} · ${id.slice(0, longest)}` : name
}
