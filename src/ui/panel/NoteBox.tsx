import { StickyNote } from 'lucide-preact'
import { useRef } from 'preact/hooks'
import type { CaseView } from '../../messages/protocol'
import type { Door } from '../hooks/door'
import { useDraft } from '../hooks/use-draft'
import type { Shown } from './shown'

/** A note on note paper: a draft while typing, an event on leaving the field. */
export function NoteBox({
  view,
  door,
  append,
  about,
  offered = '',
}: {
  view: CaseView
  door: Door
  append: Shown['append']
  about: string
  /** What stands in an empty note until somebody writes another. */
  offered?: string
}) {
  const box = useRef<HTMLTextAreaElement>(null)
  const recorded = view.session.notes[about]?.text ?? ''
  const field = `note:${about}`
  const kept = view.drafts.find(draft => draft.field === field)
  const draft = useDraft(door, { caseId: view.caseId, field, kept, recorded: recorded || offered })
  const leave = async () => {
    draft.focus(false)
    const { text } = draft
    await draft.flush()
    if (text !== recorded && (await append({ type: 'note.written', about, text }))) draft.done()
  }
  // The field takes the focus, so that leaving it makes an event of both texts.
  const addBack = (text: string) => {
    draft.type(`${draft.text}\n${text}`)
    box.current?.focus()
  }
  return (
    <div class="stepcard-part">
      <div class="notebox">
        <div class="notebox-head">
          <StickyNote class="i" size={14} aria-hidden="true" />
          <label for={`n-${about}`}>Note, staff only</label>
        </div>
        <textarea
          id={`n-${about}`}
          ref={box}
          rows={2}
          maxLength={20_000}
          value={draft.text}
          onInput={event => draft.type(event.currentTarget.value)}
          onFocus={() => draft.focus(true)}
          onBlur={() => void leave()}
        />
      </div>
      {draft.others
        .filter(other => !draft.text.includes(other.text))
        .map(other => (
          <p key={other.at} class="t12">
            Another panel wrote at the same time: “{other.text}”{' '}
            <button type="button" class="btn btn-quiet btn-s" onClick={() => addBack(other.text)}>
              Add it
            </button>
          </p>
        ))}
    </div>
  )
}
