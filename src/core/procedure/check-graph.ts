/**
 * Checks what the shape cannot see: whether the parts of a procedure refer to each other rightly.
 * Example: { file: 'src/packs/procedures/c01.json', path: 'steps.4.when.observed', says: '…' }.
 */
import type { ShapeMistake } from '../base/shape-problem'
import { tiers } from '../case/event'
import { type Known, mistakesIn } from './check-condition'
import { cycleMistakes } from './check-cycle'
import type { Observation, Procedure, Step, StepLibrary } from './procedure'

/** What a procedure is checked against. */
export type Ground = { steps: readonly Step[]; signals: ReadonlySet<string>; file: string }

type Note = { path: string; says: string }

const phases = ['open', 'check', 'close'] as const

/**
 * Checks the files of the step library: ids are unique over all of them, and every signal is a row of the weights.
 *
 * @param shelves    decoded files
 * @param signals    ids of the weights
 * @returns          every mistake by file and path
 */
export function checkLibrary(
  shelves: readonly { file: string; value: StepLibrary }[],
  signals: ReadonlySet<string>,
): ShapeMistake[] {
  const placed = shelves.flatMap(({ file, value }) => value.steps.map((step, at) => ({ file, step, at })))
  const stepIds = placed.map(({ file, step, at }) => ({ file, id: step.id, path: `steps.${at}.id` }))
  const observations = placed.flatMap(({ file, step, at }) =>
    step.observations.map((one, place) => ({ file, id: one.id, path: `steps.${at}.observations.${place}.id` })),
  )
  return [
    ...again(stepIds).map(({ file, path, id }) => ({ file, path, says: second('step', id) })),
    ...again(observations).map(({ file, path, id }) => ({ file, path, says: second('observation', id) })),
    ...placed.flatMap(({ file, step, at }) => strangeSignals(step, at, signals).map(note => ({ file, ...note }))),
  ]
}

/**
 * Checks a procedure: what it uses exists, conditions look back, gates can be met, and it can begin and end.
 *
 * @param of        a procedure of the right shape
 * @param ground    the steps it may use, the signals there are, the name of its file
 * @returns         every mistake by file and path
 */
export function checkProcedure(of: Procedure, { steps, signals, file }: Ground): ShapeMistake[] {
  const byId = new Map(steps.map(step => [step.id, step]))
  const whole = knownIn(of, byId)
  const notes = [
    ...stepNotes(of, byId, whole),
    ...cycleMistakes(of, byId),
    ...orderNotes(of),
    ...of.raise.flatMap(({ when }, at) => mistakesIn(when, `raise.${at}.when`, whole)),
    ...of.derive.flatMap(({ when }, at) => mistakesIn(when, `derive.${at}.when`, whole)),
    ...of.derive.flatMap(({ signal }, at) => (signals.has(signal) ? [] : [noSignal(`derive.${at}.signal`, signal)])),
    ...of.gates.flatMap(({ when }, at) => mistakesIn(when, `gates.${at}.when`, whole)),
    ...twice(
      of.gates.map(({ id }, at) => ({ id, path: `gates.${at}.id` })),
      'gate',
    ),
    ...targetNotes(of, whole),
    ...wordNotes(of),
    ...(of.hints ?? []).flatMap((hint, at) =>
      (hint.signals ?? []).flatMap(id => (signals.has(id) ? [] : [noSignal(`hints.${at}.signals`, id)])),
    ),
  ]
  return notes.map(note => ({ file, ...note }))
}

function stepNotes(of: Procedure, byId: ReadonlyMap<string, Step>, whole: Known): Note[] {
  return of.steps.flatMap((step, at) => [
    ...(byId.has(step.use) ? [] : [{ path: `steps.${at}.use`, says: `the library has no step ${step.use}` }]),
    ...(step.when ? mistakesIn(step.when, `steps.${at}.when`, { ...whole, before: at }) : []),
  ])
}

