import { msOf } from '../base/time'
import { type Detection, fires, quiet, unknown } from './detection'
import { deviceKey, type SeenDevice, seenDevices } from './devices'
import { type LogCase, missing } from './log-case'
import type { LogEvent } from './log-event'
import { momentsOf } from './moments'

const dayMs = 86_400_000

/**
 * SEQ-06: nothing sensitive and no unusual sign-in for a long while before the request. The only one that speaks well.
 *
 * @param input    rows, rules, record, time of the request
 * @returns        fires only when logs and change log reach back the whole while; quiet with the rows that disturb the calm
 */
export function calm(input: LogCase): Detection {
  const { events, rules, record, covers, requestMs } = input
  if (requestMs === undefined) return unknown('SEQ-06', 'the time of the request')
  const needs = missing(['logins', 'changes'], covers)
  if (needs) return unknown('SEQ-06', needs)
  const { timed, untimed } = momentsOf(events)
  const fromMs = requestMs - rules.calm.days * dayMs
  const inside = timed.filter(({ ms }) => ms >= fromMs && ms < requestMs).map(({ event }) => event)
  const devices = seenDevices(events, rules.newDevice.historyMin, record?.devices)
  const disturbing = inside.filter(event => isChange(event, rules.sensitive) || isUnusual(event, devices, record))
  if (disturbing.length > 0) return quiet('SEQ-06', disturbing, `${disturbing.length} rows disturb the calm.`)
  if (untimed.length > 0) return unknown('SEQ-06', 'times of the rows', untimed)
  const reach = Math.max(
    startOf(record?.changesFrom?.value.iso, timed[0]?.ms),
    timed[0]?.ms ?? Number.POSITIVE_INFINITY,
  )
  if (!(reach <= fromMs)) return unknown('SEQ-06', `logs that reach back ${rules.calm.days} days`)
  return fires(
    'SEQ-06',
    [],
    `No sensitive change and no unusual sign-in in the ${rules.calm.days} days before the request.`,
  )
}

function startOf(stated: string | undefined, firstMs: number | undefined): number {
  const ms = msOf(stated ?? '')
  return Number.isFinite(ms) ? ms : (firstMs ?? Number.POSITIVE_INFINITY)
}

/** Paying out is use, not change; what staff did is no sign of anybody else. */
function isChange({ kind, by }: LogEvent, sensitive: readonly string[]): boolean {
  return sensitive.includes(kind) && !kind.startsWith('withdrawal') && by !== 'staff'
}

function isUnusual(event: LogEvent, devices: Map<string, SeenDevice>, record: LogCase['record']): boolean {
  if (event.kind !== 'login' && event.kind !== 'login-failed') return false
  const device = event.device && devices.get(deviceKey(event.device))
  const home = record?.residence?.value
  const isAbroad = home !== undefined && event.country !== undefined && event.country !== home
  return event.device?.isNew === true || device?.isNew === true || (isAbroad && !isTold(event.country, record))
}

function isTold(country: string | undefined, record: LogCase['record']): boolean {
  return record?.travel?.items.some(item => item.country === country) ?? false
}
