import type { TypeChange } from '../../core/procedure/type-change'
import type { CaseView } from '../../messages/protocol'
import type { DraftField } from '../hooks/use-draft'

/** What a change of the case type does to the answers there are, and the reason it needs where it asks for less. */
export function TypeChangePreview({
  view,
  change,
  reason,
}: {
  view: Pick<CaseView, 'pack'>
  change: TypeChange
  reason: DraftField
}) {
  const { stays, reopened, left, looser } = change
  const others = reopened.length + left.length
  const named = (ids: string[]) => ids.map(id => view.pack?.steps[id]?.title ?? id).join(' · ')
  return (
    <>
      {stays.length + others > 0 && (
        <div class="stack-1" role="status">
          <p class="strong">
            {count(stays.length, 'answer still applies', 'answers still apply')},{' '}
            {others === 1 ? '1 does not' : `${others} do not`}
          </p>
          {reopened.length > 0 && <p class="t12">Asked anew: {named(reopened)}</p>}
          {left.length > 0 && <p class="t12">Kept in the record, not counted: {named(left)}</p>}
        </div>
      )}
      {looser.length > 0 && (
        <div class="field">
          <label for="type-reason">Reason, required because {looser.join(', ')}</label>
          <textarea
            id="type-reason"
            class="input"
            rows={2}
            maxLength={2_000}
            value={reason.text}
            onInput={event => reason.type(event.currentTarget.value)}
            onFocus={() => reason.focus(true)}
            onBlur={() => {
              reason.focus(false)
              void reason.flush()
            }}
          />
        </div>
      )}
    </>
  )
}

function count(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`
}
