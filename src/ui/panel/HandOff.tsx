import { CircleAlert, CircleCheck, Copy, StickyNote, Undo2 } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import { useDraft } from '../hooks/use-draft'
import { Act } from '../parts/Act'
import { AudienceBand } from '../parts/AudienceBand'
import { caseName } from './case-name'
import { copyText } from './clipboard'
import type { Shown } from './shown'

type Told = { isGood: boolean; text: string; mayOpenForm: boolean }

/** The hand-off note: generated, editable, inserted after a click, never sent. */
export function HandOff({ view, door, append }: Shown) {
  const kept = view.drafts.find(draft => draft.field === 'handoff')
  const draft = useDraft(door, { caseId: view.caseId, field: 'handoff', kept, recorded: view.handoff })
  const [told, setTold] = useState<Told | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const key = view.session.ticket?.key ?? ''
  const { text } = draft
  const copy = async (why: string, mayOpenForm: boolean) => {
    const isCopied = await copyText(text, field.current)
    const then = isCopied ? 'The note is on the clipboard.' : 'Select the text above and copy it.'
    setTold({ isGood: isCopied && why === '', text: `${why} ${then}`.trim(), mayOpenForm })
    if (isCopied) await append({ type: 'handoff.placed', how: 'copied', text })
  }
  const insert = async () => {
    await draft.flush()
    const answer = await door.ask('page.insert', { caseId: view.caseId, text })
    if (answer.ok && answer.value.how === 'inserted') {
      const says = 'Inserted as an internal note. Read it there, then press the helpdesk’s own button.'
      setTold({ isGood: true, text: says, mayOpenForm: false })
      await append({ type: 'handoff.placed', how: 'inserted', text })
      return
    }
    const problem = answer.ok ? (answer.value.how === 'refused' ? answer.value : null) : answer.problem
    await copy(`Not inserted: ${problem?.says ?? ''} ${problem?.fix ?? ''}`, problem?.code === 'no-composer')
  }
  return (
    <div class="sec stack">
      <div class="sec-head">
        <h2>Hand-off note</h2>
      </div>
      <div class="notebox">
        <AudienceBand field="handoff" />
        <textarea
          id="handoff"
          ref={field}
          rows={14}
          maxLength={20_000}
          value={text}
          onInput={event => draft.type(event.currentTarget.value)}
          onFocus={() => draft.focus(true)}
          onBlur={() => {
            draft.focus(false)
            void draft.flush()
          }}
        />
      </div>
      <Anew text={text} written={view.handoff} onText={draft.type} />
      <div class="line-1">
        <Act
          deed="hand-off"
          what={`Insert the hand-off note as internal note in ${caseName(view)}`}
          css="btn btn-primary"
          icon={StickyNote}
          onAct={() => void insert()}
        >
          <span>Insert as internal note in #{key}</span>
        </Act>
        <Act
          deed="hand-off"
          what={`Copy the hand-off note of ${caseName(view)}`}
          css="btn btn-quiet"
          icon={Copy}
          isBrief
          onAct={() => void copy('', false)}
        >
          <span>Copy</span>
        </Act>
        {told?.mayOpenForm && (
          <button
            type="button"
            class="btn btn-quiet"
            onClick={() => void door.ask('page.goComposer', { caseId: view.caseId })}
          >
            Open the note form
          </button>
        )}
      </div>
      <p class="disarmed-why">Inserting never sends. You press the helpdesk’s own button.</p>
      <Outcome told={told} />
    </div>
  )
}

function Outcome({ told }: { told: Told | null }) {
  const Icon = told?.isGood ? CircleCheck : CircleAlert
  return (
    <p class={told ? `outcome outcome-${told.isGood ? 'good' : 'not'}` : 'says'} role="status">
      {told && <Icon class="i" size={16} aria-hidden="true" />}
      {told && <span>{told.text}</span>}
    </p>
  )
}

/** A note that was edited does not follow the record any more: offers to write it anew, and to take that back. */
function Anew({ text, written, onText }: { text: string; written: string; onText: (text: string) => void }) {
  const [before, setBefore] = useState<string | null>(null)
  if (text === written && before === null) return null
  const isBack = text === written && before !== null
  return (
    <div class="line t12 muted">
      <span class="grow">
        {isBack ? 'Written anew from the record.' : 'You edited this note; it does not follow the record any more.'}
      </span>
      <button
        type="button"
        class="btn btn-bare btn-s"
        onClick={() => {
          setBefore(isBack ? null : text)
          onText(isBack ? before : written)
        }}
      >
        <Undo2 class="i" size={14} aria-hidden="true" />
        <span>{isBack ? 'Put my text back' : 'Write it anew'}</span>
      </button>
    </div>
  )
}
