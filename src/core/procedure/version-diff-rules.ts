import { conditionWords } from './condition-words'
import { dispositionWords } from './disposition-words'
import type { Pack, Procedure } from './procedure'
import { rankOf } from './tier'
import { type Change, changedFields, differs, fieldWords, listChange, quoted } from './version-change-list'

type Sides = { was: Procedure; now: Procedure; from: Pack; to: Pack }

/**
 * Lists what changed in a procedure besides its steps: tier, clock, gates, targets, texts.
 *
 * @param from    the old version
 * @param to      the new version
 * @returns       sentences in no particular order; a field nobody has words for is named
 */
export function ruleChanges(from: Pack, to: Pack): Change[] {
  const sides = { was: from.procedure, now: to.procedure, from, to }
  return changedFields(sides.was, sides.now).flatMap(field => {
    if (field === 'steps') return []
    const found = rules[field]?.(sides) ?? []
    return found.length > 0 ? found : [changed(`In the procedure, ${fieldWords(field)} changed.`, 50)]
  })
}

const rules: Partial<Record<string, (sides: Sides) => Change[]>> = {
  tier: ({ was, now }) => {
    const isRaised = rankOf(now.tier) > rankOf(was.tier)
    const says = `The tier of this case type is ${isRaised ? 'raised' : 'lowered'} from ${was.tier} to ${now.tier}.`
    return [changed(says, isRaised ? 99 : 100)]
  },
  slaClass: ({ was, now }) => [changed(`The clock runs in class ${now.slaClass}; it was ${was.slaClass}.`, 78)],
  version: ({ was, now }) => [changed(`The version is now ${now.version}; it was ${was.version}.`, 1)],
  id: ({ was, now }) => [changed(`This is another procedure: ${now.id} instead of ${was.id}.`, 101)],
  type: ({ was, now }) => [changed(`It is now for case type ${now.type}; it was for ${was.type}.`, 98)],
  title: ({ was, now }) => [changed(`It is now called ${quoted(now.title)}; it was ${quoted(was.title)}.`, 26)],
  goal: ({ was, now }) => [{ ...changed('Its goal reads otherwise.', 25), was: was.goal, now: now.goal }],
  gates,
  targets,
  derive,
  raise,
  action: ({ was, now }) =>
    changedFields(was.action, now.action).map(end => {
      const name = Object.entries(dispositionWords).find(([one]) => one === end)?.[1] ?? end
      return changed(`What level 2 is asked to do changed, for: ${name}.`, 52)
    }),
  levelTwoOnly: ({ was, now }) =>
    texts(was.levelTwoOnly, now.levelTwoOnly, {
      added: text => changed(`Now for level 2 alone: ${quoted(text)}`, 76, 'added'),
      removed: text => changed(`No longer for level 2 alone: ${quoted(text)}`, 94, 'removed'),
    }),
  say: ({ was, now }) =>
    texts(was.say, now.say, {
      added: text => changed(`Now to be said: ${quoted(text)}`, 48, 'added'),
      removed: text => changed(`No longer to be said: ${quoted(text)}`, 46, 'removed'),
    }),
  neverSay: ({ was, now }) =>
    texts(was.neverSay, now.neverSay, {
      added: text => changed(`Never to be said, now as well: ${quoted(text)}`, 77, 'added'),
      removed: text => changed(`No longer kept from being said: ${quoted(text)}`, 91, 'removed'),
    }),
  words: ({ was, now }) => {
    const languages = changedFields(was.words, now.words)
    return languages.length === 0 ? [] : [changed(`The words that propose it changed (${languages.join(', ')}).`, 20)]
  },
  stories: ({ was, now }) => {
    const sides = changedFields(was.stories, now.stories)
    return sides.length === 0 ? [] : [changed(`Its story reads otherwise (${sides.join(', ')}).`, 22)]
  },
}

