/** When a note that became an event takes its draft with it. */
import type { EventBody } from '../core/case/event'
import type { KeptDraft } from '../store/drafts'

/**
 * Names the draft that holds nothing beyond a note just written. Another panel may have typed on in the same note: what
 * it was told is kept must not go with a text that knows nothing of it.
 *
 * @param note      the note as it becomes an event
 * @param drafts    drafts of its case
 * @returns         the field to drop; empty when there is none or it holds other words
 */
export function draftDoneBy(
  note: Extract<EventBody, { type: 'note.written' }>,
  drafts: readonly KeptDraft[],
): { dropDraft?: string } {
  const dropDraft = `note:${note.about}`
  const isDone = drafts.some(
    ({ field, text, others }) =>
      field === dropDraft && text === note.text && others.every(other => text.includes(other.text)),
  )
  return isDone ? { dropDraft } : {}
}
