import { useLayoutEffect, useRef } from 'preact/hooks'
import { isTextField } from '../hooks/letters'

const chordMs = 1_500

/** Follows keys pressed outside text fields, from the first sight on; `keys` names what each does. Letters can be off. */
export function useKeys(keys: Partial<Record<string, () => void>>, lettersOn: boolean): void {
  const latest = useRef(keys)
  const before = useRef({ key: '', at: 0 })
  latest.current = keys
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || isTextField(event.target)) return
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      if (key.length === 1 && key !== ' ' && !lettersOn) return
      if ((key === ' ' || key === 'Enter') && isPressable(event.target)) return
      const isChord = before.current.key === 'g' && event.timeStamp - before.current.at < chordMs
      const act = (isChord ? latest.current[`g ${key}`] : undefined) ?? latest.current[key]
      before.current = { key, at: event.timeStamp }
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [lettersOn])
}

/** A control with the focus takes Enter and Space for itself. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('a, button, summary, select, input')
}
