import * as v from 'valibot'
import { type Step, type StepLibrary, stepLibrary } from '../../src/core/procedure/procedure'

const files = import.meta.glob('../../src/packs/steps/*.json', { eager: true, import: 'default' })

/** The shelves of the step library as they ship, decoded, by file. */
export const shelves: Record<string, StepLibrary> = Object.fromEntries(
  Object.entries(files).map(([file, data]) => [file, v.parse(stepLibrary, data)]),
)

/** Every step that ships, by id. */
export const librarySteps: Step[] = Object.values(shelves)
  .flatMap(shelf => shelf.steps)
  .sort((a, b) => (a.id < b.id ? -1 : 1))
