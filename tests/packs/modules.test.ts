import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Disposition, stepResults } from '../../src/core/case/event'
import { type Answer, emptySession, type Session } from '../../src/core/case/session'
import { moduleOffers } from '../../src/core/procedure/offer-modules'
import type { Pack, Step } from '../../src/core/procedure/procedure'
import { recommend } from '../../src/core/procedure/recommend'
import { withModules } from '../../src/core/procedure/side-module'
import { standingOf } from '../../src/core/procedure/standing'
import { checkedPacks as loadPacks } from '../../src/packs/check-packs'
import { modules, packs, weights } from '../../src/packs/load'
import { librarySteps, shelves } from './step-library'
import { packOf, sessionFor, walkFiles } from './walk-fixture'

const ids = modules.map(({ module }) => module.id)
const languages = ['de', 'en', 'es', 'fr', 'it', 'pt', 'tr', 'vi']
const [c01, c10] = [packOf('c01'), packOf('c10')]

function answered(session: Session, step: Step, { result, ticks }: { result: number; ticks: number }): Session {
  const chosen = stepResults[result % stepResults.length] ?? 'pass'
  const may = step.observations.filter(one => (one.with ?? ['pass', 'concern', 'fail']).includes(chosen))
  const observed = may.filter((_one, at) => ((ticks >> (at % 20)) & 1) === 1).map(one => one.id)
  const answer: Answer = { result: chosen, reason: 'because', observed, eventId: '', at: '', by: '' }
  return { ...session, answers: { ...session.answers, [step.id]: answer } }
}

describe('the side modules that ship', () => {
  it('are the coercion screen, live-loss triage and secrets exposure, in eight languages', () => {
    expect(ids).toEqual(['coercion', 'live-loss', 'secrets'])
    for (const { module } of modules) expect(Object.keys(module.offer.words).sort()).toEqual(languages)
  })

  it.each(modules.map(one => [one.module.id, one] as const))(
    '%s joins every procedure without tearing it',
    (id, one) => {
      for (const pack of packs) {
        const joined = withModules(pack, modules, [id])
        const uses = joined.procedure.steps
        expect(new Set(uses.map(({ use }) => use)).size).toBe(uses.length)
        for (const { use, required } of one.module.steps) {
          const found = uses.find(step => step.use === use)
          expect([pack.procedure.id, use, found?.when, found?.phase !== 'close']).toEqual([
            pack.procedure.id,
            use,
            undefined,
            true,
          ])
          if (required) expect(found?.required).toBe(true)
          expect(joined.steps[use]?.id).toBe(use)
        }
        const phases = uses.map(({ phase }) => ['open', 'check', 'close'].indexOf(phase))
        expect(phases).toEqual([...phases].sort())
        const groups = uses.map(({ group }) => group).filter((group, at, all) => group !== all[at - 1])
        expect(new Set(groups).size).toBe(groups.length)
        expect(joined.hash).toBe(pack.hash)
      }
    },
  )

  it('leave the procedure as it is where none joined or nobody knows them', () => {
    expect(withModules(c01, modules, [])).toBe(c01)
    expect(withModules(c01, modules, ['no-such'])).toBe(c01)
  })

  it('are asked for: a verified owner is not verified any more until the added steps are answered', () => {
    const owner = walkFiles.find(file => file.procedure === 'c01')?.walks.find(walk => walk.kind === 'owner')
    if (!owner) throw new Error('no walk')
    const session = sessionFor(owner, c01)
    expect(standingOf(session, c01, weights).disposition).toBe('VERIFIED_HANDOFF')
    const joined = withModules(c01, modules, ['coercion'])
    const advice = recommend(session, joined, weights)
    expect(advice.disposition).toBe('NEED_MORE_INFO')
    expect(advice.open.map(({ stepId }) => stepId)).toEqual(['S09', 'S45'])
    expect(advice.versions.procedure).toContain('coercion@')
    expect(advice.versions.inputsHash).not.toBe(recommend(session, c01, weights).versions.inputsHash)
    const done = ['S09', 'S45'].reduce(
      (so, id) => answered(so, joined.steps[id] as Step, { result: 0, ticks: 0 }),
      session,
    )
    expect(standingOf(done, joined, weights).disposition).toBe('VERIFIED_HANDOFF')
  })
})

