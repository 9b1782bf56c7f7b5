import { EyeClosed, Lock } from 'lucide-preact'
import { dispositions } from '../../core/case/dispositions'
import type { Disposition } from '../../core/case/event'
import { dispositionNames } from '../words'

/** All seven results in their places; one that may not be chosen is dashed and says why. */
export function DispositionChoice({
  chosen,
  pointed,
  permitted,
  isCovered = false,
  onChoose,
}: {
  chosen: Disposition | null
  /** What the evidence points to, once that is shown. */
  pointed?: Disposition
  /** Why each may not be chosen; '' where it may. */
  permitted: Partial<Record<Disposition, string>>
  /** Something on the page stands over the choices. */
  isCovered?: boolean
  onChoose: (disposition: Disposition) => void
}) {
  return (
    <fieldset>
      <legend class="sr">Disposition</legend>
      <div class="choice">
        {dispositions.map(name => {
          const why = permitted[name] ?? ''
          return (
            <label key={name} class={why || isCovered ? 'is-disarmed' : ''}>
              <input
                type="radio"
                name="decision"
                value={name}
                checked={chosen === name}
                disabled={why !== '' || isCovered}
                onChange={() => onChoose(name)}
              />
              <span>{dispositionNames[name]}</span>
              {isCovered && (
                <span class="end">
                  <EyeClosed class="i" size={14} aria-hidden="true" />
                  covered
                </span>
              )}
              {name === pointed && !isCovered && <span class="end chip">same as evidence</span>}
              {why && (
                <span class="choice-why">
                  <Lock class="i i-s" size={12} aria-hidden="true" />
                  {why}
                </span>
              )}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
