import type { CaseView } from '../../messages/protocol'

/** Whose case it is, for a question asked before something is done: '#1004, Margaret Ellingsworth'. */
export function caseName({ session, reading }: CaseView): string {
  const { key = reading?.ticketKey ?? '', requesterName = '', requesterEmail = '' } = session.ticket ?? {}
  return [`#${key}`, requesterName || requesterEmail].filter(Boolean).join(', ')
}
