import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../src/core/base/canonical'
import { checkedPacks as loadPacks } from '../../src/packs/check-packs'
import c01 from '../../src/packs/procedures/c01.json'
import weights from '../../src/packs/weights/default.json'
import { librarySteps } from './step-library'

const library = { schema: 'gatehouse.steps/1', version: '1.0.0', steps: librarySteps }
const stepsFile = './steps/all.json'
const weightsFile = './weights/default.json'
const minimal = {
  schema: 'gatehouse.procedure/1',
  id: 'c99',
  type: 'C99',
  version: '1.0.0',
  title: 'Made-up case',
  goal: 'Shows what a loader refuses.',
  tier: 'R2',
  raise: [],
  slaClass: 'S2',
  words: { en: ['made up'] },
  stories: { owner: 'None.', attacker: 'None.' },
  steps: [
    { use: 'S01', group: 'Open', phase: 'open', required: true },
    { use: 'S04', group: 'Sender', phase: 'check', required: true },
    { use: 'S05', group: 'Sender', phase: 'check', required: true },
    { use: 'S55', group: 'Close', phase: 'close', required: true },
  ],
  derive: [],
  gates: [],
  targets: [{ to: 'L2', why: 'Level 2 acts.' }],
  action: {},
  levelTwoOnly: [],
  say: [],
  neverSay: [],
}
type Change = Record<string, unknown>
const load = (change: Change, steps: unknown = library) =>
  loadPacks({ [stepsFile]: steps, [weightsFile]: weights, './procedures/c99.json': { ...minimal, ...change } })
const withStep = (at: number, change: Change) => ({
  steps: minimal.steps.map((step, place) => (place === at ? { ...step, ...change } : step)),
})
const seen = (id: string) => ({ observed: id })

