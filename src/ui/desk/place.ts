/** Where the desk stands, as its address says it: '#cases', '#device', '#review/<case>', '#procedures/<procedure>'. */
export type Place = { view: 'cases' | 'review' | 'procedures' | 'device'; caseId: string; procedureId?: string }

/** Reads the address; what cannot be read is the list. */
export function placeOf(hash: string): Place {
  if (hash === '#device') return { view: 'device', caseId: '' }
  if (hash === '#review') return { view: 'review', caseId: '' }
  if (hash === '#procedures') return { view: 'procedures', caseId: '' }
  const [, editing = ''] = /^#procedures\/(.+)$/.exec(hash) ?? []
  if (decoded(editing)) return { view: 'procedures', caseId: '', procedureId: decoded(editing) }
  const [, encoded = ''] = /^#review\/(.+)$/.exec(hash) ?? []
  const caseId = decoded(encoded)
  return caseId ? { view: 'review', caseId } : { view: 'cases', caseId: '' }
}

/** Writes the address of a replay. */
export function reviewHash(caseId: string): string {
  return caseId ? `#review/${encodeURIComponent(caseId)}` : '#review'
}

/** Writes the address of a procedure's editor. */
export function procedureHash(procedureId: string): string {
  return `#procedures/${encodeURIComponent(procedureId)}`
}

/** The helpdesk's own key of a case, as people write it. */
export function keyOf(caseId: string): string {
  return caseId.slice(caseId.indexOf('#'))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
