import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findIndicators } from '../../../src/core/indicators'
import { readCorpus, readKeptBack, readSecondKeptBack } from './corpus'
import { scoreCorpus, type Tally } from './corpus-score'

/*
 * The engine against all parts of the labelled corpus. The table goes to test-output/indicator-score.json; of the parts
 * kept back only totals are told, so that nobody tunes by it.
 */

const folder = new URL('../../fixtures/indicator-corpus', import.meta.url).pathname
const open = scoreCorpus(readCorpus(folder), findIndicators)
const keptBack = scoreCorpus(readKeptBack(), findIndicators).overall
const secondKeptBack = scoreCorpus(readSecondKeptBack(), findIndicators).overall

mkdirSync('test-output', { recursive: true })
writeFileSync(
  'test-output/indicator-score.json',
  `${JSON.stringify({ open: { overall: open.overall, kinds: open.kinds }, keptBack: { overall: keptBack }, secondKeptBack: { overall: secondKeptBack } }, null, 2)}\n`,
)

function shares({ precision, recall, exactShare }: Tally) {
  return { precision: precision ?? 0, recall: recall ?? 0, exactShare: exactShare ?? 0 }
}

describe('score on the labelled corpus', () => {
  it('finds what an analyst marks in the open part, and little else', () => {
    const { precision, recall, exactShare } = shares(open.overall)
    expect(precision).toBeGreaterThanOrEqual(0.98)
    expect(recall).toBeGreaterThanOrEqual(0.97)
    expect(exactShare).toBeGreaterThanOrEqual(0.99)
  })

  it.each(Object.entries(open.kinds))('leaves no kind behind: %s', (_, tally) => {
    const { precision, recall } = shares(tally)
    expect(precision).toBeGreaterThanOrEqual(0.93)
    expect(recall).toBeGreaterThanOrEqual(0.93)
  })

  it('holds on the second part of another author', () => {
    const { precision, recall, exactShare } = shares(secondKeptBack)
    expect(precision).toBeGreaterThanOrEqual(0.98)
    expect(recall).toBeGreaterThanOrEqual(0.97)
    expect(exactShare).toBeGreaterThanOrEqual(0.99)
  })

  it('holds on the part that nobody tunes by', () => {
    const { precision, recall, exactShare } = shares(keptBack)
    expect(precision).toBeGreaterThanOrEqual(0.99)
    expect(recall).toBeGreaterThanOrEqual(0.98)
    expect(exactShare).toBeGreaterThanOrEqual(0.99)
  })
})
