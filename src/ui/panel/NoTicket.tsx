import { Inbox, SquareArrowOutUpRight } from 'lucide-preact'
import type { NoCase } from '../../messages/protocol'
import type { Door } from '../hooks/door'
import { noCaseWords } from '../words'

/** Nothing to show, why, and what to do next. */
export function NoTicket({ none, door }: { none: NoCase; door: Door }) {
  const { title, says } = noCaseWords[none.none]
  return (
    <div class="empty fill" role="status">
      <Inbox class="i" size={24} aria-hidden="true" />
      <h2>{title}</h2>
      <p>{says}</p>
      <button type="button" class="btn btn-bare" onClick={() => void door.ask('surface.desk', {})}>
        <SquareArrowOutUpRight class="i" size={16} aria-hidden="true" />
        <span>Open the desk</span>
      </button>
      {none.adapter && <p class="muted t12">Site: {none.adapter}</p>}
    </div>
  )
}
