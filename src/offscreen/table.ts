/** The heavy calls and their functions; the same table answers in Chrome's offscreen document and Firefox's event page. */
import { gather } from '../core/signals/gather'
import type { HeavyTable } from '../messages/heavy'

export const heavyTable: HeavyTable = {
  'ticket.gather': async ({ reading }) => gather(reading),
}
