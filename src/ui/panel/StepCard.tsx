import { useEffect, useState } from 'preact/hooks'
import type { StepResult } from '../../core/case/event'
import { StateGlyph } from '../parts/StateGlyph'
import { AnswerControl } from './AnswerControl'
import { NoteBox } from './NoteBox'
import { Observations } from './Observations'
import { StepEvidence } from './StepEvidence'
import type { Shown } from './shown'
import { type CaseStep, neighbour } from './steps'
import { isTyping } from './typing'

const keys: Record<string, StepResult> = { 1: 'pass', 2: 'concern', 3: 'fail', 4: 'not-applicable', 5: 'not-possible' }

/** The open step: question, why, how, what was seen, answer, evidence, note. */
export function StepCard(shown: Shown & { item: CaseStep; number: number; count: number }) {
  const { view, append, setOpen, item, number, count } = shown
  const { step, use, answer } = item
  const [ticked, setTicked] = useState<string[]>(answer?.observed ?? [])
  const [reason, setReason] = useState(answer?.reason ?? '')
  const [pending, setPending] = useState<StepResult | null>(null)
  const [refusal, setRefusal] = useState('')
  useEffect(() => setTicked(answer?.observed ?? []), [answer?.eventId])

  const give = async (result: StepResult, observed = ticked, why = reason) => {
    const needsReason = result === 'not-applicable' || result === 'not-possible'
    setPending(needsReason && !why.trim() ? result : null)
    if (needsReason && !why.trim()) return setRefusal('Say why in one sentence, then press the answer again.')
    const fitting = observed.filter(id => fits(item, id, result))
    const saved = await append({
      type: 'step.answered',
      stepId: use.use,
      result,
      observed: fitting,
      ...(needsReason ? { reason: why.trim() } : {}),
    })
    setRefusal(saved ? '' : 'Not saved: see above.')
  }
  const tick = (id: string) => {
    const next = ticked.includes(id) ? ticked.filter(known => known !== id) : [...ticked, id]
    setTicked(next)
    if (answer) void give(answer.result, next)
  }
  const next = () => {
    setOpen(neighbour(view, use.use, 1))
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.stepcard-q')?.focus())
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || !view.settings.singleKeys) return
      const result = keys[event.key]
      if (result) void give(result)
      if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) next()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })

  const chosen = pending ?? answer?.result
  const asksReason = chosen === 'not-applicable' || chosen === 'not-possible'
  return (
    <article class="stepcard" aria-labelledby={`q-${use.use}`}>
      <StepQuestion item={item} number={number} count={count} isGuided={view.settings.guided} />
      <Observations item={item} ticked={ticked} onTick={tick} />
      <AnswerControl name={use.use} chosen={chosen} meanings={step.answers} onAnswer={result => void give(result)} />
      {asksReason && (
        <Reason item={item} reason={reason} onReason={setReason} onDone={() => chosen && void give(chosen)} />
      )}
      {refusal && (
        <p class="stepcard-part t12" role="status">
          {refusal}
        </p>
      )}
      <StepEvidence {...shown} stepId={use.use} />
      <NoteBox key={use.use} view={view} door={shown.door} append={append} about={use.use} />
      <div class="stepcard-foot">
        <button
          type="button"
          class="btn btn-bare"
          aria-keyshortcuts="K"
          onClick={() => setOpen(neighbour(view, use.use, -1))}
        >
          Back<span class="sr"> to previous step</span>
        </button>
        <span class="grow" />
        <button type="button" class="btn btn-primary" aria-keyshortcuts="Enter" onClick={next}>
          Next step
          <span class="keys" aria-hidden="true">
            <kbd>↵</kbd>
          </span>
        </button>
      </div>
    </article>
  )
}

function fits({ step }: CaseStep, id: string, result: StepResult): boolean {
  const found = step.observations.find(observation => observation.id === id)
  return found !== undefined && (!found.with || found.with.includes(result))
}

function StepQuestion({
  item,
  number,
  count,
  isGuided,
}: {
  item: CaseStep
  number: number
  count: number
  isGuided: boolean
}) {
  const { use, step } = item
  return (
    <>
      <div class="stepcard-head">
        <StateGlyph state={item.answer?.result ?? 'open'} />
        <span class="grow">
          {use.group} · step {number} of {count}
        </span>
        <span class="mono t11">{use.use}</span>
      </div>
      <h3 class="stepcard-q" id={`q-${use.use}`} tabIndex={-1}>
        {use.question ?? step.question}
      </h3>
      <div class="stepcard-part">
        <span class="label">Why</span>
        <p>{use.why ?? step.why}</p>
      </div>
      <div class="stepcard-part">
        <details open={isGuided}>
          <summary>How</summary>
          <ol class="howto">
            {(use.how ?? step.how).map(line => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <span class="label">Evidence wanted</span>
          <p class="t12">{step.evidenceWanted.join(' · ')}</p>
          <span class="label">Record</span>
          <p class="t12">{step.record}</p>
        </details>
      </div>
    </>
  )
}

function Reason({
  item,
  reason,
  onReason,
  onDone,
}: {
  item: CaseStep
  reason: string
  onReason: (reason: string) => void
  onDone: () => void
}) {
  const { use, step } = item
  return (
    <div class="stepcard-part field">
      <label for={`r-${use.use}`}>Reason, required</label>
      <input
        id={`r-${use.use}`}
        class="input"
        value={reason}
        list={`rl-${use.use}`}
        onInput={event => onReason(event.currentTarget.value)}
        onChange={onDone}
      />
      <datalist id={`rl-${use.use}`}>
        {(step.notApplicableWhen ?? []).map(line => (
          <option key={line} value={line} />
        ))}
      </datalist>
    </div>
  )
}
