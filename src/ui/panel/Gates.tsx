import { useState } from 'preact/hooks'
import { useDraft } from '../hooks/use-draft'
import { Hostile } from '../parts/Hostile'
import { SeniorAct } from './SeniorAct'
import type { Shown } from './shown'
import { Words } from './Words'

/** Gates that stand, each to be cleared with a reason by level 2, and those that were cleared. */
export function Gates({ view, door, append }: Shown) {
  const field = 'level-two:gate'
  const kept = view.drafts.find(draft => draft.field === field)
  const reason = useDraft(door, { caseId: view.caseId, field, kept, recorded: '' })
  const [says, setSays] = useState('')
  const { gates, noClearing } = view.levelTwo
  if (gates.length === 0) return null
  const why = reason.text.trim()
  const clear = async (gate: string) => {
    const isSaved = await append({ type: 'gate.cleared', gate, reason: why })
    setSays(isSaved ? 'Gate cleared.' : 'Not done: see above.')
    if (isSaved) await reason.clear()
  }
  const restore = async (gate: string) => {
    const isSaved = await append({ type: 'gate.restored', gate })
    setSays(isSaved ? 'The gate stands again.' : 'Not done: see above.')
  }
  const standing = gates.filter(one => one.clearedWhy === undefined)
  const refused = noClearing || (why.length < 10 ? 'Say why first.' : '')
  return (
    <div class="sec stack">
      <div class="sec-head">
        <h2>Gates that stand</h2>
        <span class="muted t12">{standing.length}</span>
      </div>
      {standing.length > 0 && <Words id="gate-reason" label="Why a gate may be cleared" draft={reason} />}
      <ul class="stack">
        {gates.map(({ gate, title, clearedWhy, clearedBy }) => (
          <li key={gate}>
            <p>{title}</p>
            {clearedWhy === undefined ? (
              <SeniorAct view={view} label="Clear" about={title} refused={refused} onPress={() => clear(gate)} />
            ) : (
              <>
                <p class="t12 muted">
                  Cleared by {clearedBy || 'somebody unnamed'}: “<Hostile text={clearedWhy} />”
                </p>
                <SeniorAct
                  view={view}
                  label="Let it stand again"
                  about={title}
                  refused=""
                  onPress={() => restore(gate)}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="says" role="status">
        {says}
      </p>
    </div>
  )
}
