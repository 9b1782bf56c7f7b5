/**
 * Writes out `{ "alarm": true }`: any observation that the step library marks as a sign of a takeover.
 * Only what can be looked back on is meant: in the condition of a step, the steps before it; elsewhere, all of them.
 * Example: { when: { alarm: true } } becomes { when: { any: [{ observed: 's02-money-leaving' }, …] } }.
 */
import type { Step } from './procedure'

/**
 * Writes out the alarms of a procedure file before it is decoded.
 *
 * @param data    parsed JSON of a procedure, not checked yet
 * @param steps   the step library
 * @returns       the same data with every alarm written out; data without alarms as it was
 */
export function withAlarms(data: unknown, steps: readonly Step[]): unknown {
  if (!isRecord(data)) return data
  const uses = Array.isArray(data['steps']) ? data['steps'] : []
  const used = uses.map(use => (isRecord(use) ? use['use'] : undefined))
  const alarming = steps.flatMap(step =>
    step.observations.flatMap(one => (one.alarm ? [{ stepId: step.id, observed: one.id }] : [])),
  )
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      key === 'steps'
        ? uses.map((use, at) => written(use, () => alarmsOf(used.slice(0, at), alarming)))
        : written(value, () => alarmsOf(used, alarming)),
    ]),
  )
}

type Alarming = { stepId: string; observed: string }

function alarmsOf(used: readonly unknown[], alarming: readonly Alarming[]): { observed: string }[] {
  const ids = new Set(used)
  return alarming.flatMap(({ stepId, observed }) => (ids.has(stepId) ? [{ observed }] : []))
}

function written(value: unknown, alarms: () => { observed: string }[]): unknown {
  if (Array.isArray(value)) return value.map(part => written(part, alarms))
  if (!isRecord(value)) return value
  const keys = Object.keys(value)
  if (keys.length === 1 && value['alarm'] === true) return { any: alarms() }
  return Object.fromEntries(keys.map(key => [key, written(value[key], alarms)]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
