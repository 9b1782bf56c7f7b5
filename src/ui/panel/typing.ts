/** Tells whether a key press belongs to a text field or carries a modifier, so that single letters stay quiet. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return true
  const target = event.target
  return (
    target instanceof HTMLElement && target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])')
  )
}
