import { Check, Lock } from 'lucide-preact'
import { optionWords } from '../desk-words'

/** Beside a label: saved just now, or held by policy. */
export function FieldState({ isSaved, isLocked }: { isSaved: boolean; isLocked: boolean }) {
  if (isLocked)
    return (
      <span class="chip">
        <Lock class="i" size={12} aria-hidden="true" />
        <span>policy</span>
      </span>
    )
  return isSaved ? (
    <span class="saved" aria-hidden="true">
      <Check class="i" size={14} />
      Saved
    </span>
  ) : null
}

/** Under a control: why it is there, and who holds it. */
export function FieldNotes({ id, why, isLocked }: { id: string; why: string; isLocked: boolean }) {
  return (
    <p id={id} class="t12 muted">
      {why} {isLocked && optionWords.byPolicy}
    </p>
  )
}
