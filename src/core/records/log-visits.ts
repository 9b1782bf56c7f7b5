import type { RowRef } from './detection'
import { deviceName } from './log-device-name'
import type { LogEvent, LogKind } from './log-event'
import type { NetworkOf, NetworkVerdict } from './network'
import { type DeviceSessions, type LogSession, sessionsOf } from './sessions'

/** An address with what lists say of it. */
export type AddressView = { ip: string; country: string; tag: NetworkVerdict['tag']['class']; why: string }

/** One visit: one device, one network, no long pause. */
export type VisitView = {
  firstMs: number
  lastMs: number
  count: number
  /** The first rows of it. */
  rows: RowRef[]
  addresses: AddressView[]
  addressesLeft: number
  countries: string[]
  kinds: { kind: LogKind; count: number; failed: number }[]
}

/** One device with its newest visits. */
export type DeviceView = {
  key: string
  /** Its name in short; '' for rows that name none. */
  label: string
  firstMs: number
  lastMs: number
  count: number
  visits: VisitView[]
  visitsLeft: number
}

/** Devices of the logs, those seen first last. */
export type DevicesView = { list: DeviceView[]; left: number; untimed: number; isZoneKnown: boolean }

const mostDevices = 40
const mostVisits = 12
const mostRows = 200
const mostAddresses = 6

/**
 * Groups rows by device and visit, newest device first: a takeover begins with a device nobody knew.
 *
 * @param events    rows of all logs
 * @param look      what lists say of networks, the pause in minutes that ends a visit
 * @returns         devices and visits, counts of those left out
 */
export function devicesView(
  events: readonly LogEvent[],
  { networks, gapMin }: { networks?: NetworkOf | undefined; gapMin: number },
): DevicesView {
  const { devices, untimed } = sessionsOf(events, gapMin)
  const first = devices[0]?.sessions[0]?.events[0]
  const newest = [...devices].sort((a, b) => b.firstMs - a.firstMs)
  return {
    list: newest.slice(0, mostDevices).map(device => deviceView(device, networks)),
    left: Math.max(0, newest.length - mostDevices),
    untimed: untimed.length,
    isZoneKnown: first === undefined || first.at?.iso !== undefined,
  }
}

function deviceView({ key, firstMs, lastMs, sessions }: DeviceSessions, networks?: NetworkOf): DeviceView {
  const named = sessions[0]?.events[0]?.device
  return {
    key,
    label: named ? deviceName(named) : '',
    firstMs,
    lastMs,
    count: sessions.reduce((sum, session) => sum + session.events.length, 0),
    visits: sessions
      .slice(-mostVisits)
      .reverse()
      .map(session => visitView(session, networks)),
    visitsLeft: Math.max(0, sessions.length - mostVisits),
  }
}

function visitView({ firstMs, lastMs, ips, countries, events }: LogSession, networks?: NetworkOf): VisitView {
  return {
    firstMs,
    lastMs,
    count: events.length,
    rows: events.slice(0, mostRows).map(({ tableId, row }) => ({ tableId, row })),
    addresses: ips.slice(0, mostAddresses).map(ip => addressView(ip, networks)),
    addressesLeft: Math.max(0, ips.length - mostAddresses),
    countries: countries.slice(0, mostAddresses),
    kinds: kindsOf(events),
  }
}

function addressView(ip: string, networks?: NetworkOf): AddressView {
  const verdict = networks?.(ip)
  return {
    ip,
    country: verdict?.country?.code ?? '',
    tag: verdict?.tag.class ?? 'unknown',
    why: verdict?.why ?? (verdict ? '' : 'no-table'),
  }
}

function kindsOf(events: readonly LogEvent[]): VisitView['kinds'] {
  const counts = new Map<LogKind, VisitView['kinds'][number]>()
  for (const { kind, result } of events) {
    const known = counts.get(kind) ?? { kind, count: 0, failed: 0 }
    known.count += 1
    if (result === 'failed' || result === 'denied') known.failed += 1
    counts.set(kind, known)
  }
  return [...counts.values()]
}
