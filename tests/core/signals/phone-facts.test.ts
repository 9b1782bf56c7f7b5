import { expect, it } from 'vitest'
import type { Fact } from '../../../src/core/case/fact'
import { phoneFacts } from '../../../src/core/signals/phone-facts'

function phone(value: string, over: Partial<Fact> = {}): Fact {
  const at = { in: 'message' as const, messageId: 'm1', start: 0, end: value.length }
  return { id: value, kind: 'phone', value, raw: value, validity: 'valid', voice: 'client', at, ...over }
}

it('tells the country of a number once, and no type it does not know', () => {
  expect(phoneFacts([phone('+84912345678'), phone('+84912345678'), phone('+14165550119')])).toEqual([
    { number: '+84912345678', country: 'VN', type: 'unknown' },
    { number: '+14165550119', country: 'CA', type: 'unknown' },
  ])
})

it('leaves out what staff wrote and what is only quoted', () => {
  expect(
    phoneFacts([phone('+84912345678', { voice: 'analyst' }), phone('+4915112345678', { note: 'quoted' })]),
  ).toEqual([])
})
