import { Check, CircleX } from 'lucide-preact'
import { clockTime } from './clock-time'

/** Whether what was given is stored: the one place that says so. */
export function SaveState({ at, isUnsaved }: { at: string | undefined; isUnsaved: boolean }) {
  if (isUnsaved) {
    return (
      <span class="saved saved-not" role="status">
        <CircleX class="i" size={14} aria-hidden="true" />
        Not saved
      </span>
    )
  }
  return (
    <span class="saved" role="status">
      {at && (
        <>
          <Check class="i" size={14} aria-hidden="true" />
          Saved <span class="num">{clockTime(at)}</span>
        </>
      )}
    </span>
  )
}
