/** Where the desk stands, as its address says it: '#cases', '#device', '#review', '#review/<case>'. */
export type Place = { view: 'cases' | 'review' | 'device'; caseId: string }

/** Reads the address; what cannot be read is the list. */
export function placeOf(hash: string): Place {
  if (hash === '#device') return { view: 'device', caseId: '' }
  if (hash === '#review') return { view: 'review', caseId: '' }
  const [, encoded = ''] = /^#review\/(.+)$/.exec(hash) ?? []
  const caseId = decoded(encoded)
  return caseId ? { view: 'review', caseId } : { view: 'cases', caseId: '' }
}

/** Writes the address of a replay. */
export function reviewHash(caseId: string): string {
  return caseId ? `#review/${encodeURIComponent(caseId)}` : '#review'
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
