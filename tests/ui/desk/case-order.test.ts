import { describe, expect, it } from 'vitest'
import { type FilterName, type Order, pressed, shownRows } from '../../../src/ui/desk/case-order'
import { row } from './made-up-replay'

const rows = [
  row({
    key: '1002',
    tier: 'R4',
    updatedAt: '2026-03-16T10:00:00.000Z',
    clock: { state: 'late', leftMs: -840_000, why: '' },
  }),
  row({ key: '1004', disposition: 'NOT_VERIFIED', updatedAt: '2026-03-16T12:00:00.000Z' }),
  row({ key: '998', tier: 'R1', type: 'Deposit', requester: 'João Guilherme', clock: { state: 'unknown', why: '' } }),
]
const newest: Order = { by: 'updated', down: true }

function keys(filters: FilterName[], search = '', order = newest): string[] {
  return shownRows(rows, { filters, search, order }).map(one => one.key)
}

describe('filters', () => {
  it('tell open from decided', () => {
    expect(keys(['open'])).toEqual(['998', '1002'])
    expect(keys(['decided'])).toEqual(['1004'])
  })

  it('narrow each other', () => {
    expect(keys(['open', 'high'])).toEqual(['1002'])
  })

  it('never ask for open and decided at once', () => {
    expect(pressed(['open', 'high'], 'decided')).toEqual(['high', 'decided'])
    expect(pressed(['open'], 'open')).toEqual([])
  })
})

describe('search', () => {
  it('finds what the row shows: ticket, person, type, tier, result, date', () => {
    expect(keys([], '#998')).toEqual(['998'])
    expect(keys([], 'joão deposit')).toEqual(['998'])
    expect(keys([], 'r4')).toEqual(['1002'])
    expect(keys([], 'not verified')).toEqual(['1004'])
    expect(keys([], '16 mar 12:00')).toEqual(['1004'])
  })

  it('finds nothing rather than everything', () => {
    expect(keys([], 'nobody')).toEqual([])
  })
})

describe('order', () => {
  it('puts the latest case first by time left, and unknown clocks last', () => {
    expect(keys([], '', { by: 'left', down: false })).toEqual(['1002', '1004', '998'])
  })

  it('counts ticket numbers as numbers', () => {
    expect(keys([], '', { by: 'key', down: false })).toEqual(['998', '1002', '1004'])
  })
})
