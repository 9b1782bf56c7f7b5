import { deviceKey } from './devices'
import { neighbourhood } from './ip-number'
import type { LogEvent } from './log-event'
import { type Moment, momentsOf } from './moments'

/** Rows of one visit: one device, one network, no long pause. */
export type LogSession = { firstMs: number; lastMs: number; ips: string[]; countries: string[]; events: LogEvent[] }

/** All visits of one device. */
export type DeviceSessions = {
  key: string
  /** The device as the log names it; '' for rows that name none. */
  label: string
  firstMs: number
  lastMs: number
  sessions: LogSession[]
}

/**
 * Groups rows by device, and each device's rows by visit.
 *
 * @param events    rows of one or more tables
 * @param gapMin    minutes without a row after which a new visit begins
 * @returns         devices in the order they were first seen; rows without a time are given beside, never dropped
 */
export function sessionsOf(
  events: readonly LogEvent[],
  gapMin: number,
): { devices: DeviceSessions[]; untimed: LogEvent[] } {
  const { timed, untimed } = momentsOf(events)
  const devices = new Map<string, DeviceSessions>()
  for (const moment of timed) {
    const { event, ms } = moment
    const key = event.device ? deviceKey(event.device) : 'none'
    const device = devices.get(key) ?? { key, label: event.device?.text ?? '', firstMs: ms, lastMs: ms, sessions: [] }
    device.lastMs = ms
    place(device.sessions, moment, gapMin)
    devices.set(key, device)
  }
  return { devices: [...devices.values()], untimed }
}

/** The last visit goes on while the network stays: the same /24 or /48, or no address at all. */
function place(sessions: LogSession[], { event, ms }: Moment, gapMin: number): void {
  const last = sessions.at(-1)
  const isSame = last && ms - last.lastMs <= gapMin * 60_000 && isSameNetwork(last, event)
  const session = isSame ? last : { firstMs: ms, lastMs: ms, ips: [], countries: [], events: [] }
  if (!isSame) sessions.push(session)
  session.lastMs = ms
  session.events.push(event)
  if (event.ip && !session.ips.includes(event.ip)) session.ips.push(event.ip)
  if (event.country && !session.countries.includes(event.country)) session.countries.push(event.country)
}

function isSameNetwork(session: LogSession, { ip }: LogEvent): boolean {
  if (!ip || session.ips.length === 0) return true
  return session.ips.some(other => neighbourhood(other) === neighbourhood(ip))
}
