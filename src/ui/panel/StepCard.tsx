import { GraduationCap } from 'lucide-preact'
import type { StepResult } from '../../core/case/event'
import type { Answer } from '../../core/case/session'
import { frictionStep, frictionWords } from '../../core/procedure/friction-words'
import { useLetters } from '../hooks/letters'
import { StateGlyph } from '../parts/StateGlyph'
import { resultWords } from '../words'
import { AnswerControl } from './AnswerControl'
import { countersignWords } from './countersign'
import { Friction } from './Friction'
import { focusQuestion } from './focus-question'
import { NoteBox } from './NoteBox'
import { Observations } from './Observations'
import { ReasonField } from './ReasonField'
import { StepEvidence } from './StepEvidence'
import { StepQuestion } from './StepQuestion'
import type { Shown } from './shown'
import { type CaseStep, neighbour } from './steps'
import { untilTicked } from './until-ticked'
import { useAnswer } from './use-answer'

/** The open step: question, why, how, what was seen, answer, evidence, note. */
export function StepCard(shown: Shown & { item: CaseStep; number: number; count: number }) {
  const { view, append, setOpen, item, number, count } = shown
  const { step, use, answer } = item
  const answering = useAnswer(shown, item)
  const { chosen } = answering
  const give = (result: StepResult) => {
    void answering.give(result)
    if (result === 'not-applicable' || result === 'not-possible')
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`#r-${use.use}`)?.focus())
  }
  const goOn = (by: 1 | -1) => {
    setOpen(neighbour(view, use.use, by))
    focusQuestion()
  }
  useLetters({
    1: () => give('pass'),
    2: () => give('concern'),
    3: () => give('fail'),
    4: () => give('not-applicable'),
    5: () => give('not-possible'),
    j: () => goOn(1),
    k: () => goOn(-1),
    Enter: ({ target }) => {
      if (!(target instanceof HTMLElement && target.matches('button, summary, a'))) goOn(1)
    },
  })
  const tickWords = untilTicked(item, chosen, answering.ticked)
  const asksReason = chosen === 'not-applicable' || chosen === 'not-possible'
  return (
    <article class="stepcard" aria-labelledby={`q-${use.use}`}>
      <div class="stepcard-head">
        <StateGlyph state={answer?.result ?? 'open'} />
        <span class="grow">
          {use.group} · step {number} of {count}
        </span>
        <span class="mono t11">{use.use}</span>
      </div>
      <Friction {...shown} stepId={use.use} />
      <StepQuestion item={item} isGuided={view.settings.guided} />
      {!answer && <SetAside answer={view.session.aside[use.use]} />}
      <Observations item={item} ticked={answering.ticked} onTick={answering.tick} />
      <AnswerControl
        name={use.use}
        chosen={chosen}
        meanings={step.answers}
        alwaysApplies={answering.alwaysApplies}
        onAnswer={give}
      />
      {tickWords && (
        <p class="stepcard-part t12 strong" role="status">
          {tickWords}
        </p>
      )}
      {asksReason && (
        <ReasonField
          id={`r-${use.use}`}
          reason={answering.reason}
          offered={chosen === 'not-applicable' ? (step.notApplicableWhen ?? []) : []}
          onReason={answering.setReason}
          onDone={reason => void answering.give(chosen, reason)}
        />
      )}
      <p class="stepcard-part stepcard-says t12" role="status">
        {answering.says}
      </p>
      <Countersigned words={countersignWords(answer, view.session)} />
      <StepEvidence {...shown} stepId={use.use} wanted={step.evidenceWanted} />
      <NoteBox
        key={use.use}
        view={view}
        door={shown.door}
        append={append}
        about={use.use}
        offered={use.use === frictionStep ? frictionWords(view.session.work.frictions) : ''}
      />
      <div class="stepcard-foot">
        <button type="button" class="btn btn-bare" aria-keyshortcuts="K" onClick={() => goOn(-1)}>
          <span>
            Back<span class="sr"> to previous step</span>
          </span>
          <span class="keys" aria-hidden="true">
            <kbd>K</kbd>
          </span>
        </button>
        <span class="grow" />
        <button type="button" class="btn btn-primary" aria-keyshortcuts="Enter" onClick={() => goOn(1)}>
          <span>Next step</span>
          <span class="keys" aria-hidden="true">
            <kbd>↵</kbd>
          </span>
        </button>
      </div>
    </article>
  )
}

/** A trainee's answer counts, and somebody beyond training has to stand for it. */
function Countersigned({ words }: { words: string }) {
  if (!words) return null
  return (
    <p class="stepcard-part t12">
      <span class="chip">
        <GraduationCap class="i" size={12} aria-hidden="true" />
        <span>{words}</span>
      </span>
    </p>
  )
}

/** What was answered before the case type changed is shown, and does not count. */
function SetAside({ answer }: { answer: Answer | undefined }) {
  if (!answer) return null
  return (
    <p class="stepcard-part t12">
      Answered “{resultWords[answer.result]}” before the case type changed; it does not count here. Answer it anew.
    </p>
  )
}