describe('loading packs', () => {
  it('joins a good procedure with the steps it uses, and no others', () => {
    const { packs, mistakes } = load({})
    expect(mistakes).toEqual([])
    expect(packs.map(pack => [pack.procedure.id, Object.keys(pack.steps)])).toEqual([
      ['c99', ['S01', 'S04', 'S05', 'S55']],
    ])
  })

  it('changes the fingerprint with a used step, not with an unused one', () => {
    const hash = (changed: string) =>
      load(
        {},
        {
          ...library,
          steps: library.steps.map(step => (step.id === changed ? { ...step, title: 'New title' } : step)),
        },
      ).packs[0]?.hash
    const asItIs = load({}).packs[0]?.hash
    expect(hash('S20')).toBe(asItIs)
    expect(hash('S04')).not.toBe(asItIs)
  })

  it('takes the fingerprint of the canonical text of procedure and steps', () => {
    for (const { procedure, steps, hash } of load({}).packs)
      expect(hash).toBe(bytesToHex(sha256(utf8ToBytes(canonical({ procedure, steps })))))
  })

  it.each<[string, Change, string, string]>([
    ['a tier that is none', { tier: 'R9' }, 'tier', 'R9'],
    ['a field nobody knows', { colour: 'red' }, 'colour', 'colour'],
    ['a step the library lacks', withStep(1, { use: 'S99' }), 'steps.1.use', 'no step S99'],
    ['a step used twice', withStep(2, { use: 'S04' }), 'steps.2.use', 'S04 stands here a second time'],
    [
      'a condition on a later step',
      withStep(1, { when: { step: 'S05', is: ['pass'] } }),
      'steps.1.when.step',
      'S05 comes later',
    ],
    [
      'a condition on a foreign step',
      withStep(2, { when: { step: 'S20', is: ['pass'] } }),
      'steps.2.when.step',
      'does not use the step S20',
    ],
    [
      'a condition on a later observation',
      withStep(1, { when: { any: [seen('s05-relay-address')] } }),
      'steps.1.when.any.0.observed',
      's05-relay-address',
    ],
    [
      'a signal without a weight',
      { derive: [{ signal: 'MAIL-99', when: { step: 'S04', is: ['pass'] } }] },
      'derive.0.signal',
      'no signal MAIL-99',
    ],
    [
      'a gate that nothing can meet',
      { gates: [{ id: 'never', text: 'Never met', when: { tier: ['R1'] } }] },
      'gates.0.when',
      'can never hold',
    ],
    [
      'a gate on an unknown observation',
      { gates: [{ id: 'odd', text: 'Odd gate', when: { not: seen('nowhere') } }] },
      'gates.0.when.not.observed',
      'nowhere',
    ],
    ['no step to begin with', { steps: minimal.steps.slice(1) }, 'steps', 'no step of phase open'],
    ['a phase that goes back', withStep(2, { phase: 'open' }), 'steps.2.phase', 'after a later phase'],
    ['a group taken up again', withStep(2, { group: 'Open' }), 'steps.2.group', 'taken up again'],
    [
      'a last target with a condition',
      { targets: [{ to: 'L2', why: 'Level 2.', when: seen('s04-alias') }] },
      'targets.0.when',
      'no condition',
    ],
    [
      'a last target for some dispositions only',
      { targets: [{ to: 'ATO', why: 'Takeover.', for: ['SUSPECTED_ATO'] }] },
      'targets.0.for',
      'takes every case',
    ],
    [
      'a target behind one that takes all',
      {
        targets: [
          { to: 'L2', why: 'All of it.' },
          { to: 'ATO', why: 'Never.' },
        ],
      },
      'targets.0',
      'never reached',
    ],
    ['a word in capitals', { words: { en: ['Made Up'] } }, 'words.en.0', 'lower case'],
  ])('names file, path and reason of %s', (_name, change, path, says) => {
    const { packs, mistakes } = load(change)
    expect(packs).toEqual([])
    const found = mistakes.find(mistake => mistake.path === path)
    expect(found, JSON.stringify(mistakes)).toBeDefined()
    expect(found?.file).toBe('src/packs/procedures/c99.json')
    expect(found?.says).toContain(says)
  })

  it('names a step, an observation and a signal that are wrong in the library', () => {
    const [first, second, ...rest] = library.steps
    const twice = { ...second, id: 'S01', observations: [{ ...first?.observations[0], signals: ['BEH-99'] }] }
    const { mistakes } = load({}, { ...library, steps: [first, twice, ...rest] })
    expect(mistakes.map(({ file, path }) => `${file} ${path}`)).toEqual(
      expect.arrayContaining([
        'src/packs/steps/all.json steps.1.id',
        'src/packs/steps/all.json steps.1.observations.0.id',
        'src/packs/steps/all.json steps.1.observations.0.signals.0',
      ]),
    )
  })

  it('keeps the good procedures when one is broken', () => {
    const files = {
      [stepsFile]: library,
      [weightsFile]: weights,
      './procedures/c01.json': c01,
      './procedures/bad.json': null,
    }
    const { packs, mistakes } = loadPacks(files)
    expect(packs.map(pack => pack.procedure.id)).toEqual(['c01'])
    expect(mistakes).toEqual([expect.objectContaining({ file: 'src/packs/procedures/bad.json', path: 'schema' })])
  })

  it('refuses two procedures for one case type', () => {
    const files = {
      [stepsFile]: library,
      [weightsFile]: weights,
      './procedures/c01.json': c01,
      './procedures/copy.json': { ...c01, id: 'copy' },
    }
    expect(loadPacks(files).mistakes).toEqual([
      { file: 'src/packs/procedures/copy.json', path: 'type', says: expect.stringContaining('type') },
    ])
  })

  it('says so when there are no steps or no weights', () => {
    expect(loadPacks({ './procedures/c01.json': c01 }).mistakes.map(mistake => mistake.says)).toEqual([
      'no usable file of format gatehouse.weights/1',
      'no usable file of format gatehouse.steps/1',
    ])
  })
})
