import { Database, MessageSquare } from 'lucide-preact'
import { Hostile } from './Hostile'

/** One thing said in two ways; `note` says how they differ. */
export type Contradiction = { what: string; note: string; says: string; shows: string }

/** Two equal columns, label line above both, only the differing characters bold and underlined. */
export function ContradictionTable({
  label,
  heads,
  pairs,
}: {
  label: string
  heads: readonly [string, string]
  pairs: Contradiction[]
}) {
  return (
    <table class="pairs-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">
            <span class="voice voice-client">
              <MessageSquare class="i" size={14} aria-hidden="true" />
              {heads[0]}
            </span>
          </th>
          <th scope="col">
            <span class="voice voice-system">
              <Database class="i" size={14} aria-hidden="true" />
              {heads[1]}
            </span>
          </th>
        </tr>
      </thead>
      {pairs.map(({ what, note, says, shows }) => (
        <tbody class="pair-rows" key={`${what} ${says}`}>
          <tr>
            <th scope="rowgroup" colSpan={2} class="what">
              {what} {note}
            </th>
          </tr>
          <tr class="pair-values">
            <td class="says mono">
              <Differing text={says} beside={shows} />
            </td>
            <td class="mono">
              <Differing text={shows} beside={says} />
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  )
}

/** A text with what differs from another marked. */
export function Differing({ text, beside }: { text: string; beside: string }) {
  const { head, middle, tail } = difference(text, beside)
  return (
    <>
      {head && <Hostile text={head} />}
      {middle && (
        <mark>
          <Hostile text={middle} />
        </mark>
      )}
      {tail && <Hostile text={tail} />}
    </>
  )
}

/** Splits a text into what it shares with another at both ends and what differs; never inside a character. */
export function difference(text: string, beside: string): { head: string; middle: string; tail: string } {
  const own = [...text]
  const other = [...beside]
  let from = 0
  while (from < own.length && own[from] === other[from]) from += 1
  const room = Math.min(own.length, other.length) - from
  let last = 0
  while (last < room && own.at(-1 - last) === other.at(-1 - last)) last += 1
  const to = own.length - last
  return { head: own.slice(0, from).join(''), middle: own.slice(from, to).join(''), tail: own.slice(to).join('') }
}
