import { GraduationCap, Lightbulb } from 'lucide-preact'
import type { CaseView } from '../../messages/protocol'
import { useLetters } from '../hooks/letters'
import { Banner } from '../parts/Banner'
import type { Shown } from './shown'
import { type CaseStep, stepsOf } from './steps'

/** Says that one step is shown at a time, and which one. */
export function GuideTop({ number, count }: { number: number; count: number }) {
  return (
    <section class="guide-top" aria-label="Guided">
      <GraduationCap class="i" size={16} aria-hidden="true" />
      <span class="grow">Guided: one step at a time, why before how.</span>
      <span class="num">
        {number} of {count}
      </span>
    </section>
  )
}

/** Where to look, once it was asked for. */
export function HintBand({ view, item }: { view: CaseView; item: CaseStep }) {
  const isShown = item.step.hint && view.session.work.hints.includes(item.use.use)
  return (
    <div role="status">
      {isShown && (
        <div class="guide">
          <p class="strong">What to look for</p>
          <p>{item.step.hint}</p>
        </div>
      )}
    </div>
  )
}

/** A hint on request; the record keeps that it was asked for. */
export function HintBar({ view, append, item }: Pick<Shown, 'view' | 'append'> & { item: CaseStep }) {
  const { hints } = view.session.work
  const stepId = item.use.use
  const isAsked = hints.includes(stepId)
  const mayAsk = item.step.hint !== undefined && !isAsked
  const ask = () => {
    if (mayAsk) void append({ type: 'hint.asked', stepId })
  }
  useLetters({ h: ask })
  return (
    <section class="next" aria-label="Hints">
      <div class="cut">
        <div class="lead cut">Hints, {hints.length} asked in this case</div>
        <div class="what cut">
          {isAsked ? 'Shown above.' : item.step.hint ? 'Try it yourself first.' : 'None for this step.'}
        </div>
      </div>
      <button
        type="button"
        class="btn btn-quiet"
        aria-keyshortcuts="H"
        aria-disabled={mayAsk ? undefined : true}
        onClick={ask}
      >
        <Lightbulb class="i" size={16} aria-hidden="true" />
        <span>Ask for a hint</span>
        <span class="keys" aria-hidden="true">
          <kbd>H</kbd>
        </span>
      </button>
    </section>
  )
}

/** Nothing a trainee has to learn comes before a loss that may be running. */
export function LossAlarm({
  view,
  open = '',
  onGo,
}: {
  view: CaseView
  /** The step in sight, which needs no way to it. */
  open?: string
  onGo: (stepId: string) => void
}) {
  if (!view.recommendation?.contain) return null
  const first = stepsOf(view).find(item => item.step.liveLoss && !item.answer)
  return (
    <div class="sec">
      <Banner tone="stop" title="A loss may be running">
        <p>Ask for a lock now: locking can be undone, paying out cannot.</p>
        {first && first.use.use !== open && (
          <div class="banner-acts">
            <button type="button" class="btn btn-quiet" onClick={() => onGo(first.use.use)}>
              Go to “{first.step.title}”
            </button>
          </div>
        )}
      </Banner>
    </div>
  )
}
