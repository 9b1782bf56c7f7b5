import { describe, expect, it } from 'vitest'
import { type CorpusItem, corpusKinds, readCorpus, spanOf, validitiesOf, valuesOf } from './corpus'
import { type Hit, scoreCorpus } from './corpus-score'

const items = readCorpus(new URL('../../fixtures/indicator-corpus', import.meta.url).pathname)
const threads = items.filter(item => item.segments)
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'ru', 'ar', 'ja', 'zh']

type Span = { start: number; end: number }

function faults(check: (item: CorpusItem) => string[]): string[] {
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

describe('labelled corpus', () => {
  it('is large enough, with threads', () => {
    expect(items.length - threads.length).toBeGreaterThanOrEqual(280)
    expect(threads.length).toBeGreaterThanOrEqual(14)
  })

  it('names each text once', () => {
    const ids = items.map(item => item.id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('holds every surface form it labels, as often as it says', () => {
    const lost = faults(item =>
      [...item.expect, ...(item.also ?? [])]
        .filter(label => !spanOf(item.text, label))
        .map(label => `${label.raw} (${label.nth ?? 0}) is not in the text`),
    )
    expect(lost).toEqual([])
  })

  it('has labels in text order that do not overlap', () => {
    const crossed = faults(item => {
      const spans = spansOf(item)
      return spans.slice(1).flatMap((span, at) => ((spans[at]?.end ?? 0) > span.start ? [`at ${span.start}`] : []))
    })
    expect(crossed).toEqual([])
  })

  it('has surface forms without blanks or quotes at their ends', () => {
    const untrimmed = faults(item =>
      item.expect.filter(label => /^[\s"'<`]|[\s">`,;。，]$/u.test(label.raw)).map(label => label.raw),
    )
    expect(untrimmed).toEqual([])
  })

  it('accepts each value of a label once', () => {
    const repeated = faults(item =>
      item.expect.filter(label => new Set(valuesOf(label)).size !== valuesOf(label).length).map(label => label.raw),
    )
    expect(repeated).toEqual([])
  })

  it('keeps near misses clear of labels', () => {
    const wrong = faults(item => {
      const spans = spansOf(item)
      return (item.nearMisses ?? []).filter(
        raw => !occurrences(item.text, raw).some(near => spans.every(span => apart(near, span))),
      )
    })
    expect(wrong).toEqual([])
  })

  it('has near misses in at least a third of its texts', () => {
    const withNearMisses = items.filter(item => item.nearMisses?.length).length
    expect(withNearMisses / items.length).toBeGreaterThanOrEqual(1 / 3)
  })

  it('gives full marks to whoever answers its labels', () => {
    const answers = new Map(items.map(item => [item.text, hitsOf(item)]))
    const { overall, misses } = scoreCorpus(items, text => answers.get(text) ?? [])
    expect(misses).toEqual([])
    expect(overall).toMatchObject({ precision: 1, recall: 1, exactShare: 1 })
  })

  it.each(corpusKinds)('has at least twelve labels of kind %s', kind => {
    expect(items.flatMap(item => item.expect.filter(label => label.kind === kind)).length).toBeGreaterThanOrEqual(12)
  })

  it.each(languages)('has at least twelve texts in %s', lang => {
    expect(items.filter(item => item.lang === lang).length).toBeGreaterThanOrEqual(12)
  })
})

describe('threads of the corpus', () => {
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
