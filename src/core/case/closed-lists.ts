/** The closed lists of the trade contract that every event and record draws on. */

/** Results a step can have. */
export const stepResults = ['pass', 'concern', 'fail', 'not-applicable', 'not-possible'] as const
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
/** Request risk tiers; 'none' for types that never verify. */
export const tiers = ['none', 'R1', 'R2', 'R3', 'R4'] as const
/** Roles of the people who use Gatehouse. */
export const roles = ['trainee', 'L1', 'L2', 'reviewer', 'lead'] as const
