import { StickyNote } from 'lucide-preact'
import { Hostile } from '../parts/Hostile'
import { utcTime } from './time-words'

/** A note for staff as it stood, with who wrote it when. */
export function NoteShown({
  title = 'Note, staff only',
  text,
  at,
  by,
}: {
  title?: string
  text: string
  at: string
  by: string
}) {
  return (
    <div class="notebox">
      <div class="notebox-head">
        <StickyNote class="i" size={14} aria-hidden="true" />
        <span class="grow">{title}</span>
        <span class="num">
          {utcTime(at)}
          {by && `, ${by}`}
        </span>
      </div>
      <div class="text as-typed">
        <Hostile text={text} />
      </div>
    </div>
  )
}
