import { StickyNote } from 'lucide-preact'

/** Who will read the text below; here only staff. */
export function AudienceBand({ field }: { field: string }) {
  return (
    <div class="audience audience-staff">
      <StickyNote class="i" size={14} aria-hidden="true" />
      <label for={field}>Internal note · staff only</label>
    </div>
  )
}
