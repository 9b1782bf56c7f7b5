import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockOf, type Deed, type Sight, settleMs, type Why, wayOf, whyDisarmed } from '../../../src/ui/hooks/armed'
import { type Press, type Refused, whyRefused } from '../../../src/ui/hooks/press'

const layer = { others: 0, hit: true, root: ['none', '1', 'block', 'visible'], ratio: 1, stillMs: 60_000 }
/** A control in full view of somebody who works in the panel, a minute after anything moved. */
const clear: Sight = {
  nowMs: 100_000,
  tracks: true,
  share: 1,
  isUncovered: true,
  ratio: 1,
  width: 380,
  height: 900,
  hasFocus: true,
  changedMs: 1_000,
  layer,
  layerMs: 99_900,
}
const longAgo = 1_000

const cases: [string, Partial<Sight>, Why][] = [
  ['nothing stands against it', {}, ''],
  ['the browser says that something covers it', { isUncovered: false }, 'covered'],
  ['it is scrolled half out of view', { share: 0.5 }, 'offscreen'],
  ['a pixel row is cut by rounding', { share: 0.992 }, ''],
  ['the page zooms its root', { ratio: 0.5 }, 'scaled'],
  ['the whole tab is zoomed', { ratio: 1.25, layer: { ...layer, ratio: 1.25 } }, ''],
  ['another popover is open', { layer: { ...layer, others: 1 } }, 'above'],
  ['a click there would not come to the panel', { layer: { ...layer, hit: false } }, 'above'],
  ['the frame is made too narrow', { width: 120 }, 'small'],
  ['the frame is made too low', { height: 60 }, 'small'],
  ['the focus is in the page', { hasFocus: false }, 'unfocused'],
  ['the page does not answer', { layer: null }, 'unknown'],
  ['the page has not answered yet', { layer: undefined }, 'settling'],
  ['the page answered too long ago', { layerMs: 90_000 }, 'settling'],
  ['it was not looked at yet', { share: undefined, isUncovered: false }, 'settling'],
  ['the frame was shown just now', { changedMs: 99_800 }, 'settling'],
  ['the page moved the host just now', { layer: { ...layer, stillMs: 200 } }, 'settling'],
  [
    'a root filter does not reach the top layer here',
    { layer: { ...layer, root: ['invert(1)', '1', 'block', 'visible'] } },
    '',
  ],
  [
    'a root filter does where the browser tracks nothing',
    { tracks: false, layer: { ...layer, root: ['opacity(0)', '1', 'block', 'visible'] } },
    'restyled',
  ],
  [
    'a root zoom does too',
    { tracks: false, layer: { ...layer, root: ['none', '0.1', 'block', 'visible'] } },
    'restyled',
  ],
  [
    'a root that is not drawn too',
    { tracks: false, layer: { ...layer, root: ['none', '1', 'none', 'visible'] } },
    'restyled',
  ],
  ['hidden content too', { tracks: false, layer: { ...layer, root: ['none', '1', 'block', 'hidden'] } }, 'restyled'],
  ['a plain root is fine there', { tracks: false }, ''],
]

