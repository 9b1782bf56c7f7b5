/** What stands in the page: an edge tab, the panel's frame with its grip, the marks. No words of a case are in it. */
import { makeGrip, widthWithin } from './grip'
import { makeHost } from './host'
import { make } from './make'
import { makeMarks } from './marks'
import { closeRoom, makeRoom } from './room'
import { makeTab } from './tab'

/** What the overlay is made with. */
export type OverlayParts = {
  panelUrl: string
  width: number
  signal: AbortSignal
  nowMs: () => number
  /** The panel was opened, closed or resized. */
  changed: (state: { open: boolean; width: number }) => void
  /** The page took the overlay away for good. */
  lost: () => void
  reload: () => void
}

/** The overlay of one page. */
export type Overlay = ReturnType<typeof makeOverlay>

/** Makes the overlay; it ends with its signal. */
export function makeOverlay({ panelUrl, signal, nowMs, changed, lost, reload, width: kept }: OverlayParts) {
  const host = makeHost(signal, nowMs, () => {
    hide()
    lost()
  })
  const marks = makeMarks(signal)
  const tab = makeTab(() => open(true), reload)
  const panel = make('div', { className: 'panel', hidden: true })
  const frame = make('iframe', { title: 'Gatehouse', src: panelUrl })
  const grip = makeGrip({ width: () => width, resize })
  let width = widthWithin(kept)
  let hasTicket = false
  let before: Element | null = null
  const isOpen = () => !panel.hidden

  panel.append(grip)
  host.root.append(marks.layer, tab.element, panel)
  signal.addEventListener('abort', closeRoom)
  window.addEventListener('resize', () => isOpen() && resize(width, false), { signal })
  return { marks, offer, toggle, open, hide, stale, layer: host.layer }

  /** Shows the edge tab on pages with a ticket. */
  function offer(ticket: boolean): void {
    hasTicket = ticket
    tab.offer(ticket && !isOpen())
  }

  /** Opens; focuses when it is open and the focus elsewhere; closes when the focus is inside. */
  function toggle(): boolean {
    if (isOpen() && document.hasFocus() && document.activeElement === host.element) hide()
    else open(true)
    return isOpen()
  }

  /** Opens the panel; its frame is put in at the first time. */
  function open(focus: boolean): void {
    if (host.isLost()) return
    if (!isOpen()) {
      before = document.activeElement
      panel.hidden = false
      offer(hasTicket)
      if (!frame.parentNode) panel.append(frame)
      host.raise()
      resize(width, true)
    }
    if (focus) frame.focus()
  }

  /** Closes the panel and gives the focus back to where it was. */
  function hide(): void {
    if (!isOpen()) return
    panel.hidden = true
    offer(hasTicket)
    closeRoom()
    // A frame that is hidden keeps the keys until it is told to let go.
    frame.blur()
    const back = before === host.element ? tab.element : before
    if (back instanceof HTMLElement) back.focus({ preventScroll: true })
    resize(width, true)
  }

  /** The extension was updated under the page: nothing can be kept any more, what is on the screen stays. */
  function stale(): void {
    tab.stale()
    host.raise()
  }

  function resize(wanted: number, done: boolean): void {
    width = widthWithin(wanted)
    panel.style.width = `${width}px`
    grip.ariaValueNow = `${width}`
    host.moved()
    if (isOpen()) makeRoom(width)
    if (done) changed({ open: isOpen(), width })
  }
}
