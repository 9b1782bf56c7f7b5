/** Closed list of dispositions (trade contract §1). */
export const dispositions = [
  'VERIFIED_HANDOFF',
  'NEED_MORE_INFO',
  'NOT_VERIFIED',
  'SUSPECTED_ATO',
  'ESCALATE_L2',
  'ROUTE_OTHER',
  'CLOSE_NO_ACTION',
] as const
