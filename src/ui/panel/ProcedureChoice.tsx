import { useState } from 'preact/hooks'
import type { Shown } from './shown'

/** Proposes the procedure with the words that led there; the analyst confirms or takes another. */
export function ProcedureChoice({ view, append, onChosen }: Shown & { onChosen: () => void }) {
  const best = view.proposals[0]
  const [picked, setPicked] = useState('')
  const [isOpen, setIsOpen] = useState(!view.session.procedure)
  const id = picked || best?.procedureId || view.procedures[0]?.id || ''
  const choose = async () => {
    const found = view.procedures.find(item => item.id === id)
    if (!found) return
    const { version, hash, tier, slaClass } = found
    const saved = await append({
      type: 'procedure.chosen',
      procedureId: id,
      version,
      hash,
      tier,
      slaClass,
      proposed: best?.procedureId === id,
    })
    if (saved) onChosen()
  }
  if (!isOpen) {
    return (
      <div class="sec line">
        <span class="grow">{view.pack?.procedure.goal}</span>
        <button type="button" class="btn btn-s" onClick={() => setIsOpen(true)}>
          Change procedure
        </button>
      </div>
    )
  }
  return (
    <div class="sec stack">
      <div class="sec-head">
        <h2>Which case is this?</h2>
      </div>
      {best ? (
        <p>
          Proposed: <b>{best.title}</b>{' '}
          <span class="muted t12">because of {best.words.map(word => `“${word}”`).join(', ')}</span>
        </p>
      ) : (
        <p class="muted">No words of this ticket point to a procedure. Choose one.</p>
      )}
      <div class="field">
        <label for="procedure">Procedure</label>
        <select id="procedure" class="input select" value={id} onChange={event => setPicked(event.currentTarget.value)}>
          {view.procedures.map(item => (
            <option key={item.id} value={item.id}>
              {item.type} {item.title}
            </option>
          ))}
        </select>
      </div>
      <button type="button" class="btn btn-primary" onClick={() => void choose()}>
        Confirm procedure
      </button>
    </div>
  )
}
