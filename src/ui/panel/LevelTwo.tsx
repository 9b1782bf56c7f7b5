import { useState } from 'preact/hooks'
import type { EventBody } from '../../core/case/event'
import { personWords } from '../hand-off-words'
import { type DraftField, useDraft } from '../hooks/use-draft'
import { clockTime } from '../parts/clock-time'
import { Hostile } from '../parts/Hostile'
import { Countersign } from './Countersign'
import { Gates } from './Gates'
import { SeniorAct } from './SeniorAct'
import type { Shown } from './shown'
import { Words } from './Words'

/** What level 2 does with a case; level 1 countersigns. What may not be done stays in its place with the reason. */
export function LevelTwo(shown: Shown) {
  const { view, door, append } = shown
  const { role } = view.settings.actor
  const [says, setSays] = useState('')
  const textOf = (field: string) => {
    const kept = view.drafts.find(draft => draft.field === field)
    return { caseId: view.caseId, field, kept, recorded: '' }
  }
  const missing = useDraft(door, textOf('level-two:return'))
  const action = useDraft(door, textOf('level-two:action'))
  const { toCountersign } = view.levelTwo
  if (role !== 'L2') return role === 'L1' && toCountersign.length > 0 ? <Countersign {...shown} /> : null
  const { refused, decisionId } = view.levelTwo
  const does = async (body: EventBody, done: string, draft?: DraftField) => {
    const isSaved = await append(body)
    setSays(isSaved ? done : 'Not done: see above.')
    if (isSaved) await draft?.clear()
  }
  return (
    <>
      <div class="sec stack">
        <div class="sec-head">
          <h2>Level 2</h2>
        </div>
        <SeniorAct
          view={view}
          label="Accept the case"
          refused={refused.accept}
          onPress={() => does({ type: 'handoff.accepted' }, 'Accepted.')}
        />
        <Words id="missing" label="What is missing, for level 1" draft={missing} />
        <SeniorAct
          view={view}
          label="Send the case back"
          refused={refused.sendBack || short(missing.text, 'Say what is missing.')}
          onPress={() => does({ type: 'handoff.returned', reason: missing.text.trim() }, 'Sent back.', missing)}
        />
        <Words id="action" label="What you did on the account" draft={action} />
        <SeniorAct
          view={view}
          label="Record the action taken"
          refused={refused.record || short(action.text, 'Say what you did.')}
          onPress={() => does({ type: 'action.recorded', action: action.text.trim() }, 'Recorded.', action)}
        />
        <Actions view={view} />
        {decisionId && (
          <SeniorAct
            view={view}
            label="Confirm as second person"
            refused={refused.second}
            onPress={() => does({ type: 'decision.seconded', decisionId }, 'Confirmed.')}
          />
        )}
        <p class="says" role="status">
          {says}
        </p>
      </div>
      <Gates {...shown} />
      {toCountersign.length > 0 && <Countersign {...shown} />}
    </>
  )
}

const shortest = 10

/** A reviewer has to see why: at least ten characters, as at the door. */
function short(text: string, says: string): string {
  return text.trim().length < shortest ? says : ''
}

function Actions({ view }: Pick<Shown, 'view'>) {
  const { actions } = view.session.work
  if (actions.length === 0) return null
  return (
    <ul aria-label="Actions taken">
      {actions.slice(-3).map(({ action, by, at }) => (
        <li key={at} class="t12">
          <Hostile text={action} />
          <span class="muted">
            {' '}
            {personWords(by)}, {clockTime(at)}
          </span>
        </li>
      ))}
    </ul>
  )
}
