import { Plus, X } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import type { Evidence } from '../../core/case/event'
import { Hostile } from '../parts/Hostile'
import type { Shown } from './shown'
import { isTyping } from './typing'

/** Evidence of one step: a passage clipped from the page, a fact of the ticket, or typed text. */
export function StepEvidence({ view, door, append, stepId }: Shown & { stepId: string }) {
  const [typed, setTyped] = useState('')
  const [says, setSays] = useState('')
  const kept = view.session.evidence.filter(item => item.stepId === stepId)
  const add = (source: Evidence['source']) =>
    append({ type: 'evidence.added', stepId, evidence: { id: crypto.randomUUID(), source } })
  const clip = async () => {
    const answer = await door.ask('page.clip', { caseId: view.caseId })
    if (!answer.ok) return setSays(`${answer.problem.says} ${answer.problem.fix}`)
    if (!answer.value) return setSays('Nothing is selected in the page. Select a passage there, then clip.')
    setSays('')
    await add({ type: 'passage', ...answer.value })
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'e' && view.settings.singleKeys && !isTyping(event)) void clip()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  return (
    <div class="stepcard-part">
      <span class="label">Evidence</span>
      <div class="line-1">
        {kept.map(({ item }) => (
          <span key={item.id} class="chip">
            <Hostile text={evidenceText(item).slice(0, 60)} />
            <button
              type="button"
              class="btn btn-icon"
              aria-label={`Remove evidence ${evidenceText(item).slice(0, 30)}`}
              onClick={() => void append({ type: 'evidence.removed', evidenceId: item.id })}
            >
              <X class="i" size={12} aria-hidden="true" />
            </button>
          </span>
        ))}
        <button type="button" class="chip" aria-keyshortcuts="E" onClick={() => void clip()}>
          <Plus class="i" size={12} aria-hidden="true" />
          Clip from page
        </button>
      </div>
      {says && (
        <p class="t12" role="status">
          {says}
        </p>
      )}
      <div class="line-1">
        <select
          class="input select"
          aria-label="Add a fact as evidence"
          value=""
          onChange={event => {
            const fact = view.facts.find(item => item.id === event.currentTarget.value)
            if (fact) void add({ type: 'fact', fact })
          }}
        >
          <option value="">Add a fact…</option>
          {view.facts.slice(0, 100).map(fact => (
            <option key={fact.id} value={fact.id}>
              {fact.kind} {fact.value.slice(0, 40)}
            </option>
          ))}
        </select>
        <input
          class="input"
          aria-label="Typed evidence"
          placeholder="Typed evidence"
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
        <button
          type="button"
          class="btn btn-s"
          onClick={async () => {
            if (typed.trim() && (await add({ type: 'typed', text: typed.trim() }))) setTyped('')
          }}
        >
          Add
        </button>
      </div>
    </div>
  )
}

/** What a piece of evidence says, in one line. */
export function evidenceText({ source }: Evidence): string {
  if (source.type === 'fact') return `${source.fact.kind} ${source.fact.value}`
  return source.text
}
