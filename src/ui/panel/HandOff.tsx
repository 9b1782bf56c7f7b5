import { StickyNote } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { useDraft } from '../hooks/use-draft'
import type { Shown } from './shown'

/** The hand-off note: generated, editable, inserted after a click, never sent. */
export function HandOff({ view, door, append }: Shown) {
  const kept = view.drafts.find(draft => draft.field === 'handoff')
  const draft = useDraft(door, { caseId: view.caseId, field: 'handoff', kept, recorded: view.handoff })
  const [says, setSays] = useState('')
  const [noComposer, setNoComposer] = useState(false)
  const key = view.session.ticket?.key ?? ''
  const copy = async (why: string) => {
    await draft.flush()
    const copied = await navigator.clipboard.writeText(draft.text).then(
      () => true,
      () => false,
    )
    setSays(`${why} ${copied ? 'The note is on the clipboard.' : 'Select the text here and copy it.'}`.trim())
    if (copied) await append({ type: 'handoff.placed', how: 'copied', text: draft.text })
  }
  const insert = async () => {
    await draft.flush()
    const answer = await door.ask('page.insert', { caseId: view.caseId, text: draft.text })
    if (answer.ok && answer.value.how === 'inserted') {
      setNoComposer(false)
      setSays('Inserted as an internal note. Read it there, then press the helpdesk’s own button.')
      await append({ type: 'handoff.placed', how: 'inserted', text: draft.text })
      return
    }
    const problem = answer.ok ? (answer.value.how === 'refused' ? answer.value : null) : answer.problem
    setNoComposer(problem?.code === 'no-composer')
    await copy(`Not inserted: ${problem?.says ?? ''} ${problem?.fix ?? ''}`)
  }
  return (
    <div class="sec stack">
      <div class="sec-head">
        <h2>Hand-off note</h2>
      </div>
      <div class="notebox">
        <div class="notebox-head">
          <StickyNote class="i" size={14} aria-hidden="true" />
          <label for="handoff">Internal note · staff only</label>
        </div>
        <textarea
          id="handoff"
          rows={14}
          maxLength={20_000}
          value={draft.text}
          onInput={event => draft.type(event.currentTarget.value)}
          onBlur={() => void draft.flush()}
        />
      </div>
      <div class="line-1">
        <button type="button" class="btn btn-primary" onClick={() => void insert()}>
          Insert as internal note in #{key}
        </button>
        {noComposer && (
          <button type="button" class="btn" onClick={() => void door.ask('page.goComposer', { caseId: view.caseId })}>
            Open the note form
          </button>
        )}
        <button type="button" class="btn" onClick={() => void copy('')}>
          Copy
        </button>
      </div>
      {says && <p role="status">{says}</p>}
    </div>
  )
}
