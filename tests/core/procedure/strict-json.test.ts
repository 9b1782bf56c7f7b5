import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStrictJson } from '../../../src/core/procedure/strict-json'

const limits = { bytes: 2_048, depth: 8 }
const read = (text: string) => readStrictJson(text, limits)
const mistakes = (text: string) => {
  const found = read(text)
  return found.ok ? [] : found.mistakes.map(({ path, says }) => `${path}: ${says}`)
}

describe('a file somebody gives us', () => {
  it('is read as it is written', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), value => {
        const text = JSON.stringify(value)
        fc.pre(text.length < 2_000 && !/"(__proto__|constructor|prototype)"/.test(text))
        expect(read(text)).toEqual({ ok: true, value: JSON.parse(text) })
        expect(read(JSON.stringify(value, null, 1).slice(0, 2_000)).ok || text.length > 400).toBe(true)
      }),
    )
  })

  it.each([
    ['a name twice', '{"a":{"b":1,"b":2}}', 'a.b: this name stands here twice'],
    ['a name twice, written otherwise', '{"a":1,"\\u0061":2}', 'a: this name stands here twice'],
    ['a name twice in a list', '{"s":[{"x":1},{"y":1,"y":2}]}', 's.1.y: this name stands here twice'],
    ['a prototype', '{"a":[{"__proto__":{"x":1}}]}', 'a.0.__proto__: the name __proto__ is not allowed'],
    ['a hidden prototype', '{"\\u005f_proto__":1}', '__proto__: the name __proto__ is not allowed'],
    ['a constructor', '{"constructor":1}', 'constructor: the name constructor is not allowed'],
  ])('is refused for %s, by its path', (_what, text, says) => {
    expect(mistakes(text)).toEqual([says])
  })

  it('is refused when it is too deep or too large, before it is parsed', () => {
    expect(mistakes(`${'['.repeat(9)}${']'.repeat(9)}`)).toEqual([expect.stringContaining('more than 8 deep')])
    expect(read(`${'['.repeat(8)}${']'.repeat(8)}`).ok).toBe(true)
    expect(mistakes(`"${'é'.repeat(1_100)}"`)).toEqual(['(file): the file has 3 KiB; at most 2 KiB are read'])
    expect(readStrictJson('['.repeat(2_000_000), { bytes: 3_000_000, depth: 64 }).ok).toBe(false)
  })

  it('takes the same name in two places, and names inside of texts, for what they are', () => {
    expect(mistakes('[{"a":1},{"a":1}]')).toEqual([])
    expect(mistakes('{"a":"{\\"b\\":1,\\"b\\":2}","b":"x\\\\"}')).toEqual([])
    expect(mistakes('{"a":"__proto__"}')).toEqual([])
  })

  it('that is no JSON is refused with a reason, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: fc.constantFrom(...'{}[]",:\\a1 \n') }), text => {
        const found = read(text)
        if (found.ok) expect(found.value).toEqual(JSON.parse(text))
        else for (const one of found.mistakes) expect([one.path, one.says].every(word => word.length > 0)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
