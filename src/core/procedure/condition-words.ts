/** Says a condition in words: "S04 is pass and “The address is young” was not seen". */
import type { Condition, Step } from './procedure'

/**
 * Writes a condition as a clause.
 *
 * @param condition    operator tree
 * @param steps        steps by id, for the words of observations; what is not there is named by its id
 * @returns            a clause without a full stop; 'always' and 'never' for empty groups
 */
export function conditionWords(condition: Condition, steps: Record<string, Step>): string {
  return clause(condition, observationTexts(steps), false)
}

const mostNamed = 4

type Texts = ReadonlyMap<string, string>

function clause(condition: Condition, texts: Texts, isDenied: boolean): string {
  if ('not' in condition)
    return isLeaf(condition.not)
      ? clause(condition.not, texts, !isDenied)
      : `${isDenied ? '' : 'not '}${inBrackets(clause(condition.not, texts, false))}`
  if ('all' in condition) return group(condition.all, 'and', texts) || 'always'
  if ('any' in condition) return group(condition.any, 'or', texts) || 'never'
  const not = isDenied ? 'not ' : ''
  if ('tier' in condition) return `the tier is ${not}${oneOf(condition.tier)}`
  if ('step' in condition) return `${condition.step} is ${not}${oneOf(condition.is.map(one => one.replace('-', ' ')))}`
  return `“${texts.get(condition.observed) ?? condition.observed}” was ${not}seen`
}

function group(parts: readonly Condition[], word: 'and' | 'or', texts: Texts): string {
  if (word === 'or' && parts.length > mostNamed && parts.every(part => 'observed' in part)) return many(parts, texts)
  const clauses = parts.map(part => {
    const says = clause(part, texts, false)
    return isLeaf(part) || 'not' in part || parts.length === 1 ? says : inBrackets(says)
  })
  return clauses.join(` ${word} `)
}

/** Long lists of things that may be seen, such as all alarms, are counted. */
function many(parts: readonly Condition[], texts: Texts): string {
  const named = parts
    .slice(0, 2)
    .map(part => ('observed' in part ? `“${texts.get(part.observed) ?? part.observed}”` : ''))
  return `one of ${parts.length} signs was seen (${named.join(', ')} and ${parts.length - 2} more)`
}

function isLeaf(condition: Condition): boolean {
  return 'step' in condition || 'observed' in condition || 'tier' in condition
}

function inBrackets(text: string): string {
  return `(${text})`
}

function oneOf(names: readonly string[]): string {
  return names.join(' or ')
}

function observationTexts(steps: Record<string, Step>): Texts {
  return new Map(Object.values(steps).flatMap(step => step.observations.map(one => [one.id, one.text] as const)))
}
