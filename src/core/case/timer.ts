/**
 * Something of a case that time changes by itself: an answer that stops counting, or a hold that ends.
 * Example: { kind: 'expiry', stepId: 'S32', state: 'running', startedAt: '…T14:49:00.000Z', endsAt: '…T15:04:00.000Z' }.
 */
export type Timer = {
  kind: 'expiry' | 'hold'
  stepId: string
  /** 'kept': run out, and a decision stands on it; 'cleared': level 2 ended the hold with a reason. */
  state: 'running' | 'over' | 'kept' | 'cleared'
  startedAt: string
  endsAt: string
}
