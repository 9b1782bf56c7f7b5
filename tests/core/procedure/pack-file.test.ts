import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { floorMistakes } from '../../../src/core/procedure/check-floor'
import { largestPackFile, readPackFile, writePackFile } from '../../../src/core/procedure/pack-file'
import { joinedPack } from '../../../src/core/procedure/pack-hash'
import type { Pack, Procedure, Step } from '../../../src/core/procedure/procedure'
import { packs, weights } from '../../../src/packs/load'

const signals = new Set(weights.signals.map(row => row.id))
const c05 = packOf('c05')
type File = { schema: string; procedure: Procedure; steps: Step[]; hash?: string }

function packOf(id: string): Pack {
  const found = packs.find(pack => pack.procedure.id === id)
  if (!found) throw new Error(`no pack ${id}`)
  return found
}

const fileOf = (pack: Pack): File => JSON.parse(writePackFile(pack))
const good = () => fileOf(c05)
const read = (file: unknown) => readPackFile(typeof file === 'string' ? file : JSON.stringify(file), signals)
const mistakes = (file: unknown) => {
  const found = read(file)
  return found.ok ? [] : found.mistakes.map(({ path, says }) => `${path}: ${says}`)
}
const withProcedure = (over: object) => ({ ...good(), procedure: { ...c05.procedure, ...over } })
const withUse = (at: number, over: object) =>
  withProcedure({ steps: c05.procedure.steps.map((use, place) => (place === at ? { ...use, ...over } : use)) })
const withStep = (at: number, over: object) => ({
  ...good(),
  steps: good().steps.map((step, place) => (place === at ? { ...step, ...over } : step)),
})

