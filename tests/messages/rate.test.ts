import { describe, expect, it } from 'vitest'
import { openRate } from '../../src/messages/rate'

describe('calls of a page', () => {
  it('may come in a burst, then only as fast as the bucket refills', () => {
    const may = openRate({ perSecond: 10, most: 20 })
    const burst = Array.from({ length: 25 }, () => may('tab 7', 0))
    expect(burst.filter(Boolean)).toHaveLength(20)
    expect(may('tab 7', 50)).toBe(false)
    expect(may('tab 7', 160)).toBe(true)
    expect(may('tab 7', 160)).toBe(false)
  })

  it('of one tab never hold back another', () => {
    const may = openRate({ perSecond: 10, most: 1 })
    expect([may('tab 1', 0), may('tab 1', 0), may('tab 2', 0)]).toEqual([true, false, true])
  })

  it('never pile up while a tab is quiet', () => {
    const may = openRate({ perSecond: 10, most: 3 })
    may('tab 1', 0)
    expect(Array.from({ length: 6 }, () => may('tab 1', 3_600_000)).filter(Boolean)).toHaveLength(3)
  })
})
