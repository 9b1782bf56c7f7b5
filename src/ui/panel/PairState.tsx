import { CircleAlert, CircleCheck } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Contradiction } from '../../core/procedure/contradiction'
import { useDraft } from '../hooks/use-draft'
import { Act } from '../parts/Act'
import { Hostile } from '../parts/Hostile'
import type { Shown } from './shown'

const shortest = 10

/** What became of a pair: open, or explained by whom and why; explaining and escalating. */
export function PairState(shown: Shown & { pair: Contradiction }) {
  const { view, pair, escalate } = shown
  const [isWriting, setIsWriting] = useState(false)
  const { explained } = view.session.work
  const said = Object.hasOwn(explained, pair.id) ? explained[pair.id] : undefined
  const about = (
    <span class="sr">
      {' '}
      {pair.what} {pair.sides[0].says.slice(0, 60)}
    </span>
  )
  return (
    <div class="stack-1 pair-state">
      <div class="line-1">
        {said ? (
          <span class="chip chip-ok">
            <CircleCheck class="i" size={12} aria-hidden="true" />
            <span>Explained</span>
          </span>
        ) : (
          <span class="chip chip-warn">
            <CircleAlert class="i" size={12} aria-hidden="true" />
            <span>Open</span>
          </span>
        )}
        <button
          type="button"
          class="btn btn-quiet btn-s"
          aria-expanded={isWriting}
          onClick={() => setIsWriting(!isWriting)}
        >
          <span>
            Explain{said && ' anew'}
            {about}
          </span>
        </button>
        {!said && (
          <button type="button" class="btn btn-quiet btn-s" onClick={escalate}>
            <span>Escalate{about}</span>
          </button>
        )}
      </div>
      {said && (
        <p class="t12">
          <span class="muted">
            {said.by.name || 'An analyst'} ({said.by.role}):
          </span>{' '}
          <Hostile text={said.reason.slice(0, 600)} />
        </p>
      )}
      {isWriting && <Explain {...shown} onDone={() => setIsWriting(false)} />}
    </div>
  )
}

/** A draft while it is typed; an event when it is kept. */
function Explain({ view, door, append, pair, onDone }: Shown & { pair: Contradiction; onDone: () => void }) {
  const [says, setSays] = useState('')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const field = pair.id
  const kept = view.drafts.find(draft => draft.field === field)
  const draft = useDraft(door, { caseId: view.caseId, field, kept, recorded: '' })
  const keep = async () => {
    const reason = draft.text.trim()
    if (reason.length < shortest) return setSays(`Write at least ${shortest} characters: a reviewer has to see why.`)
    if (!(await append({ type: 'contradiction.explained', contradictionId: pair.id, reason }))) {
      return setSays('Not stored yet: see above.')
    }
    await draft.clear()
    onDone()
  }
  return (
    <div class="field">
      <label for={`why-${pair.id}`}>Why both may be true</label>
      <input
        id={`why-${pair.id}`}
        class="input"
        maxLength={2_000}
        value={draft.text}
        ref={box}
        onInput={event => draft.type(event.currentTarget.value)}
        onFocus={() => draft.focus(true)}
        onBlur={() => {
          draft.focus(false)
          void draft.flush()
        }}
      />
      <p class="t12 says" role="status">
        {says}
      </p>
      <div class="line-1">
        <Act
          deed="decide"
          what={`Keep the explanation of “${pair.what}”`}
          css="btn btn-quiet btn-s"
          keys="Control+Enter"
          isKey={event => event.ctrlKey && event.key === 'Enter' && event.target === box.current}
          onAct={() => void keep()}
        >
          Keep explanation
        </Act>
      </div>
    </div>
  )
}
