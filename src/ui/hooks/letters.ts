import { createContext } from 'preact'
import { useContext, useLayoutEffect, useRef } from 'preact/hooks'

/** Whether single letters act; the analyst can switch them off. */
export const Letters = createContext(true)

/** Acts on single keys anywhere in the panel from the first sight on, but never while somebody types or holds a modifier. */
export function useLetters(acts: Record<string, (event: KeyboardEvent) => void>): void {
  const isOn = useContext(Letters)
  const latest = useRef(acts)
  latest.current = acts
  // In the same turn as it is drawn: a key pressed right after the last one must not fall between two steps.
  useLayoutEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => pressed(event, latest.current)
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isOn])
}

/** Acts on single keys of one row, for its `onKeyDown`. */
export function useRowLetters(acts: Record<string, (event: KeyboardEvent) => void>): (event: KeyboardEvent) => void {
  const isOn = useContext(Letters)
  return event => {
    if (isOn) pressed(event, acts)
  }
}

/** Tells whether a key press goes into text. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])')
  )
}

function pressed(event: KeyboardEvent, acts: Record<string, (event: KeyboardEvent) => void>): void {
  if (event.repeat || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
  if (isTextField(event.target)) return
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (Object.hasOwn(acts, key)) acts[key]?.(event)
}
