import { useState } from 'preact/hooks'
import { Hostile } from '../parts/Hostile'
import type { Shown } from './shown'
import { Unread } from './VersionNews'

/** Proposes the procedure with the words that led there; the analyst confirms or takes another. */
export function ProcedureChoice({ view, door, append, onChosen }: Shown & { onChosen: () => void }) {
  const best = view.proposals[0]
  const [picked, setPicked] = useState('')
  const [isOpen, setIsOpen] = useState(!view.pack)
  const id = picked || best?.procedureId || view.procedures[0]?.id || ''
  const picking = view.procedures.find(item => item.id === id)
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
      <div class="sec">
        <div class="sec-head">
          <h2>Procedure</h2>
          <button type="button" class="btn btn-bare btn-s" onClick={() => setIsOpen(true)}>
            Change procedure
          </button>
        </div>
        <p>{view.pack?.procedure.goal}</p>
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
          <span class="muted t12">
            because of{' '}
            {best.words.map((word, index) => (
              <span key={word}>
                {index > 0 && ', '}“<Hostile text={word} />”
              </span>
            ))}
          </span>
        </p>
      ) : (
        <p class="muted">No words of this ticket point to a procedure. Choose one.</p>
      )}
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
      {picking?.unread && <Unread key={id} door={door} procedureId={id} />}
      {picking?.unsigned && <p class="t12 strong">Nobody signed this procedure; the case stays marked for ever.</p>}
      <div class="line-1">
        <button type="button" class="btn btn-primary" onClick={() => void choose()}>
          Confirm procedure
        </button>
        {view.pack && (
          <button type="button" class="btn btn-bare" onClick={() => setIsOpen(false)}>
            Keep {view.pack.procedure.title}
          </button>
        )}
      </div>
    </div>
  )
}
