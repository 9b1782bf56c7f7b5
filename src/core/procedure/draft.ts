/**
 * A procedure while it is edited: the same data, with alarms as one sign instead of a list, and with texts that may be
 * wrong for a while. What is wrong is found by the same checks as at the door.
 */
import * as v from 'valibot'
import { decodeFile } from '../base/shape-problem'
import { dispositions, stepResults, tiers } from '../case/event'
import { floorMistakes } from './check-floor'
import { textMistakes } from './check-text'
import { withAlarms } from './expand-alarms'
import { packMistakes } from './pack-file'
import { joinedPack } from './pack-hash'
import { type Condition, type Pack, type Procedure, procedure, type Step, type StepUse } from './procedure'
import type { FileMistake } from './strict-json'
import { differs } from './version-change-list'

/** A condition as it is edited. */
export type DraftCondition =
  | { all: DraftCondition[] }
  | { any: DraftCondition[] }
  | { not: DraftCondition }
  | { step: string; is: (typeof stepResults)[number][] }
  | { observed: string }
  | { tier: (typeof tiers)[number][] }
  | { alarm: true }

type Conditioned<T> = T extends { when: Condition }
  ? Omit<T, 'when'> & { when: DraftCondition }
  : Omit<T, 'when'> & { when?: DraftCondition }

/** A procedure as it is edited. */
export type ProcedureDraft = Omit<Procedure, 'steps' | 'raise' | 'derive' | 'gates' | 'targets'> & {
  steps: Conditioned<StepUse>[]
  raise: Conditioned<Procedure['raise'][number]>[]
  derive: Conditioned<Procedure['derive'][number]>[]
  gates: Conditioned<Procedure['gates'][number]>[]
  targets: Conditioned<Procedure['targets'][number]>[]
}

const texts = v.array(v.string())
const when: v.GenericSchema<unknown> = v.union([
  v.strictObject({ all: v.array(v.lazy(() => when)) }),
  v.strictObject({ any: v.array(v.lazy(() => when)) }),
  v.strictObject({ not: v.lazy(() => when) }),
  v.strictObject({ step: v.string(), is: v.array(v.picklist(stepResults)) }),
  v.strictObject({ observed: v.string() }),
  v.strictObject({ tier: v.array(v.picklist(tiers)) }),
  v.strictObject({ alarm: v.literal(true) }),
])
const worded = { question: v.optional(v.string()), why: v.optional(v.string()), how: v.optional(texts) }

/** Only what the editor relies on; everything else is the checks' to find. */
const draftShape = v.looseObject({
  id: v.string(),
  type: v.string(),
  version: v.string(),
  title: v.string(),
  goal: v.string(),
  tier: v.picklist(tiers),
  slaClass: v.string(),
  steps: v.array(
    v.looseObject({
      use: v.string(),
      group: v.string(),
      phase: v.picklist(['open', 'check', 'close']),
      required: v.boolean(),
      when: v.optional(when),
      ...worded,
    }),
  ),
  raise: v.array(v.looseObject({ to: v.picklist(tiers), why: v.string(), when })),
  derive: v.array(v.looseObject({ signal: v.string(), when })),
  gates: v.array(v.looseObject({ id: v.string(), text: v.string(), when })),
  targets: v.array(
    v.looseObject({
      to: v.string(),
      why: v.string(),
      for: v.optional(v.array(v.picklist(dispositions))),
      when: v.optional(when),
    }),
  ),
})

/**
 * Begins a draft from a version.
 *
 * @param pack    the version
 * @returns       its procedure; a list of all alarms before a place is one sign again
 */
export function draftOf({ procedure: of, steps }: Pack): ProcedureDraft {
  const alarms = (count: number) =>
    of.steps
      .slice(0, count)
      .flatMap(({ use }) => (steps[use]?.observations ?? []).flatMap(one => (one.alarm ? [one.id] : [])))
  const all = alarms(of.steps.length)
  const folded = <T extends { when?: Condition }>(one: T, ids: readonly string[]) =>
    one.when ? { ...one, when: signed(one.when, ids) } : one
  const draft = {
    ...of,
    steps: of.steps.map((use, at) => folded(use, alarms(at))),
    raise: of.raise.map(one => folded(one, all)),
    derive: of.derive.map(one => folded(one, all)),
    gates: of.gates.map(one => folded(one, all)),
    targets: of.targets.map(one => folded(one, all)),
  }
  return readDraft(structured(draft)) ?? draft
}