describe('a control inside a page', () => {
  it.each(cases)('when %s', (_name, change, why) => {
    expect(whyDisarmed({ ...clear, ...change }, longAgo)).toBe(why)
  })

  it('acts half a second after it is clear again, not before', () => {
    const at = (ms: number) => whyDisarmed(clear, clear.nowMs - ms)
    expect([at(0), at(settleMs - 1), at(settleMs)]).toEqual(['settling', 'settling', ''])
    expect(whyDisarmed(clear, null)).toBe('settling')
  })

  it('never acts while one thing stands against it, whatever else is true', () => {
    const against = cases.filter(([, , why]) => why !== '')
    fc.assert(
      fc.property(fc.constantFrom(...against), fc.subarray(cases.map(([, change]) => change)), ([, change], others) => {
        const sight = Object.assign({}, clear, ...others, change)
        expect(whyDisarmed({ ...sight, tracks: change.tracks ?? sight.tracks }, longAgo)).not.toBe('')
      }),
    )
  })

  it('acts only with everything the rules ask for', () => {
    const sight = fc.record({
      nowMs: fc.constant(10_000),
      tracks: fc.boolean(),
      share: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
      isUncovered: fc.boolean(),
      ratio: fc.constantFrom(0.5, 1, 2),
      width: fc.constantFrom(0, 299, 320, 560),
      height: fc.constantFrom(0, 199, 600),
      hasFocus: fc.boolean(),
      changedMs: fc.integer({ min: 0, max: 10_000 }),
      layerMs: fc.integer({ min: 0, max: 10_000 }),
      layer: fc.option(
        fc.record({
          others: fc.integer({ min: -1, max: 2 }),
          hit: fc.boolean(),
          root: fc.constantFrom(['none', '1', 'block', 'visible'], ['opacity(0)', '1', 'block', 'visible']),
          ratio: fc.constantFrom(0.5, 1, 2),
          stillMs: fc.integer({ min: 0, max: 10_000 }),
        }),
        { nil: null },
      ),
    })
    fc.assert(
      fc.property(sight, fc.option(fc.integer({ min: 0, max: 10_000 })), (one, since) => {
        if (whyDisarmed(one, since) !== '') return
        expect(blockOf(one)).toBe('')
        expect(one.share).toBeGreaterThanOrEqual(0.99)
        expect(one.isUncovered && one.hasFocus && one.layer?.hit).toBe(true)
        expect(one.layer).toMatchObject({ others: 0, ratio: one.ratio })
        expect(one.tracks || one.layer?.root[0] === 'none').toBe(true)
        expect(since).toBeLessThanOrEqual(one.nowMs - settleMs)
        expect(one.changedMs).toBeLessThanOrEqual(one.nowMs - settleMs)
      }),
      { numRuns: 2_000 },
    )
  })
})

const pointer: Press = { how: 'pointer', isTrusted: true, wasArmed: true, heldMs: 80, isRepeat: false, focusedMs: 0 }
const key: Press = { ...pointer, how: 'key', heldMs: 0, focusedMs: 2_000 }

describe('a press', () => {
  it.each<[string, Press, Refused]>([
    ['down and up on the control, 80 ms apart', pointer, ''],
    ['a key, once, long after the panel took the focus', key, ''],
    ['made by a script', { ...pointer, isTrusted: false }, 'not-yours'],
    ['a click without a press', { ...pointer, how: 'none' }, 'not-yours'],
    ['begun before the control was armed', { ...pointer, wasArmed: false }, 'not-armed'],
    ['a pointer that was down elsewhere', { ...pointer, heldMs: 0 }, 'too-short'],
    ['a pointer held 49 ms', { ...pointer, heldMs: 49 }, 'too-short'],
    ['a key that is held down', { ...key, isRepeat: true }, 'repeated'],
    ['a key right after the focus came', { ...key, focusedMs: 100 }, 'just-focused'],
    ['a key before the control was armed', { ...key, wasArmed: false }, 'not-armed'],
  ])('%s', (_name, press, refused) => {
    expect(whyRefused(press)).toBe(refused)
  })

  it('never counts when a script made it or the control was off', () => {
    const any = fc.record({
      how: fc.constantFrom('pointer', 'key', 'none'),
      isTrusted: fc.boolean(),
      wasArmed: fc.boolean(),
      heldMs: fc.integer({ min: 0, max: 1_000 }),
      isRepeat: fc.boolean(),
      focusedMs: fc.integer({ min: 0, max: 1_000 }),
    })
    fc.assert(
      fc.property(any, press => {
        if (whyRefused(press) === '')
          expect([press.isTrusted, press.wasArmed, press.how !== 'none']).toEqual([true, true, true])
      }),
    )
  })
})

describe('where the browser does not tell covered from seen', () => {
  const deeds: Deed[] = ['decide', 'hand-off', 'level-2', 'insert', 'reveal', 'delete']

  it('hand-off and level 2 go on in a page of our own, the rest asks once more', () => {
    const ways = Object.fromEntries(deeds.map(deed => [deed, wayOf(deed, false)]))
    expect(ways).toEqual({
      decide: 'confirm',
      'hand-off': 'top-only',
      'level-2': 'top-only',
      insert: 'confirm',
      reveal: 'confirm',
      delete: 'confirm',
    })
    for (const deed of deeds) expect(wayOf(deed, true)).toBe('at-once')
  })
})
