import { CircleDashed } from 'lucide-preact'
import type { Counted, Budget as List, UnknownBudget } from '../../core/procedure/unknown-budget'
import { Hostile } from './Hostile'

/** How much of what is asked is known, and why the rest is not: steps by name, signals by number. */
export function Budget({ budget }: { budget: UnknownBudget }) {
  const { notApplicable, notPossible, open, of, signals } = budget
  if (of === 0) return null
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Unknown</h2>
        <span class="muted t12">
          {of - budget.answered.length} of {of} steps
        </span>
      </div>
      <Share what="Steps" list={budget} />
      {signals.of > 0 && <Share what="Signals asked for" list={signals} />}
      {open.length > 0 && (
        <ul class="line-1" aria-label="Open steps">
          {open.map(({ id, title }) => (
            <li key={id}>
              <span class="chip chip-unknown">
                <CircleDashed class="i" size={12} aria-hidden="true" />
                <span>{title}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Reasons name="Not possible" list={notPossible} />
      <Reasons name="Does not apply" list={notApplicable} />
    </div>
  )
}

/** In words, and as a bar: what is open or not possible is hatched, never filled as good. */
function Share({ what, list }: { what: string; list: List }) {
  const { answered, notApplicable, notPossible, open, of } = list
  const words = [
    `${answered.length} of ${of} known`,
    ...counted(notPossible, 'not possible'),
    ...counted(open, 'open'),
    ...counted(notApplicable, 'not applicable'),
  ].join(' · ')
  const parts = { known: answered, cannot: notPossible, open, na: notApplicable }
  return (
    <div class="budget-part">
      <p class="t12">
        <span class="muted">{what}:</span> {words}
      </p>
      <div class="budget" aria-hidden="true">
        {Object.entries(parts).map(
          ([css, { length }]) => length > 0 && <i key={css} class={css} style={{ flexGrow: length }} />,
        )}
      </div>
    </div>
  )
}

function Reasons({ name, list }: { name: string; list: readonly Counted[] }) {
  if (list.length === 0) return null
  return (
    <ul class="t12 budget-why" aria-label={name}>
      {list.map(({ id, title, reason }) => (
        <li key={id}>
          <span class="sid">{id}</span> {title}{' '}
          <span class="muted">
            {name.toLowerCase()}: <Hostile text={reason.slice(0, 300)} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function counted({ length }: readonly Counted[], words: string): string[] {
  return length > 0 ? [`${length} ${words}`] : []
}