describe('a side module never lowers an invariant', () => {
  const arbitrary = fc.record({
    pack: fc.nat(packs.length - 1),
    added: fc.subarray(ids, { minLength: 1 }),
    answers: fc.array(fc.record({ result: fc.oneof(fc.constant(0), fc.nat(4)), ticks: fc.nat(2 ** 20) }), {
      minLength: 60,
      maxLength: 60,
    }),
    base: fc.nat(99),
  })

  it('who is not verified without it is not verified with it, and no alarm falls silent', () => {
    const seen = new Set<Disposition>()
    fc.assert(
      fc.property(arbitrary, ({ pack: at, added, answers, base }) => {
        const pack = packs[at] as Pack
        const joined = withModules(pack, modules, added)
        // Half of them begin from the walk of a clear owner, so that verified cases are among them.
        const owner = walkFiles
          .find(file => file.procedure === pack.procedure.id)
          ?.walks.find(walk => walk.kind === 'owner')
        const begun = base < 70 && owner ? sessionFor(owner, pack) : emptySession('x')
        const steps =
          base < 70
            ? added.flatMap(id => Object.keys(joined.steps).filter(one => inModule(id, one)))
            : Object.keys(joined.steps)
        const session = steps.reduce((so, id, place) => {
          const step = joined.steps[id]
          return step ? answered(so, step, answers[place] ?? { result: 0, ticks: 0 }) : so
        }, begun)
        const [without, withIt] = [standingOf(session, pack, weights), standingOf(session, joined, weights)]
        seen.add(withIt.disposition)
        if (without.disposition !== 'VERIFIED_HANDOFF') expect(withIt.disposition).not.toBe('VERIFIED_HANDOFF')
        if (without.judgement.contain) expect(withIt.judgement.contain).toBe(true)
        for (const gate of ['ato', 'route', 'fail'] as const)
          expect(withIt.judgement.asked.gates[gate]).toEqual(
            expect.arrayContaining(without.judgement.asked.gates[gate]),
          )
        expect(withIt.evidence.open.length).toBeGreaterThanOrEqual(without.evidence.open.length)
        expect(withIt.evidence.tier).toBe(without.evidence.tier)
      }),
      { numRuns: 1_500 },
    )
    expect(seen).toContain('VERIFIED_HANDOFF')
    expect(seen).toContain('SUSPECTED_ATO')
  }, 60_000)
})

function inModule(id: string, step: string): boolean {
  return modules.some(({ module }) => module.id === id && module.steps.some(({ use }) => use === step))
}

describe('offering a side module', () => {
  const session = emptySession('x')
  const said = (body: string) => ({ subject: '', messages: [{ speaker: 'client' as const, body }] })
  const because = (
    id: string,
    ...more: Parameters<typeof moduleOffers> extends [unknown, unknown, ...infer R] ? R : never
  ) => moduleOffers(modules, c01, ...more).find(one => one.id === id)?.because

  it('names the words, facts, signals or sights that speak for it', () => {
    expect(because('coercion', session, said('He asked me to install AnyDesk'))).toEqual(['“AnyDesk”'])
    expect(because('coercion', session, said('hello'))).toEqual([])
    expect(
      because('secrets', session, {
        ...said('hello'),
        facts: [{ kind: 'secret', value: 'seed-phrase', voice: 'client' }],
      }),
    ).toEqual(['A secret stands in the ticket'])
    expect(because('live-loss', session, said('there is a pending withdrawal'))).toEqual(['“pending withdrawal”'])
    const pending: Answer = {
      result: 'concern',
      reason: '',
      observed: ['s13-pending-transfer'],
      eventId: '',
      at: '',
      by: '',
    }
    expect(because('live-loss', { ...session, answers: { S13: pending } }, said('hello'))).toEqual([
      'You saw a transfer that is pending',
    ])
  })

  it('says whether it joined, or is covered by the procedure already', () => {
    const states = (pack: Pack, added: string[]) =>
      moduleOffers(modules, pack, { ...session, work: { ...session.work, modules: added } }, said('x')).map(
        ({ state }) => state,
      )
    expect(states(c01, [])).toEqual(['open', 'open', 'open'])
    expect(states(c01, ['secrets'])).toEqual(['open', 'open', 'added'])
    expect(states(c10, [])[0]).toBe('covered')
  })
})

describe('a side module with a mistake', () => {
  const good = structuredClone(modules[0]?.module) as unknown as Record<string, unknown>
  const load = (data: unknown) =>
    loadPacks({
      ...Object.fromEntries(Object.entries(shelves)),
      './weights/default.json': weights,
      './modules/x.json': data,
    })
  const path = (data: unknown) => load(data).mistakes.map(one => `${one.file} ${one.path}`)

  it('is left out and named by file, path and reason', () => {
    expect(librarySteps.length).toBeGreaterThan(0)
    expect(load(good).modules).toHaveLength(1)
    expect(path({ ...good, steps: [{ use: 'S99', required: true }] })).toEqual(['src/packs/modules/x.json steps.0.use'])
    expect(
      path({
        ...good,
        steps: [
          { use: 'S09', required: true },
          { use: 'S09', required: false },
        ],
      }),
    ).toEqual(['src/packs/modules/x.json steps.1.use'])
    const offer = good['offer'] as Record<string, unknown>
    expect(path({ ...good, offer: { ...offer, hints: [{ says: 'no such', signals: ['X-1'] }] } })).toEqual([
      'src/packs/modules/x.json offer.hints.0.signals',
    ])
    expect(path({ ...good, offer: { ...offer, when: [{ says: 'no such', when: { observed: 'x' } }] } })).toEqual([
      'src/packs/modules/x.json offer.when.0.when',
    ])
    expect(path({ ...good, offer: { ...offer, words: { en: ['Loud'] } } })).toEqual([
      'src/packs/modules/x.json offer.words.en.0',
    ])
    expect(path({ ...good, extra: 1 })).toEqual(['src/packs/modules/x.json extra'])
    expect(load({ ...good, extra: 1 }).modules).toEqual([])
  })
})
