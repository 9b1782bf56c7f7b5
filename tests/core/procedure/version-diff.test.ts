import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinedPack } from '../../../src/core/procedure/pack-hash'
import type { Pack, Procedure, Step, StepUse } from '../../../src/core/procedure/procedure'
import { versionDiff } from '../../../src/core/procedure/version-diff'
import { packs } from '../../../src/packs/load'

const c05 = packOf('c05')

function packOf(id: string): Pack {
  const found = packs.find(pack => pack.procedure.id === id)
  if (!found) throw new Error(`no pack ${id}`)
  return found
}

function changed(over: Partial<Procedure>, of = c05): Pack {
  return joinedPack({ ...of.procedure, ...over }, Object.values(of.steps))
}

function withUse(stepId: string, over: Partial<StepUse>): Pack {
  return changed({ steps: c05.procedure.steps.map(use => (use.use === stepId ? { ...use, ...over } : use)) })
}

function withStep(stepId: string, over: Partial<Step>): Pack {
  const steps = Object.values(c05.steps).map(step => (step.id === stepId ? { ...step, ...over } : step))
  return joinedPack(c05.procedure, steps)
}

const says = (to: Pack, from = c05) => versionDiff(from, to).map(one => one.says)

describe('the difference between two versions', () => {
  it('is nothing where both say the same', () => {
    for (const pack of packs) expect(versionDiff(pack, structuredClone(pack))).toEqual([])
  })

  it.each<[string, Pack, string]>([
    [
      'a question',
      withUse('S03', { question: 'Who else wrote?' }),
      'Step 3 “Related tickets and rival claims” now asks: “Who else wrote?”',
    ],
    ['a must', withUse('S18', { required: true }), 'Step 10 “Device continuity” is now required.'],
    ['no must any more', withUse('S16', { required: false }), 'Step 9 “Login timeline” is no longer required.'],
    [
      'a condition',
      withUse('S33', { when: { tier: ['R4'] } }),
      'The condition of step 18 “Image check and reuse” changed.',
    ],
    [
      'another phase',
      withUse('S03', { phase: 'check' }),
      'Step 3 “Related tickets and rival claims” is now a checking step.',
    ],
    [
      'another group',
      withUse('S03', { group: 'Sender' }),
      'Step 3 “Related tickets and rival claims” now stands under “Sender”.',
    ],
    [
      'a step that is gone',
      changed({ steps: c05.procedure.steps.filter(use => use.use !== 'S18') }),
      'Step 10 “Device continuity” (S18) is gone.',
    ],
    [
      'a gate that is gone',
      changed({ gates: c05.procedure.gates.filter(gate => gate.id !== 'quiet-log') }),
      'Gate “Both logs are quiet for ninety days” was removed.',
    ],
    [
      'a new gate',
      changed({ gates: [...c05.procedure.gates, { id: 'new', text: 'A new gate', when: { tier: ['R4'] } }] }),
      'Gate “A new gate” was added.',
    ],
    ['a lower tier', changed({ tier: 'R2' }), 'The tier of this case type is lowered from R4 to R2.'],
    ['a faster clock', changed({ slaClass: 'S1' }), 'The clock runs in class S1; it was S3.'],
    ['a target less', changed({ targets: c05.procedure.targets.slice(1) }), 'A case no longer goes to “Compliance”.'],
    [
      'level 2 alone',
      changed({ levelTwoOnly: c05.procedure.levelTwoOnly.slice(1) }),
      'No longer for level 2 alone: “Everything that touches the lock or its timer”',
    ],
    [
      'a gate of an observation',
      withStep('S02', { observations: [] }),
      'Step 2 “Is a loss running now?” has nothing to tick any more for “Money is leaving the account while you look”',
    ],
    [
      'live loss',
      withStep('S02', { liveLoss: undefined }),
      'Step 2 “Is a loss running now?” no longer comes first while a loss may run.',
    ],
    [
      'the meaning of an answer',
      withStep('S02', { answers: { ...stepOf('S02').answers, pass: 'All is quiet.' } }),
      'Step 2 “Is a loss running now?”: pass now means “All is quiet.”',
    ],
  ])('names %s', (_what, to, sentence) => {
    expect(says(to)).toContain(sentence)
  })

  it('says of a new step what it is, where it stands and when it applies', () => {
    const step = packOf('c01').steps.S31
    const steps = [...c05.procedure.steps]
    steps.splice(5, 0, { use: 'S31', group: 'Sender', phase: 'check', required: true, when: { tier: ['R4'] } })
    const to = joinedPack({ ...c05.procedure, steps }, [...Object.values(c05.steps), ...(step ? [step] : [])])
    expect(says(to)).toEqual([`New: step 6 “${step?.title}” (S31), required, when the tier is R4.`])
  })

  it('names the one step that was moved, not those it passed', () => {
    const [first, second, third, ...rest] = c05.procedure.steps
    const to = changed({ steps: [second, third, first, ...rest].flatMap(use => (use ? [use] : [])) })
    expect(says(to)).toEqual(['Step 3 “Classify the case” was moved: it was step 1.'])
  })

  it('puts what lets more through before what only reads otherwise', () => {
    const to = changed({ tier: 'R2', title: 'Locks', gates: [], version: '2.0.0' })
    const list = says(to)
    expect(list[0]).toContain('lowered')
    expect(list[1]).toContain('was removed')
    expect(list.at(-1)).toContain('The version is now 2.0.0')
  })

  it('keeps what was and what is, for whoever compares them', () => {
    const [one] = versionDiff(c05, withUse('S03', { question: 'Who else wrote?' }))
    expect(one).toMatchObject({ was: c05.steps.S03?.question, now: 'Who else wrote?', stepId: 'S03' })
  })
})

