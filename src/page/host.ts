/** The one element we put in the page: in the top layer, its inside closed, put back a few times when the page tampers. */
import { make } from './make'
import { overlayCss } from './overlay-style'

const repairs = { most: 5, withinMs: 5_000 }
const lookEveryMs = 1_000
const own =
  'keydown keypress keyup compositionstart compositionupdate compositionend beforeinput input paste copy cut click pointerdown mousedown wheel'

/** The host; ends with its signal. */
export class Host {
  readonly element = make('div', { popover: 'manual' })
  readonly root = this.element.attachShadow({ mode: 'closed' })
  readonly #nowMs: () => number
  readonly #watch = new MutationObserver(() => this.#repair())
  #timer = 0
  #times: number[] = []

  constructor(signal: AbortSignal, nowMs: () => number) {
    this.#nowMs = nowMs
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(overlayCss)
    this.root.adoptedStyleSheets = [sheet]
    for (const type of own.split(' ')) this.root.addEventListener(type, event => event.stopPropagation())
    this.raise()
    this.#watch.observe(document.documentElement, { childList: true })
    this.#watch.observe(this.element, { attributes: true })
    this.element.addEventListener('toggle', () => this.#repair())
    this.#timer = window.setInterval(() => this.#repair(), lookEveryMs)
    signal.addEventListener('abort', () => {
      this.#rest()
      this.element.remove()
    })
  }

  /** Into the page, above every other element of the top layer. */
  raise(): void {
    const { element } = this
    if (element.parentNode !== document.documentElement) document.documentElement.append(element)
    if (this.#isShown()) element.hidePopover()
    element.showPopover()
  }

  #repair(): void {
    const { element } = this
    const strange = [...element.attributes].filter(one => one.name !== 'popover')
    const fine =
      element.isConnected &&
      element.popover === 'manual' &&
      this.#isShown() &&
      strange.length === 0 &&
      !this.#isCovered()
    if (fine || this.#timer === 0) return
    const now = this.#nowMs()
    this.#times = [...this.#times.filter(time => now - time < repairs.withinMs), now]
    if (this.#times.length > repairs.most) {
      // Never in a loop with a page that fights: the side panel is the other way in.
      this.#rest()
      return
    }
    for (const one of strange) element.removeAttribute(one.name)
    if (element.popover !== 'manual') element.popover = 'manual'
    this.raise()
    this.#watch.takeRecords()
  }

  #rest(): void {
    clearInterval(this.#timer)
    this.#timer = 0
    this.#watch.disconnect()
  }

  #isShown(): boolean {
    return this.element.matches(':popover-open')
  }

  /** Another popover above ours; a modal dialog is the page's good right. */
  #isCovered(): boolean {
    if (document.querySelectorAll('[popover]:popover-open').length < 2 || document.querySelector(':modal')) return false
    return document.elementFromPoint(innerWidth - 4, innerHeight * 0.42) !== this.element
  }
}
