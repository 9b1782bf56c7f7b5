import { Ban, Circle, CircleAlert, CircleCheck, CircleDot, CircleMinus, CircleX } from 'lucide-preact'
import type { StepResult } from '../../core/case/event'
import { resultWords } from '../words'

/** State of a step: an answer, open now, or still to do. */
export type StepState = StepResult | 'open' | 'todo'

const looks = {
  pass: { icon: CircleCheck, css: 'pass' },
  concern: { icon: CircleAlert, css: 'concern' },
  fail: { icon: CircleX, css: 'fail' },
  'not-applicable': { icon: CircleMinus, css: 'na' },
  'not-possible': { icon: Ban, css: 'cannot' },
  open: { icon: CircleDot, css: 'open' },
  todo: { icon: Circle, css: 'todo' },
} as const

/** The class name of a state, shared by rows and progress cells. */
export function stateClass(state: StepState): string {
  return looks[state].css
}

/** A glyph with its word for readers who do not see it. */
export function StateGlyph({ state }: { state: StepState }) {
  const { icon: Icon, css } = looks[state]
  const word = state === 'open' ? 'Open now' : state === 'todo' ? 'To do' : resultWords[state]
  return (
    <span class={`state state-${css}`}>
      <Icon class="i" size={16} strokeWidth={1.75} aria-hidden="true" />
      <span class="sr">{word}</span>
    </span>
  )
}
