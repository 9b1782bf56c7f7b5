import { Flag, Paperclip } from 'lucide-preact'
import type { Evidence, StepResult } from '../../core/case/event'
import type { Answer, Session } from '../../core/case/session'
import type { Pack, Step } from '../../core/procedure/procedure'
import { Hostile } from '../parts/Hostile'
import { StateGlyph, type StepState } from '../parts/StateGlyph'
import { resultWords } from '../words'
import { EvidenceRow } from './EvidenceRow'
import { NoteShown } from './NoteShown'

const tones: Partial<Record<StepResult, string>> = { pass: 'chip-ok', concern: 'chip-warn', fail: 'chip-stop' }

/** One step as it stood: question, answer with reason, what was ticked, evidence with its source, note. */
export function SeenStep({
  stepId,
  session,
  pack,
  removed,
}: {
  stepId: string
  session: Session
  pack: Pack | undefined
  removed?: Evidence
}) {
  const step = pack?.steps[stepId]
  const uses = pack?.procedure.steps ?? []
  const index = uses.findIndex(use => use.use === stepId)
  const use = uses[index]
  const answer = session.answers[stepId]
  const note = session.notes[stepId]
  const evidence = session.evidence.filter(kept => kept.stepId === stepId)
  const state: StepState = answer?.result ?? 'todo'
  return (
    <section class="card pad stack" aria-label={step?.title ?? (stepId || 'Step')}>
      <div class="line t12 muted">
        <StateGlyph state={state} />
        <span class="grow">
          {use ? `${use.group} · step ${index + 1} of ${uses.length}` : 'not a step of the loaded procedure'}
        </span>
        <span class="mono t11">{stepId}</span>
      </div>
      <h2 class="t15 strong">{use?.question ?? step?.question ?? step?.title ?? stepId}</h2>
      <AnswerShown answer={answer} step={step} />
      {evidence.map(({ item, at, by }) => (
        <EvidenceRow key={item.id} evidence={item} at={at} by={by} />
      ))}
      {removed && (
        <div class="is-gone stack-1">
          <p class="line-1 t12 muted">
            <Paperclip class="i i-s" size={14} aria-hidden="true" />
            Taken out at this moment
          </p>
          <EvidenceRow evidence={removed} at="" by="" />
        </div>
      )}
      {note && <NoteShown text={note.text} at={note.at} by={note.by} />}
    </section>
  )
}

function AnswerShown({ answer, step }: { answer: Answer | undefined; step: Step | undefined }) {
  if (!answer) return <p class="chip chip-unknown">No answer at this moment</p>
  const meanings: Partial<Record<StepResult, string>> = step?.answers ?? {}
  const meaning = meanings[answer.result]
  return (
    <>
      <div class="line-1">
        <span class={`chip ${tones[answer.result] ?? ''}`}>
          <StateGlyph state={answer.result} />
          <span aria-hidden="true">{resultWords[answer.result]}</span>
        </span>
        {meaning && <span class="muted t12 grow">{meaning}</span>}
      </div>
      {answer.reason && (
        <p>
          <span class="muted">Reason: </span>
          <Hostile text={answer.reason} />
        </p>
      )}
      {answer.observed.length > 0 && (
        <ul class="line-1" aria-label="Observed">
          {answer.observed.map(id => {
            const seen = step?.observations.find(one => one.id === id)
            return (
              <li key={id} class={seen?.speaks === 'against' ? 'chip chip-warn' : 'chip chip-analyst'}>
                {seen?.speaks === 'against' && <Flag class="i" size={12} aria-hidden="true" />}
                <span>{seen?.text ?? id}</span>
                {seen?.speaks === 'against' && <span class="sr"> (red flag)</span>}
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
