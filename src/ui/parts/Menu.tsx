import { Ellipsis } from 'lucide-preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** One line of a menu; `isOn` makes it a switch. */
export type MenuItem = { label: string; press: () => void; isOn?: boolean }

/** The rest of the controls behind one button; arrows move inside, Escape gives focus back. */
export function Menu({ label, items }: { label: string; items: MenuItem[] }) {
  const [isOpen, setIsOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  // Before the next key: an arrow pressed at once must move inside.
  useLayoutEffect(() => {
    if (isOpen) list.current?.querySelector('button')?.focus()
  }, [isOpen])
  const close = () => {
    setIsOpen(false)
    opener.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const all = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = all.findIndex(item => item === document.activeElement)
    all[(at + by + all.length) % all.length]?.focus()
  }
  const onFocusOut = (event: FocusEvent) => {
    const to = event.relatedTarget
    if (to instanceof Node && !list.current?.contains(to)) setIsOpen(false)
  }
  return (
    <span class="menu-at">
      <button
        type="button"
        ref={opener}
        class="btn btn-icon"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Ellipsis class="i" size={16} aria-hidden="true" />
      </button>
      {isOpen && (
        <div class="menu" role="menu" aria-label={label} ref={list} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
          {items.map(item => (
            <button
              key={item.label}
              type="button"
              tabIndex={-1}
              {...(item.isOn === undefined
                ? { role: 'menuitem' as const }
                : { role: 'menuitemcheckbox' as const, 'aria-checked': item.isOn })}
              onClick={() => {
                close()
                item.press()
              }}
            >
              <span class="menu-tick" aria-hidden="true">
                {item.isOn ? '✓' : ''}
              </span>
              {item.label}
            </button>
          ))}
        </div>
      )}
    </span>
  )
}
