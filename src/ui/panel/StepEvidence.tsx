import { MousePointerClick, X } from 'lucide-preact'
import type { Evidence } from '../../core/case/event'
import { useLetters } from '../hooks/letters'
import { useDraft } from '../hooks/use-draft'
import { Act } from '../parts/Act'
import { Hostile } from '../parts/Hostile'
import { kindWords } from '../words'
import { evidenceText } from './evidence-text'
import type { Shown } from './shown'
import { type Clipping, useClip } from './use-clip'

/** Evidence of one step: a passage clipped from the page, a fact of the ticket, or typed text. */
export function StepEvidence(shown: Shown & { stepId: string; wanted: readonly string[] }) {
  const { view, append, stepId, wanted } = shown
  const clipping = useClip(shown, stepId)
  const kept = view.session.evidence.filter(item => item.stepId === stepId)
  useLetters({ e: () => void clipping.clip() })
  return (
    <div class="stepcard-part stack-1">
      <span class="label">Evidence</span>
      {kept.length === 0 && <p class="t12 muted">Wanted: {wanted.join(' · ')}</p>}
      <div class="line-1">
        {kept.map(({ item }) => (
          <EvidenceChip
            key={item.id}
            item={item}
            onRemove={() => void append({ type: 'evidence.removed', evidenceId: item.id })}
          />
        ))}
        <button type="button" class="chip" aria-keyshortcuts="E" onClick={() => void clipping.clip()}>
          <MousePointerClick class="i" size={12} aria-hidden="true" />
          <span>Clip from page</span>
          <kbd class="hide-narrow" aria-hidden="true">
            E
          </kbd>
        </button>
      </div>
      <p class="t12 says" role="status">
        {clipping.says}
      </p>
      <AddEvidence {...shown} clipping={clipping} />
    </div>
  )
}

function EvidenceChip({ item, onRemove }: { item: Evidence; onRemove: () => void }) {
  const text = evidenceText(item)
  const voice = item.source.type === 'fact' ? item.source.fact.voice : 'analyst'
  return (
    <span class={`chip chip-${voice} chip-kept`} title={text.slice(0, 400)}>
      <span class="cut">
        <Hostile text={text.slice(0, 80)} />
      </span>
      <Act
        deed="delete"
        what={`Remove “${text.slice(0, 30)}” from this step`}
        css="chip-x"
        icon={X}
        iconSize={12}
        name={`Remove evidence ${text.slice(0, 30)}`}
        isBrief
        onAct={onRemove}
      />
    </span>
  )
}

function AddEvidence({ view, door, stepId, clipping }: Shown & { stepId: string; clipping: Clipping }) {
  const field = `evidence:${stepId}`
  const kept = view.drafts.find(draft => draft.field === field)
  const typed = useDraft(door, { caseId: view.caseId, field, kept, recorded: '' })
  const text = typed.text.trim()
  const addTyped = async () => {
    if (text && (await clipping.add({ type: 'typed', text }))) await typed.clear()
  }
  return (
    <div class="evidence-add">
      <select
        class="input select"
        aria-label="Add a fact as evidence"
        value=""
        onChange={event => {
          const fact = view.facts.find(item => item.id === event.currentTarget.value)
          event.currentTarget.value = ''
          if (fact) void clipping.add({ type: 'fact', fact })
        }}
      >
        <option value="">Add a fact…</option>
        {view.facts.slice(0, 100).map(fact => (
          <option key={fact.id} value={fact.id}>
            {fact.value.slice(0, 60)} ({kindWords[fact.kind] ?? fact.kind})
          </option>
        ))}
      </select>
      <span class="line-1 evidence-typed">
        <input
          class="input grow"
          aria-label="Typed evidence"
          placeholder="Typed evidence"
          value={typed.text}
          maxLength={20_000}
          onInput={event => typed.type(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.isComposing) void addTyped()
          }}
        />
        <button type="button" class="btn btn-quiet" onClick={() => void addTyped()}>
          Add<span class="sr"> typed evidence</span>
        </button>
      </span>
    </div>
  )
}
