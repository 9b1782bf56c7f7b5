/**
 * Identity of a case: one ticket of one helpdesk. Example: 'https://desk.example#1004'.
 * A session, a draft and an insert all carry it, and are refused when the page shows another.
 */
export type CaseId = `${string}#${string}`

/**
 * Binds a session to helpdesk origin and ticket id.
 *
 * @param origin       'https://host[:port]'
 * @param ticketKey    key as the adapter reads it
 * @returns            the case id
 */
export function caseIdOf(origin: string, ticketKey: string): CaseId {
  return `${origin}#${ticketKey}`
}
