/**
 * Decodes the team's files into packs. A file says what it is in `schema`, so a new procedure is one more file.
 * Shape mistakes come from the decoder, the rest (what refers to what) from `check-packs`; each names file and path.
 */
import * as v from 'valibot'
import { decodeFile, type ShapeMistake } from '../core/base/shape-problem'
import { withAlarms } from '../core/procedure/expand-alarms'
import { joinedPack, stepTexts } from '../core/procedure/pack-hash'
import {
  type Pack,
  type Procedure,
  procedure,
  type Step,
  type StepLibrary,
  stepLibrary,
} from '../core/procedure/procedure'
import { type SideModule, sideModule } from '../core/procedure/side-module'
import { type Weights, weights as weightsShape } from '../core/procedure/weights'

/** What a set of files holds; files with a mistake are left out. */
export type Loaded = {
  packs: Pack[]
  steps: Step[]
  modules: SideModule[]
  weights?: Weights
  mistakes: ShapeMistake[]
}

/** Checks of what refers to what; files that ship are checked before a build, so that the worker need not. */
export type GraphChecks = {
  library(shelves: readonly { file: string; value: StepLibrary }[], signals: ReadonlySet<string>): ShapeMistake[]
  procedure(
    of: Procedure,
    ground: { steps: readonly Step[]; signals: ReadonlySet<string>; file: string },
  ): ShapeMistake[]
  modules(
    files: readonly { file: string; value: SideModule['module'] }[],
    ground: { steps: readonly Step[]; signals: ReadonlySet<string>; packs: readonly Pack[] },
  ): ShapeMistake[]
  weights(of: Weights, file: string): ShapeMistake[]
}

type File = { file: string; data: unknown }
type Decoded<T> = { file: string; value: T }

/**
 * Decodes pack files and joins each procedure with the steps it uses.
 *
 * @param sources    parsed JSON by path below src/packs, e.g. './procedures/c01.json'
 * @param checks     of what refers to what; none where that was checked before
 * @returns          packs and side modules in the order of their ids, the step library, the weights, every mistake by
 *                   file, path and reason
 */
export function loadPacks(sources: Record<string, unknown>, checks?: GraphChecks): Loaded {
  const files = Object.entries(sources).map(([path, data]) => ({ file: path.replace(/^\.\//, 'src/packs/'), data }))
  const mistakes: ShapeMistake[] = []
  const ofKind = <T>(
    kind: string,
    shape: v.GenericSchema<unknown, T>,
    before = (data: unknown) => data,
  ): Decoded<T>[] =>
    files
      .filter(({ data }) => schemaOf(data) === kind)
      .flatMap(({ file, data }) => decoded(shape, { file, data: before(data) }, mistakes))

  mistakes.push(...files.filter(({ data }) => !kinds.includes(schemaOf(data))).map(strange))
  const sound = ofKind('gatehouse.weights/1', weightsShape).filter(({ file, value }) => {
    const found = checks?.weights(value, file) ?? []
    mistakes.push(...found)
    return found.length === 0
  })
  const weights = theOnly('gatehouse.weights/1', sound, mistakes)
  const shelves = ofKind('gatehouse.steps/1', stepLibrary)
  const steps = shelves.flatMap(({ value }) => value.steps)
  const procedures = ofKind('gatehouse.procedure/1', procedure, data => withAlarms(data, steps))
  mistakes.push(...repeated(procedures))
  if (steps.length === 0) mistakes.push(lacking('gatehouse.steps/1'))
  if (!weights || steps.length === 0)
    return { packs: [], steps, modules: [], ...(weights ? { weights: weights.value } : {}), mistakes }

  const signals = new Set(weights.value.signals.map(row => row.id))
  mistakes.push(...(checks?.library(shelves, signals) ?? []))
  const texts = stepTexts(steps)
  const packs = procedures.flatMap(({ file, value }) => {
    const found = checks?.procedure(value, { steps, signals, file }) ?? []
    mistakes.push(...found)
    return found.length === 0 ? [joinedPack(value, steps, texts)] : []
  })
  packs.sort((a, b) => (a.procedure.id < b.procedure.id ? -1 : 1))
  const modules = ofKind('gatehouse.module/1', sideModule)
  const wrong = checks?.modules(modules, { steps, signals, packs }) ?? []
  mistakes.push(...wrong)
  const good = modules.filter(({ file }) => !wrong.some(one => one.file === file))
  good.sort((a, b) => (a.value.id < b.value.id ? -1 : 1))
  const joined = good.map(({ value }) => moduleWith(value, steps))
  return { packs, steps, modules: joined, weights: weights.value, mistakes }
}

const kinds = ['gatehouse.weights/1', 'gatehouse.steps/1', 'gatehouse.procedure/1', 'gatehouse.module/1']

function schemaOf(data: unknown): string {
  const head = v.safeParse(v.object({ schema: v.string() }), data)
  return head.success ? head.output.schema : ''
}

function decoded<T>(shape: v.GenericSchema<unknown, T>, { file, data }: File, mistakes: ShapeMistake[]): Decoded<T>[] {
  const outcome = decodeFile(shape, file, data)
  if (outcome.ok) return [{ file, value: outcome.value }]
  mistakes.push(...outcome.mistakes)
  return []
}

function strange({ file, data }: File): ShapeMistake {
  const says = `expected one of ${kinds.join(', ')} but found ${schemaOf(data) || 'none'}`
  return { file, path: 'schema', says }
}

/** The one good file of its kind; a missing file is a mistake, of several the first counts. */
function theOnly<T>(kind: string, found: Decoded<T>[], mistakes: ShapeMistake[]): Decoded<T> | undefined {
  const [first, ...more] = found
  if (!first) mistakes.push(lacking(kind))
  for (const { file } of more) {
    mistakes.push({ file, path: 'schema', says: `a second file of format ${kind}; ${first?.file} counts` })
  }
  return first
}

function lacking(kind: string): ShapeMistake {
  return { file: 'src/packs', path: '(top)', says: `no usable file of format ${kind}` }
}

function repeated(procedures: readonly Decoded<Procedure>[]): ShapeMistake[] {
  return procedures.flatMap(({ file, value }, place) => {
    const earlier = procedures.slice(0, place)
    const says = (what: string) => `the ${what} is used by another procedure already`
    return [
      ...(earlier.some(other => other.value.id === value.id) ? [{ file, path: 'id', says: says('id') }] : []),
      ...(earlier.some(other => other.value.type === value.type) ? [{ file, path: 'type', says: says('type') }] : []),
    ]
  })
}

function moduleWith(module: SideModule['module'], library: readonly Step[]): SideModule {
  const used = module.steps.map(step => step.use)
  return {
    module,
    steps: Object.fromEntries(library.filter(({ id }) => used.includes(id)).map(step => [step.id, step])),
  }
}