describe('a pack file', () => {
  it('brings every shipped procedure back as it was, with the same hash', () => {
    for (const pack of packs) {
      const found = read(writePackFile(pack))
      expect(found).toMatchObject({ ok: true, value: { pack, hash: pack.hash } })
    }
  })

  it('may be written by hand, with alarms and without a hash', () => {
    const { hash: _hash, ...rest } = withUse(13, { when: { alarm: true } })
    const found = read(rest)
    expect(found.ok && found.value.pack.procedure.steps[13]?.when).toEqual(c05.procedure.steps[13]?.when)
    expect(found.ok && 'hash' in found.value).toBe(false)
  })

  it.each<[string, unknown, string]>([
    ['no JSON', '{', '(file): this is no JSON'],
    ['a list', '[]', 'schema:'],
    ['another format', { ...good(), schema: 'gatehouse.pack/2' }, 'schema: '],
    ['a field nobody knows', { ...good(), weights: {} }, 'weights: '],
    ['a field nobody knows in the procedure', withProcedure({ script: 'x' }), 'procedure.script: '],
    ['an action nobody knows', withProcedure({ action: { PAY_OUT: 'Pay it out now.' } }), 'procedure.action.PAY_OUT: '],
    ['a step the file lacks', withUse(3, { use: 'S99' }), 'procedure.steps.3.use: the library has no step S99'],
    ['a step nobody uses', withProcedure({ steps: c05.procedure.steps.slice(0, -1) }), 'steps.'],
    ['a step twice', withUse(3, { use: 'S03' }), 'procedure.steps.3.use: the step S03 stands here a second time'],
    ['a step of the file twice', { ...good(), steps: [...good().steps, good().steps[0]] }, 'steps.'],
    [
      'a step that waits for itself',
      withUse(3, { when: { step: 'S04', is: ['pass'] } }),
      'procedure.steps.3.when: S04 waits for S04: none of them is ever shown',
    ],
    [
      'steps that wait for each other',
      withProcedure({
        steps: c05.procedure.steps.map((use, at) =>
          at === 3
            ? { ...use, when: { step: 'S05', is: ['pass'] } }
            : at === 4
              ? { ...use, when: { observed: 's04-alias' } }
              : use,
        ),
      }),
      'procedure.steps.3.when: S04 waits for S05 waits for S04: none of them is ever shown',
    ],
    [
      'a step that is never reached',
      withUse(5, {
        when: {
          all: [
            { step: 'S04', is: ['pass'] },
            { step: 'S04', is: ['fail'] },
          ],
        },
      }),
      'procedure.steps.5.when: this can never hold',
    ],
    ['a tier that is none', withProcedure({ tier: 'R9' }), 'procedure.tier: '],
    ['a signal without a weight', withStep(0, { signals: { pass: ['FREE-99'] } }), 'steps.0.signals.pass.0: '],
    ['HTML', withProcedure({ goal: 'Read <img src=x onerror=alert(1)> first.' }), 'procedure.goal: HTML or a script'],
    [
      'a script address',
      withUse(3, { why: 'Open javascript:alert(1) first.' }),
      'procedure.steps.3.why: HTML or a script',
    ],
    ['HTML in the name of a language', withProcedure({ words: { '<b>': ['x'] } }), 'procedure.words.<b>: HTML'],
    ['a text turned round', withStep(0, { question: 'Is it \u202Eereht?' }), 'steps.0.question: this text holds'],
    ['a text that is too long', withUse(3, { question: 'x'.repeat(601) }), 'procedure.steps.3.question: at most 600'],
    ['an empty question', withUse(3, { question: '' }), 'procedure.steps.3.question: at least 3 characters'],
    ['a hash that is none', { ...good(), hash: 'x' }, 'hash: 64 hex digits'],
    ['a signature that is none', { ...good(), signature: { key: '<', value: '' } }, 'signature.key: '],
    ['a prototype', JSON.stringify(good()).replace('"schema"', '"__proto__":{},"schema"'), '__proto__: the name'],
    [
      'a name twice',
      JSON.stringify(good()).replace('"schema"', '"hash":"","schema"'),
      'hash: this name stands here twice',
    ],
  ])('is refused for %s, by path and reason', (_what, file, says) => {
    const found = mistakes(file)
    expect(
      found.some(one => one.startsWith(says)),
      found.join('\n'),
    ).toBe(true)
  })

  it('of 10,000 steps, or of more than two mebibytes, is refused at once', () => {
    const steps = Array.from({ length: 10_000 }, (_none, at) => ({
      use: `S${at}`,
      group: 'Open',
      phase: 'open',
      required: true,
    }))
    expect(mistakes(withProcedure({ steps }))).toContain('procedure.steps: at most 200 steps')
    expect(mistakes(`"${'x'.repeat(largestPackFile)}"`)).toEqual([expect.stringContaining('at most 2048 KiB are read')])
    expect(mistakes(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`)).toEqual([
      expect.stringContaining('more than 64 deep'),
    ])
  })

  it('never throws, whatever is put in any place of it', () => {
    const places = placesOf(good())
    const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, [], {}, '', 0, '<b>', { all: {} }))
    fc.assert(
      fc.property(fc.nat(), anything, (at, value) => {
        const file = put(good(), places[at % places.length] ?? [], value)
        const found = read(file)
        if (!found.ok) for (const { path, says } of found.mistakes) expect(path.length * says.length).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  })
})

function placesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [
    path,
    ...Object.entries(value).flatMap(([key, part]) =>
      placesOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ]
}

function put(value: unknown, [key, ...rest]: (string | number)[], leaf: unknown): unknown {
  if (key === undefined) return leaf
  if (Array.isArray(value)) return value.map((part, at) => (at === key ? put(part, rest, leaf) : part))
  return Object.fromEntries(
    Object.entries(value as object).map(([name, part]) => [name, name === key ? put(part, rest, leaf) : part]),
  )
}

describe('what no pack can lower', () => {
  const floor = (of: Partial<Procedure>, steps: Partial<Record<string, Partial<Step>>> = {}, from = c05) => {
    const changed = Object.values(from.steps).map(step => ({ ...step, ...steps[step.id] }))
    return floorMistakes(joinedPack({ ...from.procedure, ...of }, changed), from).map(one => one.path)
  }
  const uses = (over: object) => c05.procedure.steps.map(use => (use.use === 'S02' ? { ...use, ...over } : use))

  const without40 = c05.procedure.steps.map(use => (use.use === 'S40' ? { ...use, startsHold: { hours: 71 } } : use))
  const at = (id: string) => c05.procedure.steps.findIndex(use => use.use === id)

  it('is nothing where a pack says the same or asks more', () => {
    for (const pack of packs) expect(floorMistakes(pack, pack)).toEqual([])
    expect(floor({ gates: [], steps: uses({ question: 'Is anything leaving?' }) })).toEqual([])
    expect(floor({ tier: 'R4' }, {}, packOf('c01'))).toEqual([])
  })

  it.each<[string, string[], string]>([
    ['the tier', floor({ tier: 'R2' }), 'procedure.tier'],
    [
      'that a type verifies nobody',
      floor({ tier: 'R4' }, {}, packs.find(pack => pack.procedure.tier === 'none') ?? c05),
      'procedure.tier',
    ],
    ['the step for a running loss', floor({ steps: uses({}).filter(use => use.use !== 'S02') }), 'procedure.steps'],
    ['that it is a must', floor({ steps: uses({ required: false }) }), 'procedure.steps.1.required'],
    ['that it is always asked', floor({ steps: uses({ when: { tier: ['R4'] } }) }), 'procedure.steps.1.when'],
    ['that it comes first', floor({}, { S02: { liveLoss: false } }), 'steps.S02.liveLoss'],
    [
      'the gate that stands until more is said',
      floor({}, { S02: { gateUntilSeen: {} } }),
      'steps.S02.gateUntilSeen.fail',
    ],
    ['what raises a gate', floor({}, { S02: { observations: [] } }), 'steps.S02.observations'],
    [
      'the gate it raises',
      floor({}, { S02: { observations: c05.steps.S02?.observations.map(({ gate: _gate, ...one }) => one) } }),
      'steps.S02.observations.0.gate',
    ],
    [
      'its alarm',
      floor({}, { S02: { observations: c05.steps.S02?.observations.map(one => ({ ...one, alarm: false })) } }),
      'steps.S02.observations.0.alarm',
    ],
    ['how long nothing is done', floor({ steps: without40 }), `procedure.steps.${at('S40')}.startsHold`],
    [
      'how long a live check counts',
      floor({}, { S32: { validFor: { minutes: 16 } } }),
      `procedure.steps.${at('S32')}.validFor`,
    ],
    [
      'the answers it can be ticked under',
      floor(
        {},
        { S02: { observations: c05.steps.S02?.observations.map(one => ({ ...one, with: ['pass' as const] })) } },
      ),
      'steps.S02.observations.0.with',
    ],
  ])('is %s', (_what, paths, path) => {
    expect(paths).toContain(path)
  })
})
