import type { SessionEvent } from '../core/case/event'
import type { FieldName, Reading } from '../core/case/reading'

/** The ticket as the first event keeps it. */
export type TicketHead = Extract<SessionEvent['body'], { type: 'case.opened' }>['ticket']

/**
 * Takes from a reading what a list and a review need.
 *
 * @param reading    as read from the page
 * @returns          key, subject, requester, all fields as text, path and adapter
 */
export function headOf(reading: Reading): TicketHead {
  return {
    key: reading.ticketKey,
    subject: textOf(reading, 'subject'),
    requesterName: textOf(reading, 'requesterName'),
    requesterEmail: textOf(reading, 'requesterEmail'),
    fields: reading.fields.map(({ name, values }) => ({ name, value: values.join(', ') })),
    path: reading.path,
    adapter: `${reading.adapter.id}@${reading.adapter.version}`,
  }
}

function textOf(reading: Reading, name: FieldName): string {
  return reading.fields.find(field => field.name === name)?.values.join(', ') ?? ''
}
