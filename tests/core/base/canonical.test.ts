import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../../src/core/base/canonical'

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 units at every depth and writes no white space', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: true, A: 1e21 })).toBe(
      '{"A":1e+21,"a":true,"b":[1,{"c":"x","d":null}]}',
    )
  })

  it('gives the same text whatever order the keys came in', () => {
    expect(canonical({ a: 1, b: { y: 2, x: 3 } })).toBe(canonical({ b: { x: 3, y: 2 }, a: 1 }))
  })

  it('treats a missing property and an undefined one alike', () => {
    expect(canonical({ a: 1, reason: undefined })).toBe(canonical({ a: 1 }))
  })

  it('writes minus zero as zero', () => {
    expect(canonical(-0)).toBe('0')
  })

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [() => 1], [[undefined]], [new Map()], [10n]])(
    'refuses %s',
    value => {
      expect(() => canonical(value)).toThrow(TypeError)
    },
  )

  it('reads back as the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
