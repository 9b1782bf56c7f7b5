import type { DraftField } from '../hooks/use-draft'

/** A labelled field of two lines whose text is a draft until it becomes an event. */
export function Words({ id, label, draft }: { id: string; label: string; draft: DraftField }) {
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
