import type { Disposition } from '../case/event'

/** What each disposition is called in a sentence. */
export const dispositionWords: Record<Disposition, string> = {
  VERIFIED_HANDOFF: 'verified, hand off',
  NEED_MORE_INFO: 'need more information',
  NOT_VERIFIED: 'not verified',
  SUSPECTED_ATO: 'suspected takeover',
  ESCALATE_L2: 'escalate to level 2',
  ROUTE_OTHER: 'route to another team',
  CLOSE_NO_ACTION: 'close, no action',
}
