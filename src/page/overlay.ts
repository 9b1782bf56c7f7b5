/** What stands in the page: an edge tab, the panel's frame with its grip, the marks. No words of a case are in it. */
import { makeGrip, widthWithin } from './grip'
import { type Host, putHost } from './host'
import { type Marks, makeMarks } from './marks'
import { type Room, roomBeside } from './room'

/** What the overlay is made with. */
export type OverlayParts = {
  page: Document
  panelUrl: string
  width: number
  signal: AbortSignal
  nowMs: () => number
  /** The panel was opened, closed or resized. */
  changed: (state: { open: boolean; width: number }) => void
  reload: () => void
}

const words = {
  open: 'Open Gatehouse',
  panel: 'Gatehouse',
  stale: 'Gatehouse was updated: reload this page',
  reload: 'Reload this page',
}

/** The overlay of one page. */
export class Overlay {
  readonly marks: Marks
  readonly #parts: OverlayParts
  readonly #host: Host
  readonly #room: Room
  readonly #tab: HTMLButtonElement
  readonly #panel: HTMLElement
  readonly #grip: HTMLElement
  #frame: HTMLIFrameElement | null = null
  #before: Element | null = null
  #width: number
  #ticket = false

  constructor(parts: OverlayParts) {
    this.#parts = parts
    const { page, signal } = parts
    this.#host = putHost(page, signal, parts.nowMs)
    this.#room = roomBeside(page)
    this.#width = widthWithin(parts.width, page)
    this.#tab = button(page, words.panel, words.open, () => this.open(true))
    this.#tab.className = 'tab'
    this.#tab.hidden = true
    this.#panel = page.createElement('div')
    this.#panel.className = 'panel'
    this.#panel.hidden = true
    this.marks = makeMarks(page, signal)
    this.#grip = makeGrip(page, { width: () => this.#width, resize: (wanted, done) => this.#resize(wanted, done) })
    this.#panel.append(this.#grip)
    this.#host.root.append(this.marks.layer, this.#tab, this.#panel)
    signal.addEventListener('abort', () => this.#room.close())
    page.defaultView?.addEventListener('resize', () => this.isOpen && this.#resize(this.#width, false), { signal })
  }

  get isOpen(): boolean {
    return !this.#panel.hidden
  }

  /** Shows the edge tab on pages with a ticket. */
  offer(ticket: boolean): void {
    this.#ticket = ticket
    this.#tab.hidden = !ticket || this.isOpen
  }

  /** Opens; focuses when it is open and the focus elsewhere; closes when the focus is inside. */
  toggle(): boolean {
    if (this.isOpen && this.#parts.page.activeElement === this.#host.element) this.hide()
    else this.open(true)
    return this.isOpen
  }

  /** Opens the panel; its frame is made at the first time. */
  open(focus: boolean): void {
    const { page } = this.#parts
    if (!this.isOpen) {
      this.#before = page.activeElement
      this.#panel.hidden = false
      this.#tab.hidden = true
      this.#frame ??= this.#addFrame()
      this.#resize(this.#width, true)
      this.#host.raise()
    }
    if (focus) this.#frame?.focus()
  }

  /** Closes the panel and gives the focus back to where it was. */
  hide(): void {
    if (!this.isOpen) return
    this.#panel.hidden = true
    this.#tab.hidden = !this.#ticket
    this.#room.close()
    const before = this.#before
    this.#before = null
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    this.#parts.changed({ open: false, width: this.#width })
  }

  /** The extension was updated under the page: nothing can be kept any more, what is on the screen stays. */
  stale(): void {
    const { page } = this.#parts
    this.#tab.hidden = true
    if (this.#host.root.querySelector('.stale')) return
    const note = page.createElement('div')
    note.className = 'stale'
    note.setAttribute('role', 'alert')
    note.append(words.stale, button(page, words.reload, words.reload, this.#parts.reload))
    this.#host.root.append(note)
    this.#host.raise()
  }

  #resize(wanted: number, done: boolean): void {
    this.#width = widthWithin(wanted, this.#parts.page)
    this.#panel.style.width = `${this.#width}px`
    this.#grip.setAttribute('aria-valuenow', String(this.#width))
    if (this.isOpen) this.#room.make(this.#width)
    if (done) this.#parts.changed({ open: this.isOpen, width: this.#width })
  }

  #addFrame(): HTMLIFrameElement {
    const frame = this.#parts.page.createElement('iframe')
    frame.title = words.panel
    frame.src = this.#parts.panelUrl
    this.#panel.append(frame)
    return frame
  }
}

function button(page: Document, text: string, name: string, press: () => void): HTMLButtonElement {
  const made = page.createElement('button')
  made.type = 'button'
  made.textContent = text
  made.setAttribute('aria-label', name)
  made.addEventListener('click', press)
  return made
}
