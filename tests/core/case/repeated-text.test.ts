import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repeatedText } from '../../../src/core/case/repeated-text'

const first = 'We saw a sign-in from a device that is new to your account, please tell us whether it was you.'
const repeats = (...bodies: string[]) =>
  repeatedText(bodies.map((body, index) => ({ id: `m${index + 1}`, body }))).map((stretches, index) =>
    stretches.map(({ start, end, from }) => `${from}: ${bodies[index]?.slice(start, end)}`),
  )

describe('what a message repeats from the ones before it', () => {
  it('finds an answer put above the history without marks', () => {
    expect(repeats(first, `It was me.\n\n${first}`)).toEqual([[], [`m1: ${first.slice(0, -1)}`]])
  })

  it('does not mind wrapping, case and the names of programs between', () => {
    const wrapped = first.toUpperCase().replaceAll(' ', '\n')
    expect(repeats(first, `It was me.\n${wrapped}`)[1]).toEqual([`m1: ${wrapped.slice(0, -1)}`])
  })

  it('names the earliest message that holds it', () => {
    expect(repeats(first, `${first} Yes.`, `Well: ${first}`)[2]).toEqual([`m1: ${first.slice(0, -1)}`])
  })

  it('leaves quoted text to the quote, and still knows it from there', () => {
    const quoted = first.replaceAll(/^/gm, '> ')
    expect(repeats(first, `It was me.\n${quoted}`)[1]).toEqual([])
    expect(repeats(`Hello\n${quoted}`, `It was me. ${first}`)[1]).toEqual([`m1: ${first.slice(0, -1)}`])
  })

  it('finds it where no spaces are written', () => {
    const asked = '我们发现您的账户有一次新的登录，请告诉我们这是否是您本人的操作，谢谢您的配合与理解。'
    expect(repeats(asked, `是我。\n${asked}`)[1]).toEqual([`m1: ${asked.slice(0, -1)}`])
  })

  it.each([
    ['a fact told again', 'My address is 203.0.113.7, account HL-2047731', 'Again: 203.0.113.7, account HL-2047731'],
    ['a short greeting', 'Dear team, thank you for your help.', 'Dear team, thank you for your help.'],
    ['the same words in another order', first, first.split(' ').reverse().join(' ')],
    ['a message that repeats itself', 'x', `${first} ${first}`],
    ['nothing', '', ''],
  ])('%s is no repetition', (_name, one, other) => {
    expect(repeats(one, other)[1]).toEqual([])
  })

  it('keeps every stretch inside its message, in order', () => {
    const word = fc.constantFrom('a', 'bb', 'ccc', '>', '\n', 'account', 'On 3 March 2026, Jane wrote:')
    const body = fc.array(word, { maxLength: 80 }).map(words => words.join(' '))
    fc.assert(
      fc.property(fc.array(body, { maxLength: 5 }), bodies => {
        const found = repeatedText(bodies.map((text, index) => ({ id: String(index), body: text })))
        expect(found).toHaveLength(bodies.length)
        for (const [index, stretches] of found.entries()) {
          let end = 0
          for (const stretch of stretches) {
            expect(stretch.start).toBeGreaterThanOrEqual(end)
            expect(stretch.end).toBeGreaterThan(stretch.start)
            expect(Number(stretch.from)).toBeLessThan(index)
            end = stretch.end
          }
          expect(end).toBeLessThanOrEqual(bodies[index]?.length ?? 0)
        }
      }),
    )
  })

  it.each([
    ['a ', 1],
    ['a b c d e f g h ', 1],
    ['例', 1],
    ['a.', 0],
    ['> a b c d e f g h i j\n', 0],
  ])('ends on a megabyte of %j, twice', (unit, count) => {
    const body = unit.repeat(Math.ceil(1_000_000 / unit.length))
    const found = repeatedText([
      { id: 'm1', body },
      { id: 'm2', body },
    ])
    expect(found.map(stretches => stretches.length)).toEqual([0, count])
  })
})
