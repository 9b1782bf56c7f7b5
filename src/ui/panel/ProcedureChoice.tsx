import { useState } from 'preact/hooks'
import type { Proposal } from '../../messages/protocol'
import { useDraft } from '../hooks/use-draft'
import { Hostile } from '../parts/Hostile'
import type { Shown } from './shown'
import { TypeChangePreview } from './TypeChangePreview'
import { Unread } from './VersionNews'

/** Whether the choice stands open, and how to open or close it. */
export type Choosing = { isChoosing: boolean; setChoosing: (isChoosing: boolean) => void }

const shortestReason = 10

/** Proposes up to three case types with what led there; the analyst confirms, takes another, or changes it later. */
export function ProcedureChoice(shown: Shown & Choosing & { onChosen: () => void }) {
  const { view, isChoosing, setChoosing } = shown
  if (isChoosing || !view.pack) return <Choice {...shown} />
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Case type</h2>
        <button type="button" class="btn btn-bare btn-s" onClick={() => setChoosing(true)}>
          Change case type
        </button>
      </div>
      <p>{view.pack.procedure.goal}</p>
    </div>
  )
}

function Choice({ view, door, append, onChosen, setChoosing }: Shown & Choosing & { onChosen: () => void }) {
  const now = view.session.procedure?.id
  const [picked, setPicked] = useState('')
  const [says, setSays] = useState('')
  const field = 'type:reason'
  const kept = view.drafts.find(draft => draft.field === field)
  const reason = useDraft(door, { caseId: view.caseId, field, kept, recorded: '' })
  const id = picked || now || view.proposals[0]?.procedureId || view.procedures[0]?.id || ''
  const found = view.procedures.find(item => item.id === id)
  const change = id === now && view.pack ? undefined : found?.change
  const choose = async () => {
    if (!found) return
    const { version, hash, tier, slaClass } = found
    const isLooser = (change?.looser.length ?? 0) > 0
    if (isLooser && reason.text.trim().length < shortestReason) {
      document.querySelector<HTMLElement>('#type-reason')?.focus()
      return setSays('Say in a sentence why this type fits better.')
    }
    const saved = await append({
      type: 'procedure.chosen',
      procedureId: id,
      version,
      hash,
      tier,
      slaClass,
      proposed: view.proposals.some(one => one.procedureId === id),
      ...(change && change.reopened.length > 0 ? { reopened: change.reopened } : {}),
      ...(isLooser ? { reason: reason.text.trim() } : {}),
    })
    if (!saved) return
    await reason.clear()
    setChoosing(false)
    onChosen()
  }
  return (
    <div class="sec stack">
      <div class="sec-head">
        <h2>Which case is this?</h2>
      </div>
      <Proposals proposals={view.proposals} chosen={id} onChoose={setPicked} />
      <div class="field">
        <label for="procedure">Procedure, or choose another</label>
        <select id="procedure" class="input select" value={id} onChange={event => setPicked(event.currentTarget.value)}>
          {view.procedures.map(item => (
            <option key={item.id} value={item.id}>
              {item.type} {item.title}
            </option>
          ))}
        </select>
      </div>
      {change && <TypeChangePreview view={view} change={change} reason={reason} />}
      {found?.unread && <Unread key={id} door={door} procedureId={id} />}
      {found?.unsigned && <p class="t12 strong">Nobody signed this procedure; the case stays marked for ever.</p>}
      <div class="line-1">
        <button type="button" class="btn btn-primary" onClick={() => void choose()}>
          Confirm procedure
        </button>
        {view.pack && (
          <button type="button" class="btn btn-bare" onClick={() => setChoosing(false)}>
            Keep {view.pack.procedure.title}
          </button>
        )}
      </div>
      <p class="t12 says" role="status">
        {says}
      </p>
    </div>
  )
}

function Proposals({
  proposals,
  chosen,
  onChoose,
}: {
  proposals: Proposal[]
  chosen: string
  onChoose: (id: string) => void
}) {
  if (proposals.length === 0) return <p class="muted">No words of this ticket point to a procedure. Choose one.</p>
  return (
    <fieldset>
      <legend class="sr">Proposed case types</legend>
      <div class="choice">
        {proposals.map(({ procedureId, type, title, words, hints }, at) => (
          <label key={procedureId}>
            <input
              type="radio"
              name="proposal"
              value={procedureId}
              checked={chosen === procedureId}
              onChange={() => onChoose(procedureId)}
            />
            <span>
              {type} <b>{title}</b>
            </span>
            {at === 0 && <span class="end">best match</span>}
            <span class="choice-why">
              because of{' '}
              {words.slice(0, 5).map((word, place) => (
                <span key={word}>
                  {place > 0 && ', '}
                  <mark>
                    <Hostile text={word.slice(0, 60)} />
                  </mark>
                </span>
              ))}
              {words.length > 0 && hints.length > 0 && '; '}
              {hints.join('; ')}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
