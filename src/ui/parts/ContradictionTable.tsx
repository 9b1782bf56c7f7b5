import { Database, MessageSquare } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { Hostile } from './Hostile'

/** One side of a pair: what is said, by whom and where, and how its source is opened. */
export type PairSide = { says: string; isClient: boolean; place: ComponentChildren; onOpen?: () => void }

/** One thing said in two ways; `note` says how they differ. */
export type Pair = {
  id: string
  what: string
  note: string
  sides: readonly [PairSide, PairSide]
  /** Two values of their own, such as two days: letters they share mean nothing. */
  isWhole: boolean
  /** What became of it, and what can be done. */
  foot: ComponentChildren
}

/** Two equal columns, label line above both, only the differing characters bold and underlined. */
export function ContradictionTable({
  label,
  heads,
  pairs,
}: {
  label: string
  heads: readonly [string, string]
  pairs: Pair[]
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
      {pairs.map(({ id, what, note, sides: [one, other], isWhole, foot }) => (
        <tbody class="pair-rows" key={id}>
          <tr>
            <th scope="rowgroup" colSpan={2} class="what">
              <Hostile text={what} />
              {note && <span> · {note}</span>}
            </th>
          </tr>
          <tr class="pair-values">
            <Said what={what} side={one} beside={isWhole ? one : other} />
            <Said what={what} side={other} beside={isWhole ? other : one} />
          </tr>
          <tr>
            <td colSpan={2}>{foot}</td>
          </tr>
        </tbody>
      ))}
    </table>
  )
}

/** The client's own words stand in quotes, in whichever column. */
function Said({ what, side, beside }: { what: string; side: PairSide; beside: PairSide }) {
  const { says, isClient, place, onOpen } = side
  return (
    <td>
      <Opening name={`${isClient ? `Where the client says ${what}` : `Source of ${what}`} ${says}`} onOpen={onOpen}>
        <span class={isClient ? 'says mono' : 'mono'}>
          <Differing text={says} beside={beside.says} />
        </span>
      </Opening>
      <span class="place t11 muted">{place}</span>
    </td>
  )
}

function Opening({
  name,
  onOpen,
  children,
}: {
  name: string
  onOpen: (() => void) | undefined
  children: ComponentChildren
}) {
  if (!onOpen) return <>{children}</>
  return (
    <button type="button" class="to-source" aria-label={name.slice(0, 120)} title="Show at its source" onClick={onOpen}>
      {children}
    </button>
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
