/**
 * Phrases with gaps, written as people write them: "(will|can) pay you" offers a choice, " … " stands for up to four words,
 * "#" for a figure, and "?" makes a choice optional: "(the )?". Accents and case do not matter. Each gap is bounded, so a
 * search stays linear.
 */
import { fold, type PhraseHit } from '../base/folded-text'

/**
 * Makes a test for any of the phrases in folded text.
 *
 * @param phrases    phrases with choices and gaps
 * @returns          an expression that finds the first of them as whole words
 */
export function anyWords(phrases: readonly string[]): RegExp {
  return new RegExp(sourceOf(phrases), 'u')
}

/**
 * Makes a finder of phrases with gaps in folded text.
 *
 * @param phrases    phrases with choices and gaps
 * @returns          a function listing every hit in text order, without overlap
 */
export function patternFinder(phrases: readonly string[]): (folded: string) => PhraseHit[] {
  const pattern = new RegExp(sourceOf(phrases), 'gu')
  return text =>
    [...text.matchAll(pattern)].map(hit => ({ phrase: hit[0], start: hit.index, end: hit.index + hit[0].length }))
}

function sourceOf(phrases: readonly string[]): string {
  const ways = phrases.map(phrase =>
    fold(
      phrase
        .replace(/\s*…?\s*$/, '')
        .trim()
        .replaceAll('…', '~'),
    )
      .text.replace(/[.*+[\]\\^$/{}]/g, '\\$&')
      .replaceAll('(', '(?:')
      .replaceAll('#', '\\d[\\d.,]{0,12}')
      .replace(/ ?~ ?/g, '(?: [^ ]{1,40}){0,4}? '),
  )
  return `(?<![\\p{L}\\p{N}])(?:${ways.join('|')})(?![\\p{L}\\p{N}])`
}
