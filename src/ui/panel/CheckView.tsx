import { useEffect } from 'preact/hooks'
import { StateGlyph, type StepState, stateClass } from '../parts/StateGlyph'
import { StepCard } from './StepCard'
import type { Shown } from './shown'
import { type CaseStep, neighbour, stepsOf } from './steps'
import { isTyping } from './typing'

/** The procedure, step by step; the open one is a card in its place. */
export function CheckView(shown: Shown & { toCase: () => void }) {
  const { view, open, setOpen, append } = shown
  const steps = stepsOf(view)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.key === 'z' && !(event.target instanceof HTMLTextAreaElement)) {
        const last = lastAnswered(steps)
        if (last) void append({ type: 'answer.undone', stepId: last })
      }
      if (isTyping(event) || !view.settings.singleKeys) return
      if (event.key === 'j') setOpen(neighbour(view, open, 1))
      if (event.key === 'k') setOpen(neighbour(view, open, -1))
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  if (!view.pack) {
    return (
      <div class="empty">
        <h2>No procedure yet</h2>
        <p class="muted">Confirm which case this is; its steps appear here.</p>
        <button type="button" class="btn btn-primary" onClick={shown.toCase}>
          Choose the procedure
        </button>
      </div>
    )
  }
  const groups = [...new Set(steps.map(item => item.use.group))]
  return (
    <>
      <h2 class="sr">Steps</h2>
      <Progress steps={steps} open={open} />
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
                    <StepRow item={item} onOpen={() => setOpen(item.use.use)} />
                  )}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}

function StepRow({ item, onOpen }: { item: CaseStep; onOpen: () => void }) {
  const state: StepState = item.answer?.result ?? 'todo'
  return (
    <button type="button" class={`step step-${stateClass(state)}`} onClick={onOpen}>
      <StateGlyph state={state} />
      <span class="name cut">{item.step.title}</span>
      <span class="end">
        <span class="hide-narrow">{item.use.required ? '' : 'if useful'}</span>
        <span class="sid">{item.use.use}</span>
      </span>
    </button>
  )
}

function Progress({ steps, open }: { steps: CaseStep[]; open: string }) {
  const answered = steps.filter(item => item.answer).length
  return (
    <div class="sec stack-1">
      <div class="cells" role="img" aria-label={`${answered} of ${steps.length} steps answered`}>
        {steps.map(item => (
          <i
            key={item.use.use}
            class={item.answer ? stateClass(item.answer.result) : item.use.use === open ? 'now' : ''}
          />
        ))}
      </div>
      <div class="line t12 muted">
        <span class="grow">
          {answered} of {steps.length} answered
        </span>
      </div>
    </div>
  )
}

function lastAnswered(steps: CaseStep[]): string | undefined {
  return steps.filter(item => item.answer).sort((a, b) => ((a.answer?.at ?? '') < (b.answer?.at ?? '') ? 1 : -1))[0]
    ?.use.use
}
