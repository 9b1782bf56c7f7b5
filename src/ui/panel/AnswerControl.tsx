import { CircleAlert, CircleCheck, CircleX } from 'lucide-preact'
import type { StepResult } from '../../core/case/event'
import { resultWords } from '../words'

const judgements = [
  { result: 'pass', icon: CircleCheck, key: '1', css: 'is-pass' },
  { result: 'concern', icon: CircleAlert, key: '2', css: 'is-concern' },
  { result: 'fail', icon: CircleX, key: '3', css: 'is-fail' },
  { result: 'not-applicable', icon: null, key: '4', css: 'out' },
  { result: 'not-possible', icon: null, key: '5', css: 'out' },
] as const

/** Three judgements and two quiet ways out; keys 1 to 5. */
export function AnswerControl({
  name,
  chosen,
  meanings,
  onAnswer,
}: {
  name: string
  chosen: StepResult | undefined
  meanings: { pass: string; concern: string; fail: string }
  onAnswer: (result: StepResult) => void
}) {
  const meaning = chosen === 'pass' || chosen === 'concern' || chosen === 'fail' ? meanings[chosen] : ''
  return (
    <div class="stepcard-part">
      <fieldset>
        <legend class="sr">Answer</legend>
        <div class="answer">
          {judgements.map(({ result, icon: Icon, key, css }) => (
            <label key={result} class={css}>
              {Icon && <Icon class="i" size={16} aria-hidden="true" />}
              <input
                type="radio"
                name={`a-${name}`}
                value={result}
                checked={chosen === result}
                aria-keyshortcuts={key}
                onChange={() => onAnswer(result)}
              />
              <span>{resultWords[result]}</span>
              <kbd aria-hidden="true">{key}</kbd>
            </label>
          ))}
        </div>
      </fieldset>
      {meaning && <p class="t12 muted">{meaning}</p>}
    </div>
  )
}