function stepOf(id: string): Step {
  const found = c05.steps[id]
  if (!found) throw new Error(`no step ${id}`)
  return found
}

type Leaf = { path: (string | number)[]; value: unknown }

/** Every place of a pack where something can be changed, groups included. */
function leavesOf(value: unknown, path: (string | number)[] = []): Leaf[] {
  if (Array.isArray(value)) return [{ path, value }, ...value.flatMap((part, at) => leavesOf(part, [...path, at]))]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]))
  return [{ path, value }]
}

function put(value: unknown, [key, ...rest]: (string | number)[], leaf: unknown): unknown {
  if (key === undefined) return leaf
  if (Array.isArray(value)) return value.map((part, at) => (at === key ? put(part, rest, leaf) : part))
  const entries = Object.entries(value as object).map(([name, part]) => [
    name,
    name === key ? put(part, rest, leaf) : part,
  ])
  return Object.fromEntries(entries)
}

/** Something else of the same kind: a list without its first entry, turned round, or with one twice. */
function other(value: unknown, pick: number): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0) return value
    return [value.slice(1), [...value].reverse(), [...value, value[0]]][pick % 3]
  }
  if (typeof value === 'boolean') return !value
  return `${value}x`
}

describe('no change is silent', () => {
  const known = packs.map(pack => {
    const content = { procedure: pack.procedure, steps: pack.steps }
    return { pack, content, leaves: leavesOf(content) }
  })
  const pick = fc.record({ which: fc.nat(), at: fc.nat(), how: fc.nat() })

  it('whatever one thing is changed in a shipped procedure or its steps, a sentence says so', () => {
    fc.assert(
      fc.property(pick, ({ which, at, how }) => {
        const { pack, content, leaves } = known[which % known.length] ?? known[0]!
        const leaf = leaves[at % leaves.length]
        if (!leaf) return
        const value = other(leaf.value, how)
        if (JSON.stringify(value) === JSON.stringify(leaf.value)) return
        const to = { ...(put(content, leaf.path, value) as Pack), hash: 'other' }
        const found = versionDiff(pack, to)
        expect(found.length, leaf.path.join('.')).toBeGreaterThan(0)
        for (const one of found) expect(one.says.length).toBeGreaterThan(8)
      }),
      { numRuns: 250 },
    )
  })

  it('two procedures that differ at all have sentences, both ways, heaviest first', () => {
    for (const [at, pack] of packs.entries()) {
      const next = packs[(at + 1) % packs.length] ?? pack
      for (const list of [versionDiff(pack, next), versionDiff(next, pack)]) {
        expect(list.length).toBeGreaterThan(0)
        expect(list.map(one => one.weight)).toEqual(list.map(one => one.weight).sort((a, b) => b - a))
      }
    }
  })

  it('names a field that did not exist when this was written', () => {
    const to = { ...c05, procedure: { ...c05.procedure, newField: 1 } as Procedure }
    expect(says(to)).toEqual(['In the procedure, new field changed.'])
    const use = {
      ...c05,
      procedure: { ...c05.procedure, steps: c05.procedure.steps.map(one => ({ ...one, late: 1 })) },
    }
    expect(says(use)[0]).toContain('late changed')
  })
})
