import { useEffect, useState } from 'preact/hooks'
import { type Disposition, dispositions } from '../../core/case/event'
import type { Recommendation } from '../../core/procedure/recommendation'
import { dispositionNames } from '../words'
import type { Shown } from './shown'

/** The analyst's own decision; what may not be chosen stays in place with the reason. */
export function Decision({ view, append, advice }: Shown & { advice: Recommendation }) {
  const [picked, setPicked] = useState<Disposition | null>(null)
  const [reason, setReason] = useState('')
  const [counter, setCounter] = useState('')
  const [says, setSays] = useState('')
  const choice = picked ?? advice.disposition
  const differs = choice !== advice.disposition
  const last = view.session.decisions.at(-1)
  const record = async () => {
    if (differs && reason.trim().length < 10) return setSays('Say in a sentence what you saw that the rules did not.')
    const { disposition: recommended, versions } = advice
    const saved = await append({
      type: 'decision.made',
      disposition: choice,
      recommended,
      reason: reason.trim(),
      counterArgument: counter.trim(),
      inputsHash: versions.inputsHash,
    })
    setSays(saved ? 'Decision recorded.' : 'Not recorded: see above.')
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.key === 'Enter') void record()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  return (
    <div class="sec stack">
      <div class="sec-head">
        <h2>Your decision</h2>
        {last && (
          <span class="muted t12">
            recorded: {dispositionNames[last.disposition]}, {last.at.slice(11, 16)}
          </span>
        )}
      </div>
      <fieldset>
        <legend class="sr">Disposition</legend>
        <div class="choice">
          {dispositions.map(name => {
            const why = view.permitted?.[name] ?? ''
            return (
              <label key={name} class={why ? 'is-disarmed' : ''}>
                <input
                  type="radio"
                  name="decision"
                  value={name}
                  checked={choice === name}
                  disabled={why !== ''}
                  onChange={() => setPicked(name)}
                />
                <span>{dispositionNames[name]}</span>
                <span class="end">
                  {why || (name === advice.disposition ? <span class="chip">same as evidence</span> : '')}
                </span>
              </label>
            )
          })}
        </div>
      </fieldset>
      {differs && (
        <div class="field">
          <label for="reason">Reason, required when you differ from the evidence</label>
          <textarea
            id="reason"
            class="input"
            rows={2}
            value={reason}
            onInput={event => setReason(event.currentTarget.value)}
          />
        </div>
      )}
      <div class="field">
        <label for="counter">Best argument for the other side</label>
        <textarea
          id="counter"
          class="input"
          rows={2}
          value={counter}
          onInput={event => setCounter(event.currentTarget.value)}
        />
      </div>
      <button
        type="button"
        class="btn btn-primary"
        aria-keyshortcuts="Control+Enter"
        disabled={view.permitted?.[choice] !== undefined && view.permitted[choice] !== ''}
        onClick={() => void record()}
      >
        Record decision
      </button>
      {says && <p role="status">{says}</p>}
    </div>
  )
}
