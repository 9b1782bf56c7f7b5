import { CircleAlert, CircleCheck, CircleX } from 'lucide-preact'
import type { StepResult } from '../../core/case/event'
import { resultWords } from '../words'

const answers = [
  { result: 'pass', icon: CircleCheck, key: '1', css: 'is-pass' },
  { result: 'concern', icon: CircleAlert, key: '2', css: 'is-concern' },
  { result: 'fail', icon: CircleX, key: '3', css: 'is-fail' },
  { result: 'not-applicable', icon: null, key: '4', css: 'out' },
  { result: 'not-possible', icon: null, key: '5', css: 'out' },
] as const

/** Three judgements and two quiet ways out. Arrows move, Space chooses, so that passing by is no answer. */
export function AnswerControl({
  name,
  chosen,
  meanings,
  alwaysApplies,
  onAnswer,
}: {
  name: string
  chosen: StepResult | undefined
  meanings: { pass: string; concern: string; fail: string }
  /** Why "not applicable" may not be chosen; '' where it may. */
  alwaysApplies: string
  onAnswer: (result: StepResult) => void
}) {
  const meaning = chosen === 'pass' || chosen === 'concern' || chosen === 'fail' ? meanings[chosen] : ''
  return (
    <div class="stepcard-part stack-1">
      <div class="answer" role="radiogroup" aria-label="Answer" onKeyDown={moveOnly}>
        {answers.map(({ result, icon: Icon, key, css }) => {
          const isOff = result === 'not-applicable' && alwaysApplies !== ''
          return (
            <label key={result} class={isOff ? `${css} is-disarmed` : css}>
              {Icon && <Icon class="i" size={16} aria-hidden="true" />}
              <input
                type="radio"
                name={`a-${name}`}
                value={result}
                checked={chosen === result}
                disabled={isOff}
                aria-keyshortcuts={key}
                onClick={() => onAnswer(result)}
              />
              <span>{resultWords[result]}</span>
              <kbd aria-hidden="true">{key}</kbd>
            </label>
          )
        })}
      </div>
      {alwaysApplies && <p class="disarmed-why">{alwaysApplies}</p>}
      {meaning && <p class="t12 muted">{meaning}</p>}
    </div>
  )
}

function moveOnly(event: KeyboardEvent): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (!by || !(event.currentTarget instanceof HTMLElement)) return
  event.preventDefault()
  const radios = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input:not(:disabled)')]
  const at = radios.findIndex(radio => radio === event.target)
  radios[(at + by + radios.length) % radios.length]?.focus()
}
