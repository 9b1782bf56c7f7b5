import type { RefObject } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import { type Deed, type Why, wayOf } from './armed'
import { Guarded } from './guard'
import { type Press, type Refused, whyRefused } from './press'

type Handlers = {
  onPointerDown: (event: PointerEvent) => void
  onPointerUp: (event: PointerEvent) => void
  onKeyDown: (event: KeyboardEvent) => void
  onClick: (event: MouseEvent) => void
}

/** A consequential control: why it does not act, why the last press did not count, what it listens to. */
export type Armed = {
  control: RefObject<HTMLButtonElement | null>
  why: Why
  refused: Refused
  /** A second word is asked for before the deed. */
  needsWord: boolean
  handlers: Handlers
  /** A key that means this control from anywhere in the panel. */
  byKey: (event: KeyboardEvent) => void
}

type Begun = Partial<Press> & { atMs?: number }

/** Arms a control; `act` runs after a press that counts, and after the page was asked once more. */
export function useArmed(deed: Deed, act: () => void): Armed {
  const guard = useContext(Guarded)
  const control = useRef<HTMLButtonElement>(null)
  const begun = useRef<Begun>({})
  const [seen, setSeen] = useState<Why>(guard.isTop ? '' : 'settling')
  const [refused, setRefused] = useState<Refused>('')
  useEffect(() => (control.current && !guard.isTop ? guard.watch(control.current, setSeen) : undefined), [guard])
  const way = guard.isTop ? 'at-once' : wayOf(deed, guard.tracks)
  const why = way === 'top-only' ? way : seen

  const finish = async (press: Press): Promise<void> => {
    begun.current = {}
    const not = whyRefused(press)
    setRefused(not)
    if (not || !control.current) return
    const now = await guard.look(control.current)
    if (now === '') act()
  }
  const pressed = (event: Event): Press => ({
    how: 'none',
    wasArmed: false,
    heldMs: 0,
    isRepeat: false,
    focusedMs: 0,
    ...begun.current,
    isTrusted: event.isTrusted && begun.current.isTrusted === true,
  })
  const begin = (event: KeyboardEvent | PointerEvent, how: Press['how']) => {
    const isRepeat = 'repeat' in event && event.repeat
    const { isTrusted, timeStamp: atMs } = event
    begun.current = { how, isTrusted, isRepeat, atMs, wasArmed: why === '', focusedMs: guard.focusedMs() }
  }
  const handlers: Handlers = {
    onPointerDown: event => begin(event, 'pointer'),
    onPointerUp: event => {
      begun.current.heldMs = event.timeStamp - (begun.current.atMs ?? event.timeStamp)
    },
    onKeyDown: event => {
      if (event.key === 'Enter' || event.key === ' ') begin(event, 'key')
    },
    onClick: event => {
      if (guard.isTop) act()
      else void finish(pressed(event))
    },
  }
  return {
    control,
    why,
    refused,
    needsWord: way === 'confirm',
    handlers,
    byKey(event) {
      if (guard.isTop) {
        if (!event.repeat) act()
        return
      }
      begin(event, 'key')
      void finish(pressed(event))
      // What a key is to do must stand before whoever pressed it.
      control.current?.scrollIntoView({ block: 'nearest' })
    },
  }
}
