import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { splitReply } from '../../../src/core/case/thread'
import { type CorpusItem, readCorpus } from '../indicators/corpus'

const folder = new URL('../../fixtures/indicator-corpus', import.meta.url).pathname
const threads = readCorpus(folder).filter(({ segments }) => segments !== undefined)

type Told = { kind: string; depth: number; start: number; end: number }

/** What the labels of one thread say, with offsets. */
function labelled({ segments = [] }: CorpusItem): Told[] {
  let start = 0
  return segments.map(({ kind, depth, text }) => {
    const told = { kind, depth, start, end: start + text.length }
    start = told.end
    return told
  })
}

/** How many labels are met, as `say` tells them. */
function shareOf(say: (told: Told) => string): { share: number; missed: string[] } {
  const missed: string[] = []
  let wanted = 0
  for (const item of threads) {
    const found = splitReply(item.text).map(say)
    for (const label of labelled(item).map(say)) {
      wanted += 1
      if (!found.includes(label)) missed.push(`${item.id}: ${label}`)
    }
  }
  return { share: 1 - missed.length / wanted, missed }
}

const bounds = shareOf(({ kind, start, end }) => `${kind} from ${start} to ${end}`)
const depths = shareOf(({ kind, depth, start, end }) => `${kind} at depth ${depth} from ${start} to ${end}`)

mkdirSync('test-output', { recursive: true })
writeFileSync('test-output/segment-score.json', `${JSON.stringify({ bounds, depths }, null, 2)}\n`)

it('splits the threads of the corpus where their labels do, into what they say', () => {
  expect(threads.length).toBeGreaterThan(10)
  expect(bounds.share).toBeGreaterThanOrEqual(0.95)
})

it('tells how deep a quote is, also where a phone marks the line that introduces it', () => {
  expect(depths.share).toBeGreaterThanOrEqual(0.95)
})
