import type { Shown } from './shown'

/** What the client claims beside what the record and the logs show. */
export function RecordView(_shown: Shown) {
  return null
}
