import type { Observation } from '../../core/procedure/procedure'
import type { CaseStep } from './steps'

const speaks = [
  { kind: 'against', legend: 'What you saw: red flags', css: 'seen-against' },
  { kind: 'owner', legend: 'What you saw: speaks for the owner', css: 'seen-owner' },
  { kind: 'fact', legend: 'Also seen', css: '' },
] as const

/** What may have been seen in a step, ticked beside the answer. */
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
  if (observations.length === 0) return null
  return (
    <div class="stepcard-part stack">
      {speaks.map(({ kind, legend, css }) => {
        const list = observations.filter(seen => seen.speaks === kind)
        if (list.length === 0) return null
        return (
          <fieldset key={kind} class={`seen ${css}`}>
            <legend class="label">{legend}</legend>
            {list.map(seen => (
              <Tick key={seen.id} seen={seen} isTicked={ticked.includes(seen.id)} onTick={onTick} />
            ))}
          </fieldset>
        )
      })}
    </div>
  )
}

function Tick({ seen, isTicked, onTick }: { seen: Observation; isTicked: boolean; onTick: (id: string) => void }) {
  return (
    <label class="seen-row">
      <input type="checkbox" checked={isTicked} onChange={() => onTick(seen.id)} />
      <span>{seen.text}</span>
      <span class="sid">{seen.signals?.join(' ')}</span>
    </label>
  )
}
