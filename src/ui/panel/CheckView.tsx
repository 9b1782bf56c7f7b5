import { Scale } from 'lucide-preact'
import { ProgressCells } from '../parts/ProgressCells'
import { StateGlyph, type StepState, stateClass } from '../parts/StateGlyph'
import { countersignWords } from './countersign'
import { focusQuestion } from './focus-question'
import { GuideTop, HintBand, LossAlarm } from './Guided'
import { AddCheck, ProposedModules } from './SideModules'
import { StepCard } from './StepCard'
import type { Shown } from './shown'
import { type CaseStep, stepsOf } from './steps'

/** The procedure, step by step; the open one is a card in its place. */
export function CheckView(shown: Shown & { toCase: () => void }) {
  const { view, open, setOpen } = shown
  const steps = stepsOf(view)
  if (!view.pack) {
    return (
      <div class="empty fill">
        <Scale class="i" size={24} aria-hidden="true" />
        <h2>{view.session.procedure ? 'Procedure changed' : 'No procedure yet'}</h2>
        <p>
          {view.session.procedure
            ? 'This case was begun with a version of the procedure that is not here any more. Choose it again; every answer and note stays.'
            : 'Confirm which case this is; its steps appear here.'}
        </p>
        <button type="button" class="btn btn-primary" onClick={shown.toCase}>
          Choose the procedure
        </button>
      </div>
    )
  }
  if (view.settings.guided) return <GuidedSteps {...shown} steps={steps} />
  const groups = [...new Set(steps.map(item => item.use.group))]
  const next = view.recommendation?.nextBest?.stepId
  return (
    <>
      <h2 class="sr">Steps</h2>
      <ProposedModules {...shown} />
      <ProgressCells cells={cellsOf(steps, groups, open)} />
      {groups.map(group => {
        const members = steps.filter(item => item.use.group === group)
        return (
          <div key={group}>
            <div class="steps-head">
              <h3>{group}</h3>
              <span class="t11 muted num">
                {members.filter(item => item.answer).length} of {members.length}
              </span>
            </div>
            <ul>
              {members.map(item => (
                <li key={item.use.use}>
                  {item.use.use === open ? (
                    <StepCard {...shown} item={item} number={steps.indexOf(item) + 1} count={steps.length} />
                  ) : (
                    <StepRow
                      item={item}
                      isNext={item.use.use === next}
                      waits={countersignWords(item.answer, view.session)}
                      onOpen={() => setOpen(item.use.use)}
                    />
                  )}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      <AddCheck {...shown} />
    </>
  )
}

/** One step at a time; what speaks of a running loss stands above it. */
function GuidedSteps(shown: Shown & { steps: CaseStep[] }) {
  const { view, open, setOpen, steps } = shown
  const at = Math.max(
    0,
    steps.findIndex(item => item.use.use === open),
  )
  const item = steps[at]
  if (!item) return null
  const goTo = (stepId: string) => {
    setOpen(stepId)
    focusQuestion()
  }
  return (
    <>
      <h2 class="sr">Step</h2>
      <GuideTop number={at + 1} count={steps.length} />
      <LossAlarm view={view} open={item.use.use} onGo={goTo} />
      <ProposedModules {...shown} />
      <ProgressCells cells={cellsOf(steps, [...new Set(steps.map(one => one.use.group))], open)} />
      <HintBand view={view} item={item} />
      <StepCard key={item.use.use} {...shown} item={item} number={at + 1} count={steps.length} />
      <AddCheck {...shown} />
    </>
  )
}

/** Glyph first, then name, then short result, then id. */
export function StepRow({
  item,
  isNext,
  waits,
  onOpen,
}: {
  item: CaseStep
  isNext: boolean
  /** Who has to stand for it or does, '' when nobody has to. */
  waits: string
  onOpen: () => void
}) {
  const { answer, step, use } = item
  const state: StepState = answer?.result ?? 'todo'
  return (
    <button type="button" class={`step step-${stateClass(state)}`} onClick={onOpen}>
      <StateGlyph state={state} />
      <span class="name cut">{step.title}</span>
      <span class="end">
        <span class="short cut hide-narrow">
          {waits || shortResult(item) || (isNext ? 'next best' : use.required ? '' : 'if useful')}
        </span>
        <span class="sid">{use.use}</span>
      </span>
    </button>
  )
}

function shortResult({ answer }: CaseStep): string {
  if (!answer) return ''
  if (answer.reason) return answer.reason
  return answer.observed.length > 0 ? `${answer.observed.length} seen` : ''
}

function cellsOf(steps: CaseStep[], groups: string[], open: string) {
  return groups.map(group =>
    steps
      .filter(item => item.use.group === group)
      .map(({ use, step, answer }) => ({
        id: use.use,
        title: step.title,
        state: answer ? stateClass(answer.result) : use.use === open ? 'now' : '',
        isAnswered: answer !== undefined,
      })),
  )
}
