import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  checkDraft,
  draftOf,
  nextVersion,
  type ProcedureDraft,
  readDraft,
  stepsFor,
} from '../../../src/core/procedure/draft'
import type { Pack } from '../../../src/core/procedure/procedure'
import { runWalks, walkFile } from '../../../src/core/procedure/walk'
import { librarySteps, packs, weights } from '../../../src/packs/load'

const signals = new Set(weights.signals.map(row => row.id))
const ground = (base: Pack) => ({ base, floor: base, library: librarySteps, signals })
const c05 = packs.find(pack => pack.procedure.id === 'c05') ?? packs[0]!
const next = (change: (draft: ProcedureDraft) => ProcedureDraft) =>
  checkDraft({ ...change(draftOf(c05)), version: '9.0.0' }, ground(c05))
const step = (draft: ProcedureDraft, id: string, over: Partial<ProcedureDraft['steps'][number]>) => ({
  ...draft,
  steps: draft.steps.map(use => (use.use === id ? { ...use, ...over } : use)),
})
const paths = (found: ReturnType<typeof checkDraft>) => found.mistakes.map(one => one.path)

describe('a draft', () => {
  it('of every shipped procedure is that procedure, to the last hash', () => {
    for (const pack of packs) {
      const { mistakes, pack: again } = checkDraft(draftOf(pack), ground(pack))
      expect([pack.procedure.id, mistakes, again?.hash]).toEqual([pack.procedure.id, [], pack.hash])
      expect(readDraft(JSON.parse(JSON.stringify(draftOf(pack))))).toEqual(draftOf(pack))
    }
  })

  it('has one sign for all alarms before a place, and keeps its meaning when steps move', () => {
    const draft = draftOf(c05)
    const holds = draft.steps.find(use => use.use === 'S44')
    expect(holds?.when).toEqual({ alarm: true })
    const without = { ...draft, version: '9.0.0', steps: draft.steps.filter(use => use.use !== 'S16') }
    const before = checkDraft(draft, ground(c05)).pack?.procedure.steps.find(use => use.use === 'S44')?.when
    const after = checkDraft(without, ground(c05)).pack?.procedure.steps.find(use => use.use === 'S44')?.when
    const count = (when: unknown) => JSON.stringify(when).split('observed').length
    expect(count(after)).toBeLessThan(count(before))
  })

  it('takes steps of the library in, and names what is nowhere', () => {
    const more = (use: string) =>
      next(draft => {
        const steps = [...draft.steps]
        steps.splice(5, 0, { use, group: 'Sender', phase: 'check', required: false })
        return { ...draft, steps }
      })
    expect(more('S07').pack?.steps).toHaveProperty('S07')
    expect(paths(more('S99'))).toContain('procedure.steps.5.use')
    expect(
      stepsFor(draftOf(c05), ground(c05))
        .map(one => one.id)
        .sort(),
    ).toEqual(Object.keys(c05.steps).sort())
  })

  it.each<[string, ReturnType<typeof next>, string]>([
    ['an empty question', next(draft => step(draft, 'S03', { question: '' })), 'procedure.steps.2.question'],
    ['markup in a text', next(draft => step(draft, 'S03', { why: 'See <b>here</b> first.' })), 'procedure.steps.2.why'],
    ['an empty line', next(draft => step(draft, 'S03', { how: ['Do this.', ''] })), 'procedure.steps.2.how.1'],
    [
      'a condition on a later step',
      next(draft => step(draft, 'S03', { when: { step: 'S05', is: ['pass'] } })),
      'procedure.steps.2.when.step',
    ],
    [
      'a result that is not chosen yet',
      next(draft => step(draft, 'S05', { when: { step: 'S04', is: [] } })),
      'procedure.steps.4.when',
    ],
    [
      'an alarm where there is none before',
      next(draft => step(draft, 'S02', { when: { alarm: true } })),
      'procedure.steps.1.when',
    ],
    [
      'a step for a running loss that is left out',
      next(draft => ({ ...draft, steps: draft.steps.filter(use => use.use !== 'S02') })),
      'procedure.steps',
    ],
    ['a lower tier', next(draft => ({ ...draft, tier: 'R2' })), 'procedure.tier'],
    ['no target', next(draft => ({ ...draft, targets: [] })), 'procedure.targets'],
    [
      'a gate that nothing can meet',
      next(draft => ({ ...draft, gates: [{ id: 'g', text: 'Never met', when: { tier: ['R1'] } }] })),
      'procedure.gates.0.when',
    ],
  ])('is told by path that it has %s', (_what, found, path) => {
    expect(
      paths(found).some(one => one.startsWith(path)),
      JSON.stringify(found.mistakes),
    ).toBe(true)
    expect(found.pack).toBeNull()
  })

  it('needs its own number once it says something else', () => {
    const changed = step(draftOf(c05), 'S03', { question: 'Who else wrote to us?' })
    expect(paths(checkDraft(changed, ground(c05)))).toEqual(['procedure.version'])
    expect(checkDraft({ ...changed, version: nextVersion(c05.procedure.version) }, ground(c05)).mistakes).toEqual([])
    expect(['1.0.9', '1', '2.x', ''].map(nextVersion)).toEqual(['1.0.10', '2', '2.x.1', '.1'])
  })

  it('that was kept is read back, and what is no draft is not', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), data => {
        expect(readDraft(data)).toBeNull()
      }),
    )
    expect(readDraft({ ...draftOf(c05), steps: [null] })).toBeNull()
    const half = { ...draftOf(c05), title: '', gates: [{ id: '', text: '', when: { all: [] } }] }
    expect(readDraft(half)).toEqual(half)
  })
})

describe('walks', () => {
  const files = Object.values(import.meta.glob('../../fixtures/walks/*.json', { eager: true, import: 'default' })).map(
    file => v.parse(walkFile, file),
  )
  const walksOf = (id: string) => files.find(file => file.procedure === id)?.walks ?? []

  it('of every shipped procedure end as they must', () => {
    for (const pack of packs) {
      const walks = runWalks(walksOf(pack.procedure.id), pack, weights)
      expect(walks.length).toBeGreaterThan(2)
      expect(walks.flatMap(one => one.differs.map(says => `${one.id}: ${says}`))).toEqual([])
    }
  })

  it('say how they end otherwise once a procedure asks less or more', () => {
    const { pack } = next(draft => ({ ...draft, steps: draft.steps.filter(use => use.use !== 'S18') }))
    const less = pack ? runWalks(walksOf('c05'), pack, weights) : []
    expect(less.find(one => one.kind === 'owner')?.differs).toEqual(['is no longer asked S18'])
    const more = next(draft => step(draft, 'S18', { required: true })).pack
    const walked = more
      ? runWalks(
          walksOf('c05').map(one => ({ ...one, answers: one.answers.filter(({ step: id }) => id !== 'S18') })),
          more,
          weights,
        )
      : []
    expect(walked.find(one => one.kind === 'owner')?.differs[0]).toBe(
      'ends as need more information, not as verified, hand off',
    )
  })
})
