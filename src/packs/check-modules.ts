/** Checks what the shape of a side module cannot see: its steps, observations and signals exist, and it has a name of its own. */
import type { ShapeMistake } from '../core/base/shape-problem'
import { leavesOf } from '../core/procedure/condition'
import type { Pack, Step } from '../core/procedure/procedure'
import type { SideModule } from '../core/procedure/side-module'

type File = { file: string; value: SideModule['module'] }
type Ground = { steps: readonly Step[]; signals: ReadonlySet<string>; packs: readonly Pack[] }
type Note = { path: string; says: string }

/** Lists the mistakes of side modules by file, path and reason. */
export function checkModules(files: readonly File[], ground: Ground): ShapeMistake[] {
  return files.flatMap(({ file, value }, place) => {
    const earlier = files.slice(0, place).map(one => one.value)
    const notes = [...nameNotes(value, earlier, ground), ...stepNotes(value, ground), ...offerNotes(value, ground)]
    return notes.map(note => ({ file, ...note }))
  })
}

function nameNotes({ id, title }: File['value'], earlier: readonly File['value'][], { packs }: Ground): Note[] {
  const isGroup = packs.some(({ procedure }) => procedure.steps.some(use => use.group === title))
  return [
    ...(earlier.some(one => one.id === id)
      ? [{ path: 'id', says: 'the id is used by another side module already' }]
      : []),
    ...(isGroup ? [{ path: 'title', says: `a procedure has a group of steps called ${title}` }] : []),
  ]
}

function stepNotes({ steps: uses }: File['value'], { steps, packs }: Ground): Note[] {
  const closing = new Set(
    packs.flatMap(({ procedure }) => procedure.steps.filter(use => use.phase === 'close').map(use => use.use)),
  )
  return uses.flatMap(({ use }, at) => [
    ...(steps.some(step => step.id === use)
      ? []
      : [{ path: `steps.${at}.use`, says: `the library has no step ${use}` }]),
    ...(closing.has(use) ? [{ path: `steps.${at}.use`, says: `${use} closes a case and cannot be added to it` }] : []),
    ...(uses.findIndex(one => one.use === use) < at
      ? [{ path: `steps.${at}.use`, says: `the step ${use} stands here a second time` }]
      : []),
  ])
}

function offerNotes({ offer }: File['value'], { steps, signals }: Ground): Note[] {
  const observations = new Set(steps.flatMap(step => step.observations.map(one => one.id)))
  return [
    ...offer.hints.flatMap((hint, at) =>
      (hint.signals ?? [])
        .filter(id => !signals.has(id))
        .map(id => ({ path: `offer.hints.${at}.signals`, says: `the weights have no signal ${id}` })),
    ),
    ...offer.when.flatMap(({ when }, at) =>
      leavesOf(when)
        .filter(leaf => ('step' in leaf ? !steps.some(({ id }) => id === leaf.step) : !observations.has(leaf.observed)))
        .map(leaf => ({
          path: `offer.when.${at}.when`,
          says: `the library does not know ${Object.values(leaf).join(' ')}`,
        })),
    ),
    ...Object.entries(offer.words).flatMap(([language, list]) =>
      list.flatMap((word, at) =>
        word === word.toLowerCase() && word.trim() === word && word !== ''
          ? []
          : [
              {
                path: `offer.words.${language}.${at}`,
                says: 'words are lower case, not empty, without space around them',
              },
            ],
      ),
    ),
  ]
}
