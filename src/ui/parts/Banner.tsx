import { CircleHelp, CircleX, TriangleAlert } from 'lucide-preact'
import type { ComponentChildren } from 'preact'

const icons = { stop: CircleX, warn: TriangleAlert, info: CircleHelp } as const

/** What happened, then what to do. Stop speaks at once, the others when there is a pause. */
export function Banner({
  tone,
  title,
  children,
}: {
  tone: 'stop' | 'warn' | 'info'
  title: string
  children: ComponentChildren
}) {
  const Icon = icons[tone]
  return (
    <div class={`banner banner-${tone}`} role={tone === 'stop' ? 'alert' : 'status'}>
      <Icon class="i" size={16} aria-hidden="true" />
      <div class="banner-title">{title}</div>
      {children}
    </div>
  )
}