function gates({ was, now, from, to }: Sides): Change[] {
  const list = listChange(was.gates, now.gates, gate => gate.id)
  return [
    ...list.added.map(({ text, when }) => ({
      ...changed(`Gate ${quoted(text)} was added.`, 83, 'added'),
      now: conditionWords(when, to.steps),
    })),
    ...list.removed.map(({ text }) => changed(`Gate ${quoted(text)} was removed.`, 97, 'removed')),
    ...list.changed.flatMap(pair => [
      ...(pair.was.text === pair.now.text
        ? []
        : [changed(`Gate ${quoted(pair.was.text)} now reads ${quoted(pair.now.text)}`, 56)]),
      ...(differs(pair.was.when, pair.now.when)
        ? [
            {
              ...changed(`The condition of gate ${quoted(pair.now.text)} changed.`, 82),
              was: conditionWords(pair.was.when, from.steps),
              now: conditionWords(pair.now.when, to.steps),
            },
          ]
        : []),
    ]),
    ...reordered(list.isReordered, 'The gates stand in another order.', 8),
  ]
}

function targets({ was, now, from, to }: Sides): Change[] {
  const list = listChange(was.targets, now.targets, target => target.to)
  return [
    ...list.added.map(({ to: name }) => changed(`A case can now go to ${quoted(name)}.`, 63, 'added')),
    ...list.removed.map(({ to: name }) => changed(`A case no longer goes to ${quoted(name)}.`, 79, 'removed')),
    ...list.changed.map(pair => ({
      ...changed(`When a case goes to ${quoted(pair.now.to)} changed.`, 62),
      was: targetWords(pair.was, from),
      now: targetWords(pair.now, to),
    })),
    ...reordered(list.isReordered, 'Where a case goes is looked for in another order.', 61),
  ]
}

function targetWords({ when, for: taken, why }: Procedure['targets'][number], pack: Pack): string {
  const ends = taken ? `ends as ${taken.join(' or ')}` : ''
  const holds = when ? conditionWords(when, pack.steps) : ''
  return `${[ends, holds].filter(Boolean).join(' or ') || 'every case'}: ${why}`
}

function derive({ was, now, from, to }: Sides): Change[] {
  const list = listChange(was.derive, now.derive, one => one.signal)
  return [
    ...list.added.map(({ signal, when }) => ({
      ...changed(`Signal ${signal} can now come of several steps.`, 73, 'added'),
      now: conditionWords(when, to.steps),
    })),
    ...list.removed.map(({ signal }) => changed(`Signal ${signal} no longer comes of several steps.`, 81, 'removed')),
    ...list.changed.map(pair => ({
      ...changed(`When signal ${pair.now.signal} holds changed.`, 81),
      was: conditionWords(pair.was.when, from.steps),
      now: conditionWords(pair.now.when, to.steps),
    })),
    ...reordered(list.isReordered, 'Signals of several steps stand in another order.', 5),
  ]
}

function raise({ was, now, from, to }: Sides): Change[] {
  const list = listChange(was.raise, now.raise, one => one.why)
  return [
    ...list.added.map(one => ({
      ...changed(`The tier now rises to ${one.to}: ${quoted(one.why)}`, 84, 'added'),
      now: conditionWords(one.when, to.steps),
    })),
    ...list.removed.map(one => changed(`The tier no longer rises to ${one.to}: ${quoted(one.why)}`, 97, 'removed')),
    ...list.changed.map(pair => ({
      ...changed(`When the tier rises changed: ${quoted(pair.now.why)}`, 90),
      was: `to ${pair.was.to} when ${conditionWords(pair.was.when, from.steps)}`,
      now: `to ${pair.now.to} when ${conditionWords(pair.now.when, to.steps)}`,
    })),
    ...reordered(list.isReordered, 'What raises the tier stands in another order.', 7),
  ]
}

type TextWords = { added: (text: string) => Change; removed: (text: string) => Change }

function texts(was: readonly string[], now: readonly string[], words: TextWords): Change[] {
  const list = listChange(was, now, text => text)
  return [...list.added.map(words.added), ...list.removed.map(words.removed)]
}

function reordered(isSo: boolean, says: string, weight: number): Change[] {
  return isSo ? [changed(says, weight, 'moved')] : []
}

function changed(says: string, weight: number, kind: Change['kind'] = 'changed'): Change {
  return { kind, says, weight }
}
