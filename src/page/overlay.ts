/** What stands in the page: an edge tab, the panel's frame with its grip, the marks. No words of a case are in it. */
import { makeGrip, widthWithin } from './grip'
import { makeHost } from './host'
import { make } from './make'
import { makeMarks } from './marks'
import { closeRoom, makeRoom } from './room'

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

const updated = 'Gatehouse was updated: reload this page'

/** Makes the overlay; it ends with its signal. */
export function makeOverlay({ panelUrl, signal, nowMs, changed, lost, reload, width: kept }: OverlayParts) {
  const host = makeHost(signal, nowMs, () => {
    hide()
    lost()
  })
  const marks = makeMarks(signal)
  const tab = make('button', { className: 'tab', textContent: 'Gatehouse', hidden: true, onclick: () => open(true) })
  tab.ariaLabel = 'Open Gatehouse'
  // A click on the tab leaves the focus in the page, where it goes back to.
  tab.onmousedown = event => event.preventDefault()
  const panel = make('div', { className: 'panel', hidden: true })
  const frame = make('iframe', { title: 'Gatehouse', src: panelUrl })
  const grip = makeGrip({ width: () => width, resize })
  let width = widthWithin(kept)
  let hasTicket = false
  let isStale = false
  let before: Element | null = null

  panel.append(grip)
  host.root.append(marks.layer, tab, panel)
  signal.addEventListener('abort', closeRoom)
  window.addEventListener('resize', () => isOpen() && resize(width, false), { signal })
  return { marks, offer, toggle, open, hide, stale }

  function isOpen(): boolean {
    return !panel.hidden
  }

  /** Shows the edge tab on pages with a ticket. */
  function offer(ticket: boolean): void {
    hasTicket = ticket
    tab.hidden = !isStale && (!ticket || isOpen())
  }

  /** Opens; focuses when it is open and the focus elsewhere; closes when the focus is inside. */
  function toggle(): boolean {
    if (isOpen() && document.activeElement === host.element) hide()
    else open(true)
    return isOpen()
  }

  /** Opens the panel; its frame is put in at the first time. */
  function open(focus: boolean): void {
    if (host.isLost()) return
    if (!isOpen()) show()
    if (focus) frame.focus()
  }

  function show(): void {
    before = document.activeElement
    panel.hidden = false
    offer(hasTicket)
    if (!frame.parentNode) panel.append(frame)
    host.raise()
    resize(width, true)
  }

  /** Closes the panel and gives the focus back to where it was. */
  function hide(): void {
    if (!isOpen()) return
    panel.hidden = true
    offer(hasTicket)
    closeRoom()
    const back = before === host.element ? tab : before
    if (back instanceof HTMLElement) back.focus({ preventScroll: true })
    resize(width, true)
  }

  /** The extension was updated under the page: nothing can be kept any more, what is on the screen stays. */
  function stale(): void {
    if (isStale) return
    isStale = true
    tab.className += ' stale'
    tab.textContent = tab.ariaLabel = updated
    tab.onclick = reload
    offer(hasTicket)
    host.raise()
  }

  function resize(wanted: number, done: boolean): void {
    width = widthWithin(wanted)
    panel.style.width = `${width}px`
    grip.ariaValueNow = `${width}`
    if (isOpen()) makeRoom(width)
    if (done) changed({ open: isOpen(), width })
  }
}
