import type { LucideIcon } from 'lucide-preact'
import type { ComponentChildren } from 'preact'

/** Nothing to show, and what to do next. */
export function Empty({
  icon: Icon,
  title,
  next,
  children,
}: {
  icon: LucideIcon
  title: string
  next: string
  children?: ComponentChildren
}) {
  return (
    <div class="empty">
      <Icon class="i" size={28} strokeWidth={1.25} aria-hidden="true" />
      <h2>{title}</h2>
      <p>{next}</p>
      {children}
    </div>
  )
}
