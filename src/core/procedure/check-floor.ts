/**
 * What a pack may never lower, whoever wrote it: the version of the same case type that ships is the floor.
 * Weights, roles, holds and second persons are not in a pack at all; these are the parts of the engine that are.
 */
import type { Observation, Pack, Step, StepUse } from './procedure'
import type { FileMistake } from './strict-json'
import { rankOf } from './tier'

/**
 * Lists where a pack goes below what ships.
 *
 * @param pack     a pack of the right shape
 * @param floor    the version of its case type that ships
 * @returns        every mistake by path: a lower tier, a type that verifies nobody made to verify, a live-loss step left
 *                 out or made optional, a gate or an alarm taken off, a live check that counts longer, a shorter hold
 */
export function floorMistakes(pack: Pack, floor: Pack): FileMistake[] {
  return [
    ...tierMistakes(pack, floor),
    ...liveLossMistakes(pack, floor),
    ...pack.procedure.steps.flatMap((use, at) => timeMistakes(use, { at, pack, floor })),
    ...Object.keys(pack.steps).flatMap(markMistakes),
  ]

  function markMistakes(id: string): FileMistake[] {
    const [step, known] = [pack.steps[id], Object.hasOwn(floor.steps, id) ? floor.steps[id] : undefined]
    return step && known ? stepMistakes(step, known) : []
  }
}

function tierMistakes({ procedure: { tier } }: Pack, { procedure: floor }: Pack): FileMistake[] {
  const path = 'procedure.tier'
  if (floor.tier === 'none' && tier !== 'none')
    return [{ path, says: 'this case type verifies nobody, and no pack can make it do so' }]
  return rankOf(tier) < rankOf(floor.tier) ? [{ path, says: `no pack can lower the tier below ${floor.tier}` }] : []
}

function liveLossMistakes({ procedure }: Pack, floor: Pack): FileMistake[] {
  const kept = floor.procedure.steps.filter(({ use, required }) => required && floor.steps[use]?.liveLoss)
  return kept.flatMap(({ use, when }) => {
    const at = procedure.steps.findIndex(step => step.use === use)
    const step = procedure.steps[at]
    if (!step) return [{ path: 'procedure.steps', says: `${use} stops a running loss and cannot be left out` }]
    const path = `procedure.steps.${at}`
    return [
      ...(step.required ? [] : [{ path: `${path}.required`, says: `${use} stops a running loss and stays required` }]),
      ...(step.when && !when
        ? [{ path: `${path}.when`, says: `${use} stops a running loss and is always asked` }]
        : []),
    ]
  })
}

/** How long a live check counts can only get shorter, how long nothing is done only longer. */
function timeMistakes(use: StepUse, { at, pack, floor }: { at: number; pack: Pack; floor: Pack }): FileMistake[] {
  const known = floor.procedure.steps.find(one => one.use === use.use)
  if (!known) return []
  const [valid, mostValid] = [minutesOf(use, pack), minutesOf(known, floor)]
  const [hold, leastHold] = [hoursOf(use, pack), hoursOf(known, floor)]
  const path = `procedure.steps.${at}`
  return [
    ...(mostValid !== undefined && (valid ?? Number.POSITIVE_INFINITY) > mostValid
      ? [{ path: `${path}.validFor`, says: `no pack can let ${use.use} count for more than ${mostValid} minutes` }]
      : []),
    ...(leastHold !== undefined && (hold ?? 0) < leastHold
      ? [{ path: `${path}.startsHold`, says: `no pack can shorten the hold after ${use.use} below ${leastHold} hours` }]
      : []),
  ]
}

function minutesOf({ use, validFor }: StepUse, { steps }: Pack): number | undefined {
  return (validFor ?? steps[use]?.validFor)?.minutes
}

function hoursOf({ use, startsHold }: StepUse, { steps }: Pack): number | undefined {
  return (startsHold ?? steps[use]?.startsHold)?.hours
}

function stepMistakes(step: Step, floor: Step): FileMistake[] {
  const path = `steps.${step.id}`
  const until = (['concern', 'fail'] as const).filter(
    result => floor.gateUntilSeen?.[result] && step.gateUntilSeen?.[result] !== floor.gateUntilSeen[result],
  )
  return [
    ...(floor.liveLoss && !step.liveLoss
      ? [{ path: `${path}.liveLoss`, says: `${step.id} comes first while a loss may run` }]
      : []),
    ...until.map(result => ({ path: `${path}.gateUntilSeen.${result}`, says: 'no pack can take this gate off' })),
    ...floor.observations.filter(isMarked).flatMap(one => markLost(one, step, path)),
  ]
}

function isMarked({ gate, alarm }: Observation): boolean {
  return gate !== undefined || alarm === true
}

function markLost(floor: Observation, { observations }: Step, path: string): FileMistake[] {
  const at = observations.findIndex(one => one.id === floor.id)
  const found = observations[at]
  if (!found)
    return [{ path: `${path}.observations`, says: `${floor.id} raises a gate or an alarm and cannot be left out` }]
  const place = `${path}.observations.${at}`
  const canTick =
    floor.with === undefined ? found.with === undefined : floor.with.every(one => found.with?.includes(one) ?? true)
  return [
    ...(floor.gate && found.gate !== floor.gate
      ? [{ path: `${place}.gate`, says: 'no pack can take this gate off' }]
      : []),
    ...(floor.alarm && !found.alarm ? [{ path: `${place}.alarm`, says: 'no pack can take this alarm off' }] : []),
    ...(canTick ? [] : [{ path: `${place}.with`, says: 'it has to be possible to tick this under the same answers' }]),
  ]
}
