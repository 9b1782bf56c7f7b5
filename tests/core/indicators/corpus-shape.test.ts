import { describe, expect, it } from 'vitest'
import {
  type CorpusItem,
  corpusKinds,
  readCorpus,
  readKeptBack,
  readSecondKeptBack,
  spanOf,
  validitiesOf,
  valuesOf,
} from './corpus'
import { type Hit, scoreCorpus } from './corpus-score'

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'ru', 'ar', 'ja', 'zh']
const open = readCorpus(new URL('../../fixtures/indicator-corpus', import.meta.url).pathname)
const keptBack = readKeptBack()
const secondKeptBack = readSecondKeptBack()
const everKeptBack = [...keptBack, ...secondKeptBack]

/** The parts and the least each must hold. */
const parts = [
  { part: 'open part', items: open, texts: 280, threads: 14, perKind: 12, perLanguage: 12, nearMisses: 1 / 3 },
  { part: 'part kept back', items: keptBack, texts: 340, threads: 12, perKind: 6, perLanguage: 10, nearMisses: 0.4 },
  {
    part: 'kept-back-2',
    items: secondKeptBack,
    texts: 330,
    threads: 14,
    perKind: 12,
    perLanguage: 10,
    nearMisses: 0.4,
  },
]

type Span = { start: number; end: number }
type Check = (item: CorpusItem) => string[]

function faults(items: readonly CorpusItem[], check: Check): string[] {
  return items.flatMap(item => check(item).map(says => `${item.id}: ${says}`))
}

function spansOf(item: CorpusItem): Span[] {
  return item.expect.flatMap(label => spanOf(item.text, label) ?? [])
}

function hitsOf(item: CorpusItem): Hit[] {
  return item.expect.flatMap(label => {
    const span = spanOf(item.text, label)
    const [value = ''] = valuesOf(label)
    const [validity = ''] = validitiesOf(label)
    return span ? [{ ...span, kind: label.kind, value, validity }] : []
  })
}

function occurrences(text: string, raw: string): Span[] {
  const found: Span[] = []
  for (let nth = 0; ; nth++) {
    const span = spanOf(text, { raw, nth })
    if (!span) return found
    found.push(span)
  }
}

function apart(a: Span, b: Span): boolean {
  return a.end <= b.start || b.end <= a.start
}

function threadsOf(items: readonly CorpusItem[]): CorpusItem[] {
  return items.filter(item => item.segments)
}

const lost: Check = ({ text, expect: wanted, also = [] }) =>
  [...wanted, ...also]
    .filter(label => !spanOf(text, label))
    .map(label => `${label.raw} (${label.nth ?? 0}) is not in the text`)

const crossed: Check = item => {
  const spans = spansOf(item)
  return spans.slice(1).flatMap((span, at) => ((spans[at]?.end ?? 0) > span.start ? [`at ${span.start}`] : []))
}

const untrimmed: Check = item =>
  item.expect.filter(label => /^[\s"'<`]|[\s">`,;。，]$/u.test(label.raw)).map(label => label.raw)

const repeated: Check = item =>
  item.expect.filter(label => new Set(valuesOf(label)).size !== valuesOf(label).length).map(label => label.raw)

const nearMissesInLabels: Check = item => {
  const spans = spansOf(item)
  return (item.nearMisses ?? []).filter(
    raw => !occurrences(item.text, raw).some(near => spans.every(span => apart(near, span))),
  )
}

describe.each(parts)('labelled corpus, $part', ({ items, ...least }) => {
  it('is large enough, with threads', () => {
    const threads = threadsOf(items)
    expect(items.length - threads.length).toBeGreaterThanOrEqual(least.texts)
    expect(threads.length).toBeGreaterThanOrEqual(least.threads)
  })

  it.each([
    ['holds every surface form it labels, as often as it says', lost],
    ['has labels in text order that do not overlap', crossed],
    ['has surface forms without blanks or quotes at their ends', untrimmed],
    ['accepts each value of a label once', repeated],
    ['keeps near misses clear of labels', nearMissesInLabels],
  ])('%s', (_says, check) => {
    expect(faults(items, check)).toEqual([])
  })

  it('has near misses in enough of its texts', () => {
    const withNearMisses = items.filter(item => item.nearMisses?.length).length
    expect(withNearMisses / items.length).toBeGreaterThanOrEqual(least.nearMisses)
  })

  it('gives full marks to whoever answers its labels', () => {
    const answers = new Map(items.map(item => [item.text, hitsOf(item)]))
    const { overall, misses } = scoreCorpus(items, text => answers.get(text) ?? [])
    expect(misses).toEqual([])
    expect(overall).toMatchObject({ precision: 1, recall: 1, exactShare: 1 })
  })

  it.each(corpusKinds)('has enough labels of kind %s', kind => {
    const labels = items.flatMap(item => item.expect.filter(label => label.kind === kind))
    expect(labels.length).toBeGreaterThanOrEqual(least.perKind)
  })

  it.each(languages)('has enough texts in %s', lang => {
    expect(items.filter(item => item.lang === lang).length).toBeGreaterThanOrEqual(least.perLanguage)
  })
})

describe('all parts of the corpus', () => {
  it('name each text once', () => {
    const ids = [...open, ...everKeptBack].map(item => item.id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('share no text', () => {
    const texts = [...open, ...everKeptBack].map(item => item.text)
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
  })

  it('share no address, so that none can be learned by heart', () => {
    const chains = corpusKinds.slice(corpusKinds.indexOf('btc'), corpusKinds.indexOf('tx'))
    const labels = (items: CorpusItem[]) =>
      items.flatMap(item => item.expect).filter(({ kind }) => chains.includes(kind))
    const known = new Set(labels(open).flatMap(valuesOf))
    expect(labels(everKeptBack).filter(label => valuesOf(label).some(value => known.has(value)))).toEqual([])
  })
})

describe.each(parts)('threads of the corpus, $part', ({ items }) => {
  const threads = threadsOf(items)

  it('are written in at least eight languages', () => {
    expect(new Set(threads.map(item => item.lang)).size).toBeGreaterThanOrEqual(8)
  })

  it.each(threads)('$id is covered by its segments in order', ({ text, segments = [] }) => {
    expect(segments.map(segment => segment.text).join('')).toBe(text)
  })

  it.each(threads)('$id has what the writer says now at depth 0, and older text deeper', ({ segments = [] }) => {
    const isOlder = (kind: string) => kind === 'quoted' || kind === 'header'
    expect(segments.filter(segment => segment.depth > 0 !== isOlder(segment.kind))).toEqual([])
    expect(segments.some(segment => segment.kind === 'visible')).toBe(true)
  })
})
