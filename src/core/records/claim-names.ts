import { fold } from '../base/folded-text'
import type { Claim, ClaimSubject } from './claim'
import { wordFinder } from './claim-finder'
import type { Statement } from './claim-lines'
import { nameWords, placeWords } from './claim-words'

type Source = Statement['source']

const labels = new Set(nameWords.labels.map(label => fold(label).text))
const introduced = wordFinder(nameWords.phrases)
const places = new Set([...placeWords].map(word => fold(word).text))
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const denied = /(?:^|[^\p{L}])(?:not|never|nicht|nie|nunca|jamais|pas|mai|nooit|nigdy|никогда|не)(?:[^\p{L}]|$)/u

/**
 * Lists the names the client gives: on a line of their own, or after words such as "my name is".
 *
 * @param statements    what the client says now
 * @returns             names as written, one line each
 */
export function nameClaims(statements: readonly Statement[]): Claim[] {
  return statements.flatMap(({ clauses, source }) => {
    const [first] = clauses
    const end = clauses.at(-1)?.end
    if (!first || end === undefined) return []
    const label = /^[\s\-*•·–]*([^:]{2,40}):\s*/u.exec(first.text)
    if (label && labels.has((label[1] ?? '').trim())) return nameAt(source, first.start + label[0].length, end)
    return clauses.flatMap(clause =>
      introduced(clause.text).flatMap(hit => nameAt(source, clause.start + hit.end, clause.end)),
    )
  })
}

/** Words with a capital letter, or of a script without capitals; a sentence that goes on is no name. */
function nameAt(source: Source, from: number, to: number): Claim[] {
  const [start, end] = [source.at[from] ?? 0, source.at[to] ?? source.body.length]
  const name = /^\s*((?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*[ \t]*){1,6})/u.exec(source.body.slice(start, end))
  const says = name?.[1]?.trim().replace(/[.,]$/, '') ?? ''
  if (!name || says.length < 2) return []
  const at = start + name[0].length - (name[1]?.length ?? 0)
  return [claimOf('name', says, says, { source, start: at, end: at + says.length })]
}

/**
 * Lists the countries the client places themselves in.
 *
 * @param statements    what the client says now
 * @param countries     codes by folded name
 * @returns             one claim per mention; a country after no word of place may be a person's name and is none
 */
export function placeClaims(statements: readonly Statement[], countries: ReadonlyMap<string, string>): Claim[] {
  const find = finderOf(countries)
  return statements.flatMap(({ clauses, source }) =>
    clauses.flatMap(clause =>
      find(clause.text).flatMap(({ phrase, start, end }) => {
        const code = countries.get(phrase)
        const before = clause.text.slice(0, start)
        if (!code || denied.test(before) || !(unspaced.test(phrase) || isPlaced(before))) return []
        const place = {
          source,
          start: source.at[clause.start + start] ?? 0,
          end: source.at[clause.start + end] ?? source.body.length,
        }
        return [claimOf('country', source.body.slice(place.start, place.end), code, place)]
      }),
    ),
  )
}

function isPlaced(before: string): boolean {
  const words = before.split(/[^\p{L}]+/u).filter(word => word !== '' && word !== 'the' && word !== 'der')
  return places.has(words.at(-1) ?? '')
}

const known = new WeakMap<ReadonlyMap<string, string>, ReturnType<typeof wordFinder>>()

function finderOf(countries: ReadonlyMap<string, string>): ReturnType<typeof wordFinder> {
  const finder = known.get(countries) ?? wordFinder(countries.keys())
  known.set(countries, finder)
  return finder
}

function claimOf(
  subject: ClaimSubject,
  says: string,
  value: string,
  { source, start, end }: { source: Source; start: number; end: number },
): Claim {
  return { subject, says: says.replace(/\s+/gu, ' '), value, at: { messageId: source.messageId, start, end } }
}
