/** The heavy calls and their functions; the thread answers with them, in Chrome and in Firefox. */
import { readRecordLines } from '../core/records/record-lines'
import type { HeavyTable } from '../messages/heavy'
import { putList, readList } from './lists'
import { logFindings, logRows, logTimeline, logView } from './log'
import { viewMail } from './mail'
import { shippedList } from './networks'
import { comparePacks, readPack } from './pack'
import { putText, tableOf } from './texts'
import { gatherTicket } from './ticket'

export const heavyTable: HeavyTable = {
  'source.put': async ({ id, text, kind }) => {
    putText(id, text)
    if (kind === 'log') void tableOf({ id, kind, settings: {} })
    return null
  },
  'record.read': async ({ text, part, source }) => readRecordLines(text, source, part),
  'ticket.gather': gatherTicket,
  'log.view': logView,
  'log.timeline': logTimeline,
  'log.findings': logFindings,
  'log.rows': logRows,
  'mail.view': viewMail,
  'list.shipped': shippedList,
  'list.read': readList,
  'list.put': putList,
  'pack.read': input => readPack(input),
  'pack.compare': comparePacks,
}
