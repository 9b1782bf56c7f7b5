/** What the log workbench says, in one place. */
import type { LogRole } from '../core/indicators/log-shape'

/** Words of the box that takes a text. */
export const addWords = {
  title: 'Add a log or a mail',
  says: 'Paste rows from the back office or the headers of a mail, drop a file, or select text in the page.',
  adding: 'Keeping it…',
  nothingSelected: 'Nothing is selected in the page. Select the rows there, then press again.',
  cut: 'The selection was longer than one step takes: the first 20,000 characters were taken. Paste or drop the rest.',
  unread: 'The file could not be read. Save it again as CSV and drop that.',
  waits: 'was not kept. It waits here until it is.',
} as const

/** Words of the workbench. */
export const logWords = {
  reading: 'Reading the logs…',
  judging: 'Looking for travel and sequences…',
  failed: 'The logs could not be read',
  failedFix: 'Nothing is known of them; the texts themselves are kept. Try again, or remove the log and paste it anew.',
  noZone: 'The zone of these times is not known: they are shown as the log writes them, and not on the timeline.',
  noTimes: 'No row has a time that is certain enough for the timeline.',
  noDetections: 'No sequence fires, and none is left open.',
  noTrips: 'No two sign-ins are too far apart.',
  noNight:
    'No zone is stated for this account, so nothing can be said of its nights. Note the zone in the record, or answer it for a log.',
  bounds: 'Distance and speed are least values: border to border, not door to door.',
} as const

/** Names of what a column holds. */
export const columnWords: Record<LogRole, string> = {
  time: 'Time',
  date: 'Date',
  clock: 'Time of day',
  event: 'Event',
  result: 'Result',
  ip: 'IP address',
  asn: 'Network',
  country: 'Country',
  agent: 'User agent',
  device: 'Device',
  'device-id': 'Device id',
  amount: 'Amount',
  asset: 'Asset',
  address: 'Destination',
  permissions: 'Permissions',
  by: 'By whom',
  from: 'Old value',
  to: 'New value',
  detail: 'Detail',
  none: 'Not used',
}

/** Names of detections that are no signals of the case. */
export const detectionNames: Record<string, string> = {
  'SEQ-04': 'A burst of prompts or codes',
  'NET-06': 'Sign-ins too far apart for one person',
}

/** Answers to which number of a date comes first. */
export const orderWords = { dmy: 'Day first', mdy: 'Month first', ymd: 'Year first' } as const

/** Names of formats. */
export const formatWords: Record<string, string> = {
  csv: 'comma-separated',
  semicolon: 'separated by semicolons',
  tsv: 'separated by tabs',
  pipe: 'separated by bars',
  'json-lines': 'JSON lines',
  html: 'HTML table',
  aligned: 'aligned columns',
  cells: 'cells',
  none: 'not a table',
}
