/** Fields an adapter may read; `group` is the queue. */
export const fieldNames = [
  'subject',
  'requesterName',
  'requesterEmail',
  'replyTo',
  'requesterPhone',
  'organisation',
  'status',
  'priority',
  'type',
  'tags',
  'group',
  'assignee',
  'createdAt',
  'updatedAt',
  'dueAt',
  'sla',
  'channel',
  'sourceIp',
  'custom',
] as const

/** Name of one field of a ticket. */
export type FieldName = (typeof fieldNames)[number]