/** A copy that shares nothing with the version it came from. */
function structured(draft: unknown): unknown {
  return JSON.parse(JSON.stringify(draft))
}

/** A list of exactly the alarms at a place was written as one sign, or means the same. */
function signed(condition: Condition, alarms: readonly string[]): DraftCondition {
  if ('all' in condition) return { all: condition.all.map(part => signed(part, alarms)) }
  if ('not' in condition) return { not: signed(condition.not, alarms) }
  if (!('any' in condition)) return condition
  const seen = condition.any.flatMap(part => ('observed' in part ? [part.observed] : []))
  const isAll = seen.length === condition.any.length && seen.length === alarms.length && seen.length > 1
  if (isAll && alarms.every(id => seen.includes(id))) return { alarm: true }
  return { any: condition.any.map(part => signed(part, alarms)) }
}

/**
 * Reads a kept draft.
 *
 * @param data    as kept
 * @returns       the draft, or null when it is none
 */
export function readDraft(data: unknown): ProcedureDraft | null {
  return isDraft(data) ? data : null
}

function isDraft(data: unknown): data is ProcedureDraft {
  return v.is(draftShape, data)
}

/** What a draft is checked against. */
export type DraftGround = {
  base: Pack
  floor?: Pack
  library: readonly Step[]
  signals: ReadonlySet<string>
}

/**
 * Checks a draft with the checks a file has to pass.
 *
 * @param draft     as typed
 * @param ground    the version it began with, what ships, the library, ids of the weights
 * @returns         every mistake by path ('procedure.steps.4.question'), and the pack once there is none
 */
export function checkDraft(draft: ProcedureDraft, ground: DraftGround): { mistakes: FileMistake[]; pack: Pack | null } {
  const steps = stepsFor(draft, ground)
  const data = withAlarms(draft, steps)
  const unsafe = textMistakes(data, 'procedure')
  const read = decodeFile(procedure, '', data)
  if (!read.ok) {
    const wrong = read.mistakes.map(({ path, says }) => ({ path: `procedure.${path}`, says }))
    return { mistakes: [...wrong, ...unsafe], pack: null }
  }
  const pack = joinedPack(read.value, steps)
  const mistakes = [
    ...unsafe,
    ...packMistakes({ procedure: read.value, steps }, ground.signals),
    ...(ground.floor ? floorMistakes(pack, ground.floor) : []),
    ...numberMistake(pack, ground.base),
  ]
  return { mistakes, pack: mistakes.length === 0 ? pack : null }
}

/**
 * Finds the steps a draft uses: as its version had them, else as the library has them.
 *
 * @param draft     as typed
 * @param ground    version and library
 * @returns         steps in the library's order, in which alarms are written out; one that is nowhere is left out
 */
export function stepsFor(draft: ProcedureDraft, { base, library }: Pick<DraftGround, 'base' | 'library'>): Step[] {
  const used = new Set(draft.steps.map(({ use }) => use))
  const known = new Map([...library.map(step => [step.id, step] as const), ...Object.entries(base.steps)])
  return [...known.values()].filter(({ id }) => used.has(id))
}

/** Two versions with one number cannot be told apart by people. */
function numberMistake(pack: Pack, base: Pack): FileMistake[] {
  const isOther = pack.hash !== base.hash && differs(pack.procedure, base.procedure)
  if (!isOther || pack.procedure.version !== base.procedure.version) return []
  const says = `version ${base.procedure.version} says something else already: give this one its own number`
  return [{ path: 'procedure.version', says }]
}

/**
 * Proposes the number of the next version.
 *
 * @param version    '1.0.9'
 * @returns          '1.0.10'; '.1' is added where the last part is no number
 */
export function nextVersion(version: string): string {
  const parts = version.split('.')
  const last = parts.at(-1) ?? ''
  return /^\d{1,9}$/.test(last) ? [...parts.slice(0, -1), `${Number(last) + 1}`].join('.') : `${version}.1`
}
