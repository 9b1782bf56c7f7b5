import { type CorpusItem, type CorpusLabel, spanOf, validitiesOf, valuesOf } from './corpus'

/** What an engine reports, as far as the score looks at it. */
export type Hit = { kind: string; value: string; start: number; end: number; validity: string }

/** The engine under score. */
export type Find = (text: string, options?: CorpusItem['options']) => readonly Hit[]

/** Counts of one kind or of all; a share is null when there is nothing to divide by. */
export type Tally = {
  tp: number
  fp: number
  fn: number
  precision: number | null
  recall: number | null
  /** Of the hits that match: those whose start and end equal the label's. */
  exactShare: number | null
}

/** One label not met, or one hit nobody asked for; `found` are the hits that overlap a label not met. */
export type Miss = {
  id: string
  problem: 'missed' | 'extra'
  kind: string
  text: string
  wanted?: string
  found?: string[]
}

/** The score of an engine over a corpus. */
export type Score = { kinds: Record<string, Tally>; overall: Tally; misses: Miss[] }

type Span = { start: number; end: number }
type Placed = Span & { label: CorpusLabel }
type Counts = { tp: number; fp: number; fn: number; exact: number }
type Outcome = { kind: string; count: 'tp' | 'fp' | 'fn'; exact: boolean; miss?: Miss }

/**
 * Scores an engine. A hit meets a label when kind, value and validity agree and the spans overlap; each label is met
 * once. A hit that agrees with an `also` label in kind and value counts neither way. A hit with another validity than
 * the label's is a false one, and the label is missed.
 */
export function scoreCorpus(items: readonly CorpusItem[], find: Find): Score {
  const outcomes = items.flatMap(item => outcomesOf(item, find(item.text, item.options)))
  const kinds = [...new Set(outcomes.map(outcome => outcome.kind))].sort()
  return {
    kinds: Object.fromEntries(kinds.map(kind => [kind, tallyOf(outcomes.filter(outcome => outcome.kind === kind))])),
    overall: tallyOf(outcomes),
    misses: outcomes.flatMap(outcome => outcome.miss ?? []),
  }
}

function outcomesOf(item: CorpusItem, hits: readonly Hit[]): Outcome[] {
  const open = placed(item.text, item.expect)
  const neutral = placed(item.text, item.also ?? [])
  const outcomes: Outcome[] = []
  for (const hit of hits) {
    const at = open.findIndex(label => agrees(label, hit) && validitiesOf(label.label).includes(hit.validity))
    const [met] = at < 0 ? [] : open.splice(at, 1)
    if (met) outcomes.push({ kind: hit.kind, count: 'tp', exact: met.start === hit.start && met.end === hit.end })
    else if (!neutral.some(label => agrees(label, hit))) outcomes.push(extra(item, hit))
  }
  return [...outcomes, ...open.map(label => missed(item.id, label, hits))]
}

function placed(text: string, labels: readonly CorpusLabel[]): Placed[] {
  return labels.map(label => {
    const span = spanOf(text, label)
    if (!span) throw new Error(`no ${label.raw} in ${text}`)
    return { ...span, label }
  })
}

function agrees(place: Placed, hit: Hit): boolean {
  return place.label.kind === hit.kind && valuesOf(place.label).includes(hit.value) && overlap(place, hit)
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function extra(item: CorpusItem, hit: Hit): Outcome {
  const miss: Miss = { id: item.id, problem: 'extra', kind: hit.kind, text: item.text.slice(hit.start, hit.end) }
  return { kind: hit.kind, count: 'fp', exact: false, miss: { ...miss, found: [said(hit)] } }
}

function missed(id: string, place: Placed, hits: readonly Hit[]): Outcome {
  const { kind, raw } = place.label
  const wanted = `${kind} ${valuesOf(place.label).join(' | ')} ${validitiesOf(place.label).join(' | ')}`
  const found = hits.filter(hit => overlap(place, hit)).map(said)
  return { kind, count: 'fn', exact: false, miss: { id, problem: 'missed', kind, text: raw, wanted, found } }
}

function said(hit: Hit): string {
  return `${hit.kind} ${hit.value} ${hit.validity}`
}

function tallyOf(outcomes: readonly Outcome[]): Tally {
  const counts: Counts = { tp: 0, fp: 0, fn: 0, exact: 0 }
  for (const outcome of outcomes) {
    counts[outcome.count] += 1
    if (outcome.exact) counts.exact += 1
  }
  const { tp, fp, fn, exact } = counts
  return { tp, fp, fn, precision: share(tp, tp + fp), recall: share(tp, tp + fn), exactShare: share(exact, tp) }
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
