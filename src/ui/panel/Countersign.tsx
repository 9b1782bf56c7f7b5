import { useState } from 'preact/hooks'
import { SeniorAct } from './SeniorAct'
import type { Shown } from './shown'

/** Answers of trainees that nobody stands for yet. */
export function Countersign({ view, append }: Shown) {
  const [says, setSays] = useState('')
  const { toCountersign, noCountersigning } = view.levelTwo
  const sign = async () => {
    const isSaved = await append({ type: 'answers.countersigned', stepIds: toCountersign.map(one => one.stepId) })
    setSays(isSaved ? '' : 'Not done: see above.')
  }
  return (
    <div class="sec stack">
      <div class="sec-head">
        <h2>Answers of a trainee</h2>
        <span class="muted t12">{toCountersign.length} to countersign</span>
      </div>
      <ul>
        {toCountersign.map(({ stepId, title, by }) => (
          <li key={stepId} class="line">
            <span class="grow cut">{title}</span>
            <span class="t12 muted">{by || 'unnamed'}</span>
            <span class="sid">{stepId}</span>
          </li>
        ))}
      </ul>
      <SeniorAct view={view} label="Countersign these answers" refused={noCountersigning} onPress={sign} />
      <p class="says" role="status">
        {says}
      </p>
    </div>
  )
}
