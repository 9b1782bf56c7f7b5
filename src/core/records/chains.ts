import { type Detection, fires, quiet, stretch, unknown } from './detection'
import { deviceKey, isNewNetwork, type SeenDevice, seenDevices } from './devices'
import { type LogCase, missing } from './log-case'
import type { LogEvent } from './log-event'
import { firstFrom, type Moment, momentsOf } from './moments'
import type { Chain, ChainStep } from './sequence-rules'

/** A step surely fits, surely does not, or fits if what is open holds. */
type Fit = { fits: boolean; open: string[] }
/** What steps are held against: devices and all rows in order of time. */
type View = { devices: ReadonlyMap<string, SeenDevice>; timed: readonly Moment[]; usual: readonly string[] }
/** Rows that are surely a step, and those that may be one. */
type Candidates = { sure: Moment[]; perhaps: Moment[]; open: Map<Moment, string[]>; untimed: LogEvent[] }

/**
 * Looks for a chain of steps within its window.
 *
 * @param chain    steps, window, order: data of `lists/sequences.json`
 * @param input    rows, coverage and what else is known
 * @returns        fires with one row a step; unknown when a row that matters has no time or cannot be told; quiet only
 *                 when the parts of the record that would show it were looked at
 */
export function detectChain(chain: Chain, input: LogCase): Detection {
  const { timed, untimed } = momentsOf(input.events)
  const view: View = {
    timed,
    devices: seenDevices(input.events, input.rules.newDevice.historyMin, input.record?.devices),
    usual: input.record?.usualNetworks?.items ?? [],
  }
  const steps = chain.steps.map(step => candidatesOf(step, view, untimed))
  const found = within(
    steps.map(step => step.sure),
    chain,
  )
  if (found)
    return fires(
      chain.id,
      found.map(({ event }) => event),
      told(chain, found),
    )
  const perhaps = within(
    steps.map(step => [...step.sure, ...step.perhaps].sort((a, b) => a.ms - b.ms)),
    chain,
  )
  if (perhaps)
    return unknown(
      chain.id,
      openQuestions(steps, perhaps),
      perhaps.map(({ event }) => event),
    )
  const all = steps.map(step => [...step.untimed, ...[...step.sure, ...step.perhaps].map(({ event }) => event)])
  if (steps.some(step => step.untimed.length > 0) && all.every(events => events.length > 0))
    return unknown(
      chain.id,
      'times of the rows',
      steps.flatMap(step => step.untimed),
    )
  const needs = missing(chain.covers, input.covers)
  return needs ? unknown(chain.id, needs) : quiet(chain.id)
}

function candidatesOf(step: ChainStep, view: View, untimed: readonly LogEvent[]): Candidates {
  const found: Candidates = { sure: [], perhaps: [], open: new Map(), untimed: [] }
  for (const moment of view.timed) {
    const { fits, open } = fitOf(step, moment, view)
    if (!fits) continue
    if (open.length === 0) found.sure.push(moment)
    else {
      found.perhaps.push(moment)
      found.open.set(moment, open)
    }
  }
  found.untimed = untimed.filter(event => isKind(step, event))
  return found
}

function isKind({ kinds, results, locks }: ChainStep, { kind, result, lock, by }: LogEvent): boolean {
  if (!kinds.includes(kind) || !(results ?? ['ok', 'unknown']).includes(result)) return false
  if (by === 'staff' || by === 'system') return false
  return locks === undefined || locks.includes(lock?.to ?? 'unknown')
}

function fitOf(step: ChainStep, moment: Moment, view: View): Fit {
  const { event } = moment
  if (!isKind(step, event)) return { fits: false, open: [] }
  const rights: boolean | 'unknown' = event.permissions?.includes(step.permission ?? 'other') ?? 'unknown'
  const asked: (readonly [boolean | 'unknown', string])[] = [
    [step.device === 'new' ? isNewDevice(moment, view) : true, 'whether the device was new'],
    [
      step.network === 'new' ? isNewNetwork(moment, view.timed, view.usual) : true,
      'whether the network was used before',
    ],
    [step.permission ? rights : true, `whether the key may ${step.permission}`],
  ]
  return {
    fits: asked.every(([answer]) => answer !== false),
    open: asked.filter(([answer]) => answer === 'unknown').map(([, words]) => words),
  }
}

/** A device is new on the day it is first seen; weeks later the same device is not. */
function isNewDevice({ event, ms }: Moment, { devices }: View): boolean | 'unknown' {
  if (event.kind === 'device-added') return true
  const seen = event.device && devices.get(deviceKey(event.device))
  if (!seen) return 'unknown'
  if (event.device?.isNew) return true
  return ms - seen.firstMs > 86_400_000 ? false : seen.isNew
}

function within(steps: readonly Moment[][], { withinMin, isInOrder }: Chain): Moment[] | null {
  const windowMs = withinMin * 60_000
  return isInOrder ? inOrder(steps, windowMs) : inAnyOrder(steps, windowMs)
}

function inOrder([first = [], ...rest]: readonly Moment[][], windowMs: number): Moment[] | null {
  // The latest start before an end is the closest: starts are tried from the newest.
  for (const start of [...first].reverse()) {
    const chain = [start]
    for (const step of rest) {
      const last = chain.at(-1) ?? start
      const next = nextIn(step, last.ms, chain)
      if (next) chain.push(next)
    }
    const end = chain.at(-1) ?? start
    if (chain.length === rest.length + 1 && end.ms - start.ms <= windowMs) return chain
  }
  return null
}

/** The first row of a step at or after an instant that is no step of the chain yet. */
function nextIn(step: readonly Moment[], ms: number, chain: readonly Moment[]): Moment | undefined {
  for (let at = firstFrom(step, ms); at < step.length; at++) {
    const moment = step[at]
    if (moment && !chain.includes(moment)) return moment
  }
  return undefined
}

function inAnyOrder(steps: readonly Moment[][], windowMs: number): Moment[] | null {
  for (const start of steps.flat().sort((a, b) => b.ms - a.ms)) {
    const found = steps.flatMap(step => nextIn(step, start.ms, []) ?? [])
    const isNear = found.every(({ ms }) => ms - start.ms <= windowMs)
    if (isNear && found.length === steps.length) return found.sort((a, b) => a.ms - b.ms)
  }
  return null
}

function told({ steps }: Chain, found: readonly Moment[]): string {
  const names = steps.map(step => step.says).join(', then ')
  const words = names.charAt(0).toUpperCase() + names.slice(1)
  const spanMs = (found.at(-1)?.ms ?? 0) - (found[0]?.ms ?? 0)
  return found.length > 1 ? `${words}: within ${stretch(spanMs)}.` : `${words}.`
}

function openQuestions(steps: readonly Candidates[], found: readonly Moment[]): string {
  const needs = steps.flatMap(({ open }) => found.flatMap(moment => open.get(moment) ?? []))
  return [...new Set(needs)].join(', and ')
}
