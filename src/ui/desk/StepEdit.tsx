import type { ProcedureDraft } from '../../core/procedure/draft'
import type { Step } from '../../core/procedure/procedure'
import type { FileMistake } from '../../core/procedure/strict-json'
import { ConditionEdit, freshCondition } from './ConditionEdit'
import { ChoiceEdit, TextEdit, Wrong, wrongAt } from './EditField'
import { stepsBefore, withUse } from './edit-steps'
import { StepPreview } from './StepPreview'

type StepEditProps = {
  draft: ProcedureDraft
  /** Index in the draft. */
  at: number
  step: Step
  known: readonly Step[]
  mistakes: readonly FileMistake[]
  onChange: (next: (draft: ProcedureDraft) => ProcedureDraft) => void
}

const phases = [
  { value: 'open', word: 'opens the case' },
  { value: 'check', word: 'is a check' },
  { value: 'close', word: 'closes the case' },
] as const

/** One step: its words for this case type, whether it is a must, where it stands, and when it is shown. */
export function StepEdit({ draft, at, step, known, mistakes, onChange }: StepEditProps) {
  const use = draft.steps[at]
  if (!use) return null
  const path = `procedure.steps.${at}`
  const before = stepsBefore(draft, known, use.use)
  const set = (over: Partial<typeof use>) => onChange(last => withUse(last, use.use, over))
  const own = (text: string, library: string) => (text === library ? undefined : text)
  const how = (use.how ?? step.how).join('\n')
  return (
    <main class="pad stack-3" aria-label={`Step ${use.use}`}>
      <div class="line">
        <h2 class="t15 strong grow">
          {use.use} {step.title}
        </h2>
        <label class="check">
          <input type="checkbox" checked={use.required} onChange={() => set({ required: !use.required })} />
          <span>Required</span>
        </label>
      </div>
      <Wrong id="use-wrong" wrong={[...wrongAt(mistakes, `${path}.use`), ...wrongAt(mistakes, `${path}.required`)]} />
      <TextEdit
        id="edit-question"
        word="Question, as the analyst reads it"
        value={use.question ?? step.question}
        rows={2}
        wrong={wrongAt(mistakes, `${path}.question`)}
        onText={text => set({ question: own(text, step.question) })}
      />
      <TextEdit
        id="edit-why"
        word="Why it matters"
        value={use.why ?? step.why}
        rows={3}
        wrong={wrongAt(mistakes, `${path}.why`)}
        onText={text => set({ why: own(text, step.why) })}
      />
      <TextEdit
        id="edit-how"
        word="How, one action per line"
        value={how}
        rows={4}
        wrong={wrongAt(mistakes, `${path}.how`)}
        onText={text => set({ how: text === step.how.join('\n') ? undefined : text.split('\n') })}
      />
      <div class="two-fields">
        <TextEdit
          id="edit-group"
          word="Group"
          value={use.group}
          wrong={wrongAt(mistakes, `${path}.group`)}
          onText={group => set({ group })}
        />
        <ChoiceEdit
          id="edit-phase"
          word="It"
          value={use.phase}
          options={phases}
          wrong={wrongAt(mistakes, `${path}.phase`)}
          onChoice={phase => set({ phase })}
        />
      </div>
      <section class="stack-1" aria-label="Shown when">
        <h3 class="label">Shown when</h3>
        {use.when ? (
          <ConditionEdit
            name={`Condition of ${use.use}`}
            condition={use.when}
            steps={before}
            onCondition={when => set({ when })}
            onRemove={() => set({ when: undefined })}
          />
        ) : (
          <div class="when">
            <span>Always</span>
            <button type="button" class="chip" onClick={() => set({ when: freshCondition(before) })}>
              <span>+ condition</span>
            </button>
          </div>
        )}
        <Wrong id="when-wrong" wrong={wrongAt(mistakes, `${path}.when`)} />
      </section>
      <StepPreview use={use} step={step} />
    </main>
  )
}
