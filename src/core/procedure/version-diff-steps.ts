import { conditionWords } from './condition-words'
import type { Observation, Pack, Step, StepUse } from './procedure'
import { type Change, changedFields, differs, fieldWords, keyed, listChange, quoted } from './version-change-list'

type Placed = { use: StepUse; at: number; step: Step | undefined }
type Pair = { was: Placed; now: Placed; from: Pack; to: Pack }

/**
 * Lists what changed in the steps of a procedure: which it has, in which order, and what each asks and does.
 *
 * @param from    the old version
 * @param to      the new version
 * @returns       sentences in no particular order
 */
export function stepChanges(from: Pack, to: Pack): Change[] {
  const [old, next] = [placed(from), placed(to)]
  const added = [...next].flatMap(([key, now]) => (old.has(key) ? [] : [addedWords(now, to)]))
  const removed = [...old].flatMap(([key, was]) => (next.has(key) ? [] : [removedWords(was)]))
  const pairs = [...next].flatMap(([key, now]) => {
    const was = old.get(key)
    return was ? [{ was, now, from, to }] : []
  })
  return [...added, ...removed, ...movedWords(pairs), ...pairs.flatMap(useChanges), ...pairs.flatMap(libraryChanges)]
}

function placed(pack: Pack): Map<string, Placed> {
  const list = pack.procedure.steps.map((use, at) => ({
    use,
    at,
    step: Object.hasOwn(pack.steps, use.use) ? pack.steps[use.use] : undefined,
  }))
  return keyed(list, one => one.use.use)
}

function label({ use, at, step }: Placed): string {
  return `Step ${at + 1} ${quoted(step?.title ?? use.use)}`
}

function addedWords(now: Placed, to: Pack): Change {
  const { required, when } = now.use
  const must = required ? 'required' : 'if useful'
  const only = when ? `, when ${conditionWords(when, to.steps)}` : ''
  const says = `New: ${label(now).replace('Step', 'step')} (${now.use.use}), ${must}${only}.`
  return { kind: 'added', says, weight: required ? 84 : 74, stepId: now.use.use }
}

function removedWords(was: Placed): Change {
  const says = `${label(was)} (${was.use.use}) is gone.`
  return { kind: 'removed', says, weight: was.use.required ? 96 : 86, stepId: was.use.use }
}

/** Only what left the others' order is said to have moved: the fewest steps that explain it. */
function movedWords(pairs: readonly Pair[]): Change[] {
  const still = longestRise(pairs.map(pair => pair.was.at))
  return pairs.flatMap(({ was, now }, at) =>
    still.has(at)
      ? []
      : [
          {
            kind: 'moved' as const,
            says: `${label(now)} was moved: it was step ${was.at + 1}.`,
            weight: 32,
            stepId: now.use.use,
          },
        ],
  )
}

/** Places of a longest rising run in a list of numbers. */
function longestRise(list: readonly number[]): Set<number> {
  const best: number[][] = []
  for (const [at, value] of list.entries()) {
    const before = best.filter((_run, place) => (list[place] ?? 0) < value)
    const longest = before.reduce<number[]>((a, b) => (b.length > a.length ? b : a), [])
    best.push([...longest, at])
  }
  return new Set(best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []))
}

const phaseWords = { open: 'an opening step', check: 'a checking step', close: 'a closing step' }

/** What the procedure itself says of the step, besides its words. */
function useChanges({ was, now, from, to }: Pair): Change[] {
  const stepId = now.use.use
  const name = label(now)
  const changed = (says: string, weight: number): Change => ({ kind: 'changed', says, weight, stepId })
  return changedFields(was.use, now.use).flatMap((field): Change[] => {
    switch (field) {
      case 'question':
      case 'why':
      case 'how':
        return []
      case 'required':
        return [
          now.use.required ? changed(`${name} is now required.`, 85) : changed(`${name} is no longer required.`, 92),
        ]
      case 'phase':
        return [changed(`${name} is now ${phaseWords[now.use.phase]}.`, 75)]
      case 'group':
        return [changed(`${name} now stands under ${quoted(now.use.group)}.`, 28)]
      case 'when': {
        const before = was.use.when ? conditionWords(was.use.when, from.steps) : 'always'
        const after = now.use.when ? conditionWords(now.use.when, to.steps) : 'always'
        return [
          { ...changed(`The condition of ${name.replace('Step', 'step')} changed.`, 80), was: before, now: after },
        ]
      }
      case 'validFor':
      case 'startsHold':
        return [timeWords(field, { was: was.use, now: now.use, name, changed })]
      default:
        return [changed(`${name}: ${fieldWords(field)} changed.`, 60)]
    }
  })
}

