/** Hour and minute of a stored time on the analyst's own clock, '' when it is none. */
export function clockTime(at: string): string {
  const when = new Date(at)
  if (Number.isNaN(when.getTime())) return ''
  return `${String(when.getHours()).padStart(2, '0')}:${String(when.getMinutes()).padStart(2, '0')}`
}
