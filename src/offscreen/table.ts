/** The heavy calls and their functions; the same table answers in Chrome's offscreen document and Firefox's event page. */
import { readRecordLines } from '../core/records/record-lines'
import type { HeavyTable } from '../messages/heavy'
import { putText } from './texts'
import { gatherTicket } from './ticket'

export const heavyTable: HeavyTable = {
  'source.put': async ({ id, text }) => {
    putText(id, text)
    return null
  },
  'record.read': async ({ text, part, source }) => readRecordLines(text, source, part),
  'ticket.gather': gatherTicket,
}
