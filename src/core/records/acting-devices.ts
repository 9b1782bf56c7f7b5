import { type Detection, fires, quiet, stretch, unknown } from './detection'
import { deviceKey, seenDevices } from './devices'
import { neighbourhood } from './ip-number'
import { type LogCase, missing } from './log-case'
import type { LogEvent } from './log-event'
import { type Moment, momentsOf } from './moments'

/**
 * DEV-02: a device first seen shortly before the first sensitive request.
 *
 * @param input    rows, rules, devices of the record
 * @returns        unknown when the log begins too late to tell whether the device was new
 */
export function newDevice(input: LogCase): Detection {
  const { events, rules, record } = input
  const { timed } = momentsOf(events)
  const endMs = input.requestMs ?? timed.at(-1)?.ms ?? 0
  const chainMs = rules.newDevice.chainDays * 86_400_000
  const acts = timed.filter(({ event, ms }) => isAct(event, rules.sensitive) && ms >= endMs - chainMs)
  const { beforeMin, historyMin, ownHistoryMin } = rules.newDevice
  const byAnybody = seenDevices(events, historyMin, record?.devices)
  const byItself = seenDevices(events, ownHistoryMin, record?.devices)
  const rows = rowsByDevice(timed)
  let open: LogEvent[] = []
  for (const act of acts) {
    for (const [key, device] of byAnybody) {
      const sinceMs = act.ms - device.firstMs
      if (sinceMs < 0 || sinceMs > beforeMin * 60_000) continue
      const own = rows.get(key) ?? []
      const isNew = isLinked(act.event, own) ? byItself.get(key)?.isNew : device.isNew
      const first = own[0]
      if (isNew === true && first) return fires('DEV-02', [first, act.event], saysNew(device.label, sinceMs))
      if (isNew === 'unknown' && first) open = [first, act.event]
    }
  }
  if (open.length > 0) return unknown('DEV-02', 'devices of the account, or a log that reaches further back', open)
  const needs = missing(['logins', 'changes'], input.covers)
  if (needs) return unknown('DEV-02', needs)
  return timed.length < events.length ? unknown('DEV-02', 'times of the rows') : quiet('DEV-02')
}

function saysNew(label: string, sinceMs: number): string {
  return `"${label.slice(0, 80)}" was first seen ${stretch(sinceMs)} before a sensitive request.`
}

function isAct({ kind, by }: LogEvent, sensitive: readonly string[]): boolean {
  return sensitive.includes(kind) && by !== 'staff' && by !== 'system'
}

function rowsByDevice(timed: readonly Moment[]): Map<string, LogEvent[]> {
  const rows = new Map<string, LogEvent[]>()
  for (const { event } of timed) {
    if (!event.device) continue
    const key = deviceKey(event.device)
    const list = rows.get(key)
    if (list) list.push(event)
    else rows.set(key, [event])
  }
  return rows
}

/** The act came from the device itself, or, where the log names no device for it, from its network. */
function isLinked(act: LogEvent, own: readonly LogEvent[]): boolean {
  if (own.includes(act)) return true
  if (act.device || !act.ip) return false
  return own.some(({ ip }) => ip !== undefined && neighbourhood(ip) === neighbourhood(act.ip ?? ''))
}

/**
 * DEV-06: one session used from two networks at the same time.
 *
 * @param input    rows, rules, networks
 * @returns        unknown when no row carries the identity of a device, or when a VPN explains the change
 */
export function sharedSession({ events, rules, networkOf, covers }: LogCase): Detection {
  const timed = momentsOf(events).timed.filter(({ event }) => isIdentified(event))
  const windowMs = rules.sharedSession.withinMin * 60_000
  let open: LogEvent[] = []
  const last = new Map<string, Moment>()
  for (const second of timed) {
    const id = second.event.device?.id ?? ''
    const first = last.get(id)
    last.set(id, second)
    if (!first || second.ms - first.ms > windowMs || !isElsewhere(first.event, second.event)) continue
    const pair = [first.event, second.event]
    const hidden = pair.find(({ ip }) => ['vpn', 'tor', 'relay'].includes(networkOf?.(ip ?? '')?.tag.class ?? ''))
    const isOtherProgram = first.event.device?.family !== second.event.device?.family
    if (!hidden || isOtherProgram) return fires('DEV-06', pair, saysShared(first, second, isOtherProgram))
    open = pair
  }
  if (open.length > 0) return unknown('DEV-06', 'whether the client switched a VPN on or off', open)
  const needs = missing(['logins'], covers)
  if (needs) return unknown('DEV-06', needs)
  return timed.length === 0 ? unknown('DEV-06', 'identities of sessions or devices in the log') : quiet('DEV-06')
}

function isIdentified({ device, ip, result }: LogEvent): boolean {
  return device?.id !== undefined && ip !== undefined && result !== 'failed'
}

/** Another country; within one country a phone may leave the house network, which proves nothing. */
function isElsewhere(a: LogEvent, b: LogEvent): boolean {
  if (neighbourhood(a.ip ?? '') === neighbourhood(b.ip ?? '')) return false
  return a.country !== undefined && b.country !== undefined && a.country !== b.country
}

function saysShared(first: Moment, second: Moment, isOtherProgram: boolean): string {
  const gap = stretch(second.ms - first.ms)
  const where = `${first.event.country} and ${second.event.country}`
  const also = isOtherProgram ? ', and by another program' : ''
  return `One session was used from ${where}, ${gap} apart${also}.`
}
