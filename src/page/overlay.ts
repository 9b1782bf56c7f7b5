/** What stands in the page: an edge tab, the panel's frame with its grip, the marks. No words of a case are in it. */
import { makeGrip, widthWithin } from './grip'
import { Host } from './host'
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
  reload: () => void
}

const updated = 'Gatehouse was updated: reload this page'

/** The overlay of one page. */
export class Overlay {
  readonly marks
  readonly #parts: OverlayParts
  readonly #host: Host
  #tab: HTMLElement
  readonly #panel = make('div', { className: 'panel', hidden: true })
  readonly #grip: HTMLElement
  #frame: HTMLElement | null = null
  #before: Element | null = null
  #width: number
  #ticket = false

  constructor(parts: OverlayParts) {
    const { signal } = parts
    this.#parts = parts
    this.#width = widthWithin(parts.width)
    this.#host = new Host(signal, parts.nowMs)
    this.#tab = button('tab', 'Gatehouse', () => this.open(true))
    this.#tab.setAttribute('aria-label', 'Open Gatehouse')
    this.#tab.hidden = true
    this.marks = makeMarks(signal)
    this.#grip = makeGrip({ width: () => this.#width, resize: (wanted, done) => this.#resize(wanted, done) })
    this.#panel.append(this.#grip)
    this.#host.root.append(this.marks.layer, this.#tab, this.#panel)
    signal.addEventListener('abort', closeRoom)
    window.addEventListener('resize', () => this.isOpen && this.#resize(this.#width, false), { signal })
  }

  get isOpen(): boolean {
    return !this.#panel.hidden
  }

  /** Shows the edge tab on pages with a ticket. */
  offer(ticket: boolean): void {
    this.#ticket = ticket
    this.#tab.hidden = this.#tab.className === 'tab' && (!ticket || this.isOpen)
  }

  /** Opens; focuses when it is open and the focus elsewhere; closes when the focus is inside. */
  toggle(): boolean {
    if (this.isOpen && document.activeElement === this.#host.element) this.hide()
    else this.open(true)
    return this.isOpen
  }

  /** Opens the panel; its frame is made at the first time. */
  open(focus: boolean): void {
    if (!this.isOpen) {
      this.#before = document.activeElement
      this.#panel.hidden = false
      this.offer(this.#ticket)
      this.#frame ??= this.#addFrame()
      this.#host.raise()
      this.#resize(this.#width, true)
    }
    if (focus) this.#frame?.focus()
  }

  /** Closes the panel and gives the focus back to where it was. */
  hide(): void {
    if (!this.isOpen) return
    this.#panel.hidden = true
    this.offer(this.#ticket)
    closeRoom()
    if (this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true })
    this.#resize(this.#width, true)
  }

  /** The extension was updated under the page: nothing can be kept any more, what is on the screen stays. */
  stale(): void {
    if (this.#tab.className !== 'tab') return
    this.#tab.remove()
    this.#tab = button('tab stale', updated, this.#parts.reload)
    this.#host.root.append(this.#tab)
    this.#host.raise()
  }

  #resize(wanted: number, done: boolean): void {
    this.#width = widthWithin(wanted)
    this.#panel.style.width = `${this.#width}px`
    this.#grip.setAttribute('aria-valuenow', `${this.#width}`)
    if (this.isOpen) makeRoom(this.#width)
    if (done) this.#parts.changed({ open: this.isOpen, width: this.#width })
  }

  #addFrame(): HTMLElement {
    const frame = make('iframe', { title: 'Gatehouse', src: this.#parts.panelUrl })
    this.#panel.append(frame)
    return frame
  }
}

function button(className: string, textContent: string, onclick: () => void): HTMLElement {
  return make('button', { type: 'button', className, textContent, onclick })
}
