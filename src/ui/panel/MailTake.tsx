import { Check, Paperclip } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import type { HeaderLines } from '../../core/indicators/mail-beside'
import { useRowLetters } from '../hooks/letters'

/** Taking header lines as evidence. */
export type Taking = {
  take: (lines: HeaderLines) => void
  isTaken: (lines: HeaderLines) => boolean
}

/** What a row of the mail is taken by: its lines, and a name for the button. `lines` null: nothing to take. */
export type Taken = { taking: Taking; lines: HeaderLines | null; what: string }

/** Makes an element a row of the view, on which E takes its lines as evidence. */
export function useTakeRow({ taking, lines }: Taken) {
  const act = (event: KeyboardEvent) => {
    // The view's own E clips from the page.
    event.preventDefault()
    if (lines) taking.take(lines)
  }
  const onKeyDown = useRowLetters({ e: act })
  return { tabIndex: -1, 'data-row': true, onKeyDown } as const
}

/** The button that does what E does. */
export function TakeButton({ taking, lines, what }: Taken) {
  if (!lines) return null
  const isTaken = taking.isTaken(lines)
  const Icon = isTaken ? Check : Paperclip
  return (
    <button
      type="button"
      class="btn btn-icon btn-take"
      aria-label={`Take as evidence: ${what}`}
      aria-keyshortcuts="E"
      aria-pressed={isTaken}
      title={`${isTaken ? 'Evidence already' : 'Take as evidence (E)'}: ${linesWords(lines)}`}
      onClick={() => taking.take(lines)}
    >
      <Icon class="i" size={16} aria-hidden="true" />
    </button>
  )
}

/** A row of a list that can be taken. */
export function TakeItem({ children, ...taken }: Taken & { children: ComponentChildren }) {
  return (
    <li class="mail-row" {...useTakeRow(taken)}>
      <div class="line-1">{children}</div>
      <TakeButton {...taken} />
    </li>
  )
}

/** 'line 19', 'lines 10–13', 'lines 3–9, 14'. */
export function linesWords({ rows }: HeaderLines): string {
  const runs: [number, number][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && row === last[1] + 1) last[1] = row
    else runs.push([row, row])
  }
  const said = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
  return `${rows.length === 1 ? 'line' : 'lines'} ${said}`
}
