import { useState } from 'preact/hooks'
import type { StepResult } from '../../core/case/event'
import type { ProcedureDraft } from '../../core/procedure/draft'
import type { Step } from '../../core/procedure/procedure'
import { AnswerControl } from '../panel/AnswerControl'
import { Observations } from '../panel/Observations'
import { StepQuestion } from '../panel/StepQuestion'
import { whyAlways } from '../panel/use-answer'
import { StateGlyph } from '../parts/StateGlyph'

/** The step as the panel draws it; what is tried here goes nowhere. */
export function StepPreview({ use, step }: { use: ProcedureDraft['steps'][number]; step: Step }) {
  const [chosen, setChosen] = useState<StepResult | undefined>(undefined)
  const [ticked, setTicked] = useState<string[]>([])
  const { when: _when, ...words } = use
  const item = { use: words, step, answer: undefined }
  return (
    <section class="stack-1" aria-label="As the panel draws it">
      <h3 class="label">As the panel draws it; nothing is recorded here</h3>
      <article class="stepcard preview" aria-label={`Preview of ${use.use}`}>
        <div class="stepcard-head">
          <StateGlyph state="open" />
          <span class="grow">{use.group}</span>
          <span class="mono t11">{use.use}</span>
        </div>
        <StepQuestion item={item} isGuided />
        <Observations
          item={item}
          ticked={ticked}
          onTick={id => setTicked(last => (last.includes(id) ? last.filter(one => one !== id) : [...last, id]))}
        />
        <AnswerControl
          name={`preview-${use.use}`}
          chosen={chosen}
          meanings={step.answers}
          alwaysApplies={whyAlways(item)}
          onAnswer={setChosen}
        />
      </article>
    </section>
  )
}