function orderNotes({ steps }: Procedure): Note[] {
  const rank = (at: number) => phases.indexOf(steps[at]?.phase ?? 'open')
  const later = steps.flatMap((step, at) =>
    at > 0 && rank(at) < rank(at - 1)
      ? [{ path: `steps.${at}.phase`, says: `a step of phase ${step.phase} stands after a later phase` }]
      : [],
  )
  const groups = steps.map(step => step.group)
  const torn = groups.flatMap((group, at) =>
    group !== groups[at - 1] && groups.slice(0, at).includes(group)
      ? [{ path: `steps.${at}.group`, says: `the group ${group} was left before and is taken up again` }]
      : [],
  )
  const opens = steps.some(step => step.phase === 'open' && !step.when)
  const noStart = opens ? [] : [{ path: 'steps', says: 'no step of phase open applies from the start' }]
  const uses = steps.map(({ use }, at) => ({ id: use, path: `steps.${at}.use` }))
  return [...noStart, ...twice(uses, 'step'), ...later, ...torn]
}

function targetNotes({ targets }: Procedure, known: Known): Note[] {
  return targets.flatMap(({ when, for: taken }, at): Note[] => {
    const isLast = at === targets.length - 1
    if (taken && isLast)
      return [{ path: `targets.${at}.for`, says: 'the last target takes every case, whatever its disposition' }]
    if (when && isLast)
      return [{ path: `targets.${at}.when`, says: 'the last target takes every case and has no condition' }]
    if (!when && !taken && !isLast)
      return [{ path: `targets.${at}`, says: 'the targets after this one are never reached' }]
    return when ? mistakesIn(when, `targets.${at}.when`, known) : []
  })
}

function wordNotes({ words }: Procedure): Note[] {
  return Object.entries(words).flatMap(([language, list]) =>
    list.flatMap((word, at) =>
      word === word.toLowerCase() && word.trim() === word && word !== ''
        ? []
        : [{ path: `words.${language}.${at}`, says: 'words are lower case, not empty, without space around them' }],
    ),
  )
}

function strangeSignals(step: Step, at: number, signals: ReadonlySet<string>): Note[] {
  const byResult = Object.entries(step.signals ?? {}).flatMap(([result, ids = []]) =>
    ids.map((id, place) => ({ id, path: `steps.${at}.signals.${result}.${place}` })),
  )
  const seen = step.observations.flatMap((one, place) =>
    (one.signals ?? []).map((id, n) => ({ id, path: `steps.${at}.observations.${place}.signals.${n}` })),
  )
  return [...byResult, ...seen].filter(({ id }) => !signals.has(id)).map(({ id, path }) => noSignal(path, id))
}

function noSignal(path: string, id: string): Note {
  return { path, says: `the weights have no signal ${id}` }
}

function twice(ids: readonly { id: string; path: string }[], what: string): Note[] {
  return again(ids).map(({ id, path }) => ({ path, says: second(what, id) }))
}

function again<T extends { id: string }>(ids: readonly T[]): T[] {
  const earlier = new Set<string>()
  return ids.filter(({ id }) => earlier.has(id) || !earlier.add(id))
}

function second(what: string, id: string): string {
  return `the ${what} ${id} stands here a second time`
}

/** What may be spoken of once every step was passed. */
function knownIn(of: Procedure, byId: ReadonlyMap<string, Step>): Known {
  const steps = new Map<string, number>()
  const observations = new Map<string, { at: number; stepId: string; seen: Observation }>()
  of.steps.forEach(({ use }, at) => {
    if (steps.has(use)) return
    steps.set(use, at)
    for (const seen of byId.get(use)?.observations ?? []) observations.set(seen.id, { at, stepId: use, seen })
  })
  return { steps, observations, before: of.steps.length, tiers: tiersOf(of) }
}

/** Tiers a case can have: the procedure's own and, where the type verifies at all, any higher one. */
function tiersOf({ tier }: Procedure): ReadonlySet<string> {
  const verifies = tier !== 'none' && tier !== 'R1'
  return new Set(verifies ? tiers.slice(tiers.indexOf(tier)) : [tier])
}
