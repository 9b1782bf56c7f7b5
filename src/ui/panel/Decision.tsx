import { useRef, useState } from 'preact/hooks'
import type { Disposition, Role } from '../../core/case/event'
import type { Recommendation } from '../../core/procedure/recommendation'
import { passes } from '../guard-words'
import { type DraftField, useDraft } from '../hooks/use-draft'
import { Act } from '../parts/Act'
import { clockTime } from '../parts/clock-time'
import { DispositionChoice } from '../parts/DispositionChoice'
import { dispositionNames } from '../words'
import { caseName } from './case-name'
import type { Shown } from './shown'

const roleWords: Partial<Record<Role, string>> = {
  trainee: 'You recommend; somebody with more experience decides.',
  L1: 'As level 1 you recommend and hand off; level 2 acts on it.',
}

type DecisionProps = {
  advice: Recommendation
  /** What is chosen at first instead of what the evidence points to. */
  start: Disposition | null
  /** What a trainee said before the recommendation was shown. */
  own?: Disposition | undefined
}

/** The analyst's own decision; what may not be chosen stays in place with the reason. */
export function Decision({ view, door, append, advice, start, own }: Shown & DecisionProps) {
  const [picked, setPicked] = useState(start)
  const [says, setSays] = useState('')
  const [isCovered, setIsCovered] = useState(false)
  const isBusy = useRef(false)
  const draftOf = (field: string) => ({
    caseId: view.caseId,
    field,
    kept: view.drafts.find(draft => draft.field === field),
    recorded: '',
  })
  const reason = useDraft(door, draftOf('decision:reason'))
  const counter = useDraft(door, draftOf('decision:counter'))
  const isOwnOpen = own !== undefined && !view.permitted?.[own]
  const choice = picked ?? (isOwnOpen ? own : advice.disposition)
  const differs = choice !== advice.disposition
  const refused = view.permitted?.[choice] ?? ''
  const record = async () => {
    if (isBusy.current) return
    if (refused) return setSays(refused)
    if (differs && reason.text.trim().length < 10) {
      document.querySelector<HTMLElement>('#reason')?.focus()
      return setSays('Say in a sentence what you saw that the rules did not.')
    }
    isBusy.current = true
    const saved = await append({
      type: 'decision.made',
      disposition: choice,
      recommended: advice.disposition,
      reason: differs ? reason.text.trim() : '',
      counterArgument: counter.text.trim(),
      inputsHash: advice.versions.inputsHash,
    })
    isBusy.current = false
    setSays(saved ? 'Decision recorded.' : 'Not recorded: see above.')
    if (!saved) return
    if (differs) await reason.clear()
    await counter.clear()
  }
  const hasDecision = view.session.decisions.length > 0
  return (
    <div class="sec stack">
      <div class="sec-head">
        <h2 id="piece-decision" tabIndex={-1}>
          Your decision
        </h2>
      </div>
      <Made view={view} />
      <p class="muted t12">{roleWords[view.settings.actor.role]}</p>
      <DispositionChoice
        chosen={choice}
        pointed={advice.disposition}
        permitted={view.permitted ?? {}}
        isCovered={isCovered}
        onChoose={setPicked}
      />
      {differs && <Words id="reason" label="Reason, required when you differ from the evidence" draft={reason} />}
      <Words id="counter" label="Best argument for the other side" draft={counter} />
      <Act
        deed="decide"
        what={`Record “${dispositionNames[choice]}” for ${caseName(view)}`}
        css={hasDecision ? 'btn btn-quiet' : 'btn btn-primary'}
        keys="Control+Enter"
        isKey={event => event.ctrlKey && event.key === 'Enter'}
        isOff={refused !== ''}
        onWhy={why => setIsCovered(!passes.includes(why))}
        onAct={() => void record()}
      >
        <span>Record decision</span>
        <span class="keys" aria-hidden="true">
          <kbd>Ctrl</kbd>
          <kbd>↵</kbd>
        </span>
      </Act>
      {refused && <p class="disarmed-why">{refused}</p>}
      <p class="says" role="status">
        {says}
      </p>
    </div>
  )
}

/** Decisions as made; when two devices decided at once both stand, neither wins in silence. */
function Made({ view }: Pick<Shown, 'view'>) {
  const { decisions } = view.session
  if (decisions.length === 0) return null
  return (
    <ul>
      {decisions.slice(-3).map(made => (
        <li key={made.eventId} class="t12 muted">
          {dispositionNames[made.disposition]}, by {made.by.name || 'an analyst'} ({made.by.role}) at{' '}
          {clockTime(made.at)}
        </li>
      ))}
    </ul>
  )
}

function Words({ id, label, draft }: { id: string; label: string; draft: DraftField }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="input"
        rows={2}
        maxLength={20_000}
        value={draft.text}
        onInput={event => draft.type(event.currentTarget.value)}
        onFocus={() => draft.focus(true)}
        onBlur={() => {
          draft.focus(false)
          void draft.flush()
        }}
      />
    </div>
  )
}
