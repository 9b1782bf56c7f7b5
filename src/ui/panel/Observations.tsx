import type { Observation } from '../../core/procedure/procedure'
import type { CaseStep } from './steps'

/** What may have been seen in a step, ticked beside the answer: red flags first, then what speaks for the owner. */
export function Observations({
  item,
  ticked,
  onTick,
}: {
  item: CaseStep
  ticked: string[]
  onTick: (id: string) => void
}) {
  const { observations } = item.step
  const against = observations.filter(seen => seen.speaks === 'against')
  const rest = observations.filter(seen => seen.speaks !== 'against')
  if (observations.length === 0) return null
  return (
    <div class="stepcard-part">
      <Ticks legend="Red flags you saw" list={against} ticked={ticked} onTick={onTick} />
      <Ticks legend="Also seen" list={rest} ticked={ticked} onTick={onTick} />
    </div>
  )
}

function Ticks({
  legend,
  list,
  ticked,
  onTick,
}: {
  legend: string
  list: Observation[]
  ticked: string[]
  onTick: (id: string) => void
}) {
  if (list.length === 0) return null
  return (
    <fieldset>
      <legend class="label">{legend}</legend>
      {list.map(seen => (
        <label key={seen.id} class="line t12">
          <input type="checkbox" checked={ticked.includes(seen.id)} onChange={() => onTick(seen.id)} />
          <span class="grow">{seen.text}</span>
          {seen.signals?.map(id => (
            <span key={id} class="sid">
              {id}
            </span>
          ))}
        </label>
      ))}
    </fieldset>
  )
}
