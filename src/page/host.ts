/** The one element we put in the page: in the top layer, its inside closed, put back a few times when the page tampers. */
import { overlayCss } from './overlay-style'

/** The host's inside, and whether it is still ours to show. */
export type Host = { element: HTMLElement; root: ShadowRoot; raise: () => void; isOn: () => boolean; end: () => void }

const repairs = { most: 5, withinMs: 5_000 }
const lookEveryMs = 1_000
const events = [
  'keydown keypress keyup compositionstart compositionupdate compositionend beforeinput input paste copy cut',
  'click dblclick auxclick contextmenu pointerdown pointerup mousedown mouseup touchstart touchend wheel',
]

/** Puts the host into the page. `signal` takes it away. */
export function putHost(page: Document, signal: AbortSignal, nowMs: () => number): Host {
  const element = page.createElement('div')
  const root = element.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(overlayCss)
  root.adoptedStyleSheets = [sheet]
  element.popover = 'manual'
  for (const type of events.join(' ').split(' ')) root.addEventListener(type, stop)
  const keeper = new Keeper(page, element, nowMs)
  keeper.put()
  signal.addEventListener('abort', () => keeper.end())
  return { element, root, raise: () => keeper.raise(), isOn: () => keeper.on, end: () => keeper.end() }
}

function stop(event: Event): void {
  event.stopPropagation()
}

class Keeper {
  on = true
  readonly #page: Document
  readonly #element: HTMLElement
  readonly #nowMs: () => number
  #times: number[] = []
  #watch: MutationObserver
  #timer = 0

  constructor(page: Document, element: HTMLElement, nowMs: () => number) {
    this.#page = page
    this.#element = element
    this.#nowMs = nowMs
    this.#watch = new MutationObserver(() => this.#repair())
  }

  put(): void {
    this.#page.documentElement.append(this.#element)
    this.#show()
    this.#listen()
    this.#timer = window.setInterval(() => {
      if (!this.#isShown() || this.#isCovered()) this.#repair()
    }, lookEveryMs)
  }

  /** Above every other element of the top layer. */
  raise(): void {
    if (!this.on || !this.#element.isConnected) return
    if (this.#isShown()) this.#element.hidePopover?.()
    this.#show()
  }

  end(): void {
    this.on = false
    clearInterval(this.#timer)
    this.#watch.disconnect()
    this.#element.remove()
  }

  #listen(): void {
    this.#watch.observe(this.#page.documentElement, { childList: true })
    this.#watch.observe(this.#element, { attributes: true })
    this.#element.addEventListener('toggle', () => {
      if (this.on && !this.#isShown()) this.#repair()
    })
  }

  #repair(): void {
    const strange = [...this.#element.attributes].filter(one => one.name !== 'popover')
    const fine =
      this.#element.isConnected &&
      this.#element.popover === 'manual' &&
      this.#isShown() &&
      strange.length === 0 &&
      !this.#isCovered()
    if (!this.on || fine) return
    const now = this.#nowMs()
    this.#times = [...this.#times.filter(time => now - time < repairs.withinMs), now]
    if (this.#times.length > repairs.most) {
      this.#giveUp()
      return
    }
    for (const one of strange) this.#element.removeAttribute(one.name)
    if (this.#element.popover !== 'manual') this.#element.popover = 'manual'
    if (this.#element.parentNode !== this.#page.documentElement) this.#page.documentElement.append(this.#element)
    this.raise()
    this.#watch.takeRecords()
  }

  /** Never in a loop with a page that fights: what is there stays, the side panel is the other way in. */
  #giveUp(): void {
    this.on = false
    clearInterval(this.#timer)
    this.#watch.disconnect()
  }

  #show(): void {
    if (!this.#isShown()) this.#element.showPopover?.()
  }

  #isShown(): boolean {
    try {
      return this.#element.matches(':popover-open')
    } catch {
      return true
    }
  }

  /** Another popover above ours; a modal dialog is the page's good right. */
  #isCovered(): boolean {
    const open = [...this.#page.querySelectorAll(':popover-open')].filter(one => one !== this.#element)
    return open.length > 0 && this.#page.querySelector(':modal') === null && this.#topElement() !== this.#element
  }

  #topElement(): Element | null {
    const part = this.#element.getBoundingClientRect()
    return this.#page.elementFromPoint(part.right - 4, part.top + part.height * 0.42)
  }
}
