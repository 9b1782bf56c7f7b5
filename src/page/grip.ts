/** The edge that makes the panel wider or narrower, by pointer and by keys. */

/** Narrowest and widest panel, in CSS pixels. */
export const widths = { least: 320, most: 560, step: 16, usual: 400 } as const

/** A width the panel may have on this page. */
export function widthWithin(wanted: number, page: Document): number {
  const room = Math.max(widths.least, (page.defaultView?.innerWidth ?? 1_280) - 240)
  return Math.round(Math.min(Math.max(wanted || widths.usual, widths.least), widths.most, room))
}

type Size = { width: () => number; resize: (wanted: number, done: boolean) => void }

/** A separator that can be dragged and moved with the arrow keys. */
export function makeGrip(page: Document, size: Size): HTMLElement {
  const grip = page.createElement('div')
  grip.className = 'grip'
  grip.tabIndex = 0
  for (const [name, value] of Object.entries({
    role: 'separator',
    'aria-label': 'Width of Gatehouse',
    'aria-orientation': 'vertical',
    'aria-valuemin': String(widths.least),
    'aria-valuemax': String(widths.most),
    'aria-valuenow': String(size.width()),
  }))
    grip.setAttribute(name, value)
  grip.addEventListener('keydown', event => {
    const wanted = widthFor(event.key, size.width())
    if (wanted === null) return
    event.preventDefault()
    size.resize(wanted, true)
  })
  grip.addEventListener('pointerdown', event => drag(grip, event, size))
  return grip
}

function widthFor(key: string, width: number): number | null {
  if (key === 'ArrowLeft') return width + widths.step
  if (key === 'ArrowRight') return width - widths.step
  if (key === 'Home') return widths.least
  return key === 'End' ? widths.most : null
}

function drag(grip: HTMLElement, start: PointerEvent, size: Size): void {
  const from = start.clientX
  const width = size.width()
  const over = new AbortController()
  const wanted = (event: PointerEvent) => width + from - event.clientX
  grip.setPointerCapture?.(start.pointerId)
  grip.parentElement?.classList.add('drags')
  grip.addEventListener('pointermove', event => size.resize(wanted(event), false), { signal: over.signal })
  const done = (event: PointerEvent) => {
    over.abort()
    grip.parentElement?.classList.remove('drags')
    size.resize(wanted(event), true)
  }
  grip.addEventListener('pointerup', done, { signal: over.signal })
  grip.addEventListener('pointercancel', done, { signal: over.signal })
}
