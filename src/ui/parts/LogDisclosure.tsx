import { ChevronRight } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

/** A part that is drawn once it is opened, so that J and K never stop at rows nobody sees. */
export function LogDisclosure({ label, children }: { label: string; children: ComponentChildren }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div class="stack-0">
      <button type="button" class="disclose" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <ChevronRight class="i tw" size={14} aria-hidden="true" />
        <span>{label}</span>
      </button>
      {isOpen && children}
    </div>
  )
}
