/**
 * A side module is a short list of checks that can join any running case (`gatehouse.module/1`): what it looks for, when
 * it is offered, and its steps. Example: { id: 'coercion', offer: { words: { en: ['anydesk'] }, … }, steps: [{ use: 'S09', required: true }] }.
 */
import * as v from 'valibot'
import { condition, offerHint, type Pack, type Step, type StepUse } from './procedure'

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'an id: small letters, digits, dash'))
const sentence = v.pipe(v.string(), v.minLength(3), v.maxLength(600))
const stepId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/))

/** A side module as its file says it. */
export const sideModule = v.strictObject({
  schema: v.literal('gatehouse.module/1'),
  id,
  version: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** Also the name of its group in the list of steps. */
  title: v.pipe(v.string(), v.minLength(3), v.maxLength(30)),
  why: sentence,
  /** When it is offered: words of the client, what the ticket shows, what the analyst saw. It joins only by a click. */
  offer: v.strictObject({
    words: v.record(v.string(), v.pipe(v.array(v.string()), v.minLength(1))),
    hints: v.array(offerHint),
    when: v.array(v.strictObject({ says: sentence, when: condition })),
  }),
  steps: v.pipe(v.array(v.strictObject({ use: stepId, required: v.boolean() })), v.minLength(1), v.maxLength(20)),
})

/** A side module joined with the steps it uses. */
export type SideModule = { module: v.InferOutput<typeof sideModule>; steps: Record<string, Step> }

/**
 * Joins side modules with a procedure: steps it lacks come before its closing block, steps it has become required and
 * apply whatever their condition. Its hash stays; the modules are named, and the procedure without them is kept.
 *
 * @param pack       the procedure
 * @param modules    the side modules at hand
 * @param added      ids of those that joined the case, in order; unknown ones are left out
 * @returns          the procedure as every judge, view and gate must see it
 */
export function withModules(pack: Pack, modules: readonly SideModule[], added: readonly string[]): Pack {
  const joining = added.flatMap(one => modules.find(({ module }) => module.id === one) ?? [])
  if (joining.length === 0) return pack
  const joined = joining.reduce(withOne, pack)
  const { modules: _names, base = pack, ...rest } = joined
  return { ...rest, base, modules: joining.map(({ module }) => `${module.id}@${module.version}`) }
}

function withOne(pack: Pack, { module, steps }: SideModule): Pack {
  const { procedure } = pack
  const wanted = new Map(module.steps.map(({ use, required }) => [use, required]))
  const own = procedure.steps.map(use => (wanted.has(use.use) && use.phase !== 'close' ? sharpened(use, wanted) : use))
  const borrowed = module.steps
    .filter(({ use }) => Object.hasOwn(steps, use) && !procedure.steps.some(one => one.use === use))
    .map(({ use, required }): StepUse => ({ use, group: module.title, phase: 'check', required }))
  const at = own.findIndex(use => use.phase === 'close')
  const place = at < 0 ? own.length : at
  return {
    ...pack,
    steps: { ...steps, ...pack.steps },
    procedure: { ...procedure, steps: [...own.slice(0, place), ...borrowed, ...own.slice(place)] },
  }
}

function sharpened({ when: _when, ...use }: StepUse, wanted: ReadonlyMap<string, boolean>): StepUse {
  return { ...use, required: use.required || wanted.get(use.use) === true }
}
