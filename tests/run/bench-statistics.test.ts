import { describe, expect, it } from 'vitest'
import { median, quantile, ratioTo, report, summarize } from '../bench/statistics.mjs'

describe('statistics of a benchmark', () => {
  it('takes the middle of an odd number and the mean of two of an even one, in any order', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([10, 2, 4, 100])).toBe(7)
    expect(median([3])).toBe(3)
  })

  it('takes the ninth of ten as p90, and never a value that was not measured', () => {
    const ten = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]
    expect(quantile(ten, 0.9)).toBe(9)
    expect(quantile([4, 2], 0.9)).toBe(4)
    expect(quantile([4, 2], 0)).toBe(2)
  })

  it('sorts figures as numbers and leaves the given list as it was', () => {
    const values = [100, 20, 3]
    expect(summarize(values)).toEqual({ median: 20, n: 3, min: 3, p90: 100 })
    expect(values).toEqual([100, 20, 3])
  })

  it('refuses to sum up no runs at all', () => {
    expect(() => summarize([])).toThrow(RangeError)
  })

  it('gives a ratio by medians, and none without a peer or beside nothing', () => {
    expect(ratioTo([2, 4, 60], [1, 2, 9])).toBe(2)
    expect(ratioTo([1])).toBeNull()
    expect(ratioTo([1], [0, 0])).toBeNull()
  })

  it('judges the unrounded median against the target, the target itself being met', () => {
    const line = (values: number[], target?: number) => report({ name: 'x', unit: 'ms', values, target, says: '' })
    expect(line([5], 5).met).toBe(true)
    expect(line([5.0001], 5)).toMatchObject({ median: 5, met: false })
    expect(line([5])).toMatchObject({ target: null, met: null, ratio: null })
  })

  it('shows the peer beside the figure', () => {
    const peer = { name: 'a raw put', values: [2, 2, 4] }
    expect(
      report({ name: 'x', unit: 'ms', values: [10], target: 50, peer, says: 'kept', also: { events: 3 } }),
    ).toEqual({
      name: 'x',
      unit: 'ms',
      median: 10,
      n: 1,
      min: 10,
      p90: 10,
      target: 50,
      met: true,
      ratio: 5,
      peer: { name: 'a raw put', median: 2, n: 3, min: 2, p90: 4 },
      says: 'kept',
      events: 3,
    })
  })
})
