/** When a note that became an event takes its draft with it. */
import type { EventBody } from '../core/case/event'
import type { KeptDraft } from '../store/drafts'

/**
 * Names the draft that holds nothing beyond a note just written. Another panel may have typed on in the same note: what
 * it was told is kept must not go with a text that knows nothing of it.
 *
 * @param note      the note as it becomes an event
 * @param drafts    drafts of its case
 * @returns         the field to drop, undefined when there is none or it holds other words
 */
export function draftDoneBy(
  note: Extract<EventBody, { type: 'note.written' }>,
  drafts: readonly KeptDraft[],
): string | undefined {
  const field = `note:${note.about}`
  const draft = drafts.find(kept => kept.field === field)
  if (!draft || draft.text !== note.text) return undefined
  return draft.others.every(other => note.text.includes(other.text)) ? field : undefined
}
