/** The heavy calls and their functions; the same table answers in Chrome's offscreen document and Firefox's event page. */
import type { HeavyTable } from '../messages/heavy'
import { putList, readList } from './lists'
import { logFindings, logRows, logTimeline, logView } from './log'
import { viewMail } from './mail'
import { shippedList } from './networks'
import { putText } from './texts'
import { gatherTicket } from './ticket'

export const heavyTable: HeavyTable = {
  'source.put': async ({ id, text }) => {
    putText(id, text)
    return null
  },
  'ticket.gather': gatherTicket,
  'log.view': logView,
  'log.timeline': logTimeline,
  'log.findings': logFindings,
  'log.rows': logRows,
  'mail.view': viewMail,
  'list.shipped': shippedList,
  'list.read': readList,
  'list.put': putList,
}
