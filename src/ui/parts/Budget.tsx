import { CircleDashed } from 'lucide-preact'
import type { Asked, UnknownBudget } from '../../core/procedure/unknown-budget'
import { Hostile } from './Hostile'

/** How much is known, in words and as a bar; what is open or not possible is hatched, never filled as good. */
export function Budget({ budget }: { budget: UnknownBudget }) {
  const { answered, notApplicable, notPossible, open, of } = budget
  const words = [
    `${answered.length} of ${of} known`,
    ...counted(notPossible, 'not possible'),
    ...counted(open, 'open'),
    ...counted(notApplicable, notApplicable.length === 1 ? 'does not apply' : 'do not apply'),
  ].join(' · ')
  const parts = { known: answered, cannot: notPossible, open, na: notApplicable }
  const isStep = ({ id, stepId }: Asked) => id === stepId
  const openSteps = open.filter(isStep)
  const reasons = [...notPossible, ...notApplicable].filter(isStep)
  if (of === 0) return null
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Unknown</h2>
        <span class="muted t12">steps and signals</span>
      </div>
      <p>{words}</p>
      <div class="budget" aria-hidden="true">
        {Object.entries(parts).map(
          ([css, list]) => list.length > 0 && <i key={css} class={css} style={{ flexGrow: list.length }} />,
        )}
      </div>
      {openSteps.length > 0 && (
        <ul class="line-1" aria-label="Open steps">
          {openSteps.map(({ id, title }) => (
            <li key={id}>
              <span class="chip chip-unknown">
                <CircleDashed class="i" size={12} aria-hidden="true" />
                <span>{title}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {reasons.length > 0 && (
        <ul class="t12" aria-label="Not possible and not applicable, with reasons">
          {reasons.map(({ id, title, reason }) => (
            <li key={id}>
              <span class="sid">{id}</span> {title},{' '}
              {notPossible.some(one => one.id === id) ? 'not possible' : 'does not apply'}:{' '}
              <span class="muted">
                <Hostile text={reason.slice(0, 300)} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function counted({ length }: readonly Asked[], words: string): string[] {
  return length > 0 ? [`${length} ${words}`] : []
}