/** The words of the step, as the analyst reads them, and what its answers do. */
function libraryChanges({ was, now }: Pair): Change[] {
  const stepId = now.use.use
  const name = label(now)
  const changed = (says: string, weight: number, more: { was?: string; now?: string } = {}): Change => ({
    kind: 'changed',
    says,
    weight,
    stepId,
    ...more,
  })
  const worded = (['question', 'why', 'how'] as const).flatMap((field): Change[] => {
    const [before, after] = [wordsOf(was, field), wordsOf(now, field)]
    const isOther = differs(was.use[field], now.use[field]) || differs(was.step?.[field], now.step?.[field])
    if (!isOther) return []
    if (before === after)
      return [changed(`${name}: ${fieldWords(field)} is written elsewhere, with the same words.`, 4)]
    return [changed(wordingWords(field, name, after), wordingWeights[field], { was: before, now: after })]
  })
  if (!was.step || !now.step) return differs(was.step, now.step) ? [...worded, changed(`${name} changed.`, 70)] : worded
  const [before, after] = [was.step, now.step]
  const rest = changedFields(before, after).flatMap(field => fieldChanges(field, { before, after, name, changed }))
  return [...worded, ...rest]
}

const wordingWeights = { question: 66, why: 42, how: 44 }

function wordingWords(field: 'question' | 'why' | 'how', name: string, after: string): string {
  if (field === 'question') return `${name} now asks: ${quoted(after)}`
  return field === 'why' ? `${name} now says otherwise why it matters.` : `${name} is now done otherwise.`
}

function wordsOf({ use, step }: Placed, field: 'question' | 'why' | 'how'): string {
  const found = use[field] ?? step?.[field] ?? ''
  return typeof found === 'string' ? found : found.join('\n')
}

type Sides = {
  before: Step
  after: Step
  name: string
  changed: (says: string, weight: number, more?: { was?: string; now?: string }) => Change
}

function fieldChanges(field: string, { before, after, name, changed }: Sides): Change[] {
  switch (field) {
    case 'question':
    case 'why':
    case 'how':
      return []
    case 'title':
      return [changed(`${name} is the new name of ${quoted(before.title)}.`, 30)]
    case 'answers':
      return (['pass', 'concern', 'fail'] as const)
        .filter(one => before.answers[one] !== after.answers[one])
        .map(one =>
          changed(`${name}: ${one} now means ${quoted(after.answers[one])}`, 72, {
            was: before.answers[one],
            now: after.answers[one],
          }),
        )
    case 'signals':
      return [
        changed(`${name}: what its answers count for changed.`, 88, {
          was: signalWords(before),
          now: signalWords(after),
        }),
      ]
    case 'observations':
      return observationChanges(before.observations, after.observations, { name, changed })
    case 'gateUntilSeen':
      return [changed(`${name}: which gate stands until something is ticked changed.`, 90)]
    case 'liveLoss':
      return [changed(`${name} ${after.liveLoss ? 'now comes' : 'no longer comes'} first while a loss may run.`, 95)]
    case 'validFor':
    case 'startsHold':
      return [timeWords(field, { was: before, now: after, name, changed })]
    case 'asks':
      return [changed(`${name}: what the client is asked for changed.`, 54)]
    default:
      return [changed(`${name}: ${fieldWords(field)} changed.`, 40)]
  }
}

type Times = Pick<Step, 'validFor' | 'startsHold'>
type Timed = { was: Times; now: Times; name: string; changed: (says: string, weight: number) => Change }

function timeWords(field: 'validFor' | 'startsHold', { was, now, name, changed }: Timed): Change {
  const words = field === 'validFor' ? validWords : holdWords
  const says =
    field === 'validFor' ? `${name}: its answer now counts ${words(now)}.` : `${name} now starts ${words(now)}.`
  return { ...changed(says, 93), was: words(was), now: words(now) }
}

function validWords({ validFor }: Times): string {
  return validFor ? `for ${validFor.minutes} minutes` : 'without an end of its own'
}

function holdWords({ startsHold }: Times): string {
  return startsHold ? `a hold of ${startsHold.hours} hours` : 'no hold of its own'
}

function signalWords({ signals = {} }: Step): string {
  const parts = Object.entries(signals).map(([result, ids = []]) => `${result}: ${ids.join(', ')}`)
  return parts.join('; ') || 'nothing'
}

function observationChanges(
  from: readonly Observation[],
  to: readonly Observation[],
  { name, changed }: Pick<Sides, 'name' | 'changed'>,
): Change[] {
  const list = listChange(from, to, one => one.id)
  return [
    ...list.added.map(one => changed(`${name} has something new to tick: ${quoted(one.text)}`, 65)),
    ...list.removed.map(one => changed(`${name} has nothing to tick any more for ${quoted(one.text)}`, 87)),
    ...list.changed.flatMap(({ was, now }) => [
      ...(was.text === now.text
        ? []
        : [
            changed(`${name}: ${quoted(was.text)} now reads ${quoted(now.text)}`, 58, { was: was.text, now: now.text }),
          ]),
      ...changedFields(was, now)
        .filter(field => field !== 'text')
        .map(field => changed(`${name}: for ${quoted(now.text)}, ${doesWords(field)} changed.`, 89)),
    ]),
    ...(list.isReordered ? [changed(`${name}: what can be ticked stands in another order.`, 6)] : []),
  ]
}

function doesWords(field: string): string {
  if (field === 'speaks') return 'for whom it speaks'
  if (field === 'signals') return 'what it counts for'
  if (field === 'gate') return 'the gate it raises'
  if (field === 'with') return 'the answers it can be ticked under'
  return field === 'alarm' ? 'whether it is an alarm' : fieldWords(field)
}
