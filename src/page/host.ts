/**
 * The one element we put in the page: in the top layer, its inside closed. A page that takes it away, covers it or
 * hides its own root is answered five times in a row; then the host gives way for good, never in a loop.
 */
import type { Layer } from '../messages/layer'
import { make } from './make'
import { overlayCss } from './overlay-style'

const repairs = { most: 5, calmMs: 5_000 }
const lookEveryMs = 1_000
/** What the page's own shortcuts and menus listen for. What is typed in the panel's frame never comes here. */
const own = 'keydown keypress keyup paste copy cut click pointerdown mousedown wheel'
/** Nothing shows below a root that is not drawn, the top layer neither; no sheet of the page is stronger than this. */
const drawn = { display: 'block', 'content-visibility': 'visible' }
/** The host: where it is, what is inside, what stands above it, and whether the page won. */
export type Host = {
  element: HTMLElement
  root: ShadowRoot
  raise: () => void
  /** Looks again, now. */
  layer: () => Layer
  /** It was moved or resized by us. */
  moved: () => void
  isLost: () => boolean
}

/** Puts the host into the page; it ends with its signal, or when the page won. */
export function makeHost(signal: AbortSignal, nowMs: () => number, lost: () => void): Host {
  const page = document.documentElement
  const element = make('div', { popover: 'manual' })
  const root = element.attachShadow({ mode: 'closed' })
  const watch = new MutationObserver(repair)
  const timer = window.setInterval(repair, lookEveryMs)
  let ended = false
  let times = 0
  let lastMs = 0
  let movedMs = 0

  const sheet = new CSSStyleSheet()
  sheet.replaceSync(overlayCss)
  root.adoptedStyleSheets = [sheet]
  for (const type of own.split(' ')) root.addEventListener(type, event => event.stopPropagation())
  raise()
  repair()
  watch.observe(page, { childList: true })
  watch.observe(element, { attributes: true })
  element.addEventListener('toggle', repair)
  signal.addEventListener('abort', end)
  return { element, root, raise, layer, moved, isLost: () => ended }

  function moved(): void {
    movedMs = nowMs()
  }

  function layer(): Layer {
    const style = getComputedStyle(page)
    return {
      others: count(':popover-open,:modal,:fullscreen') - 1,
      hit: isWhole(element) && [0.1, 0.5, 0.9].every(part => isHit(element, part, 99)),
      root: [style.filter, style.zoom, style.display, style.contentVisibility],
      ratio: devicePixelRatio,
      stillMs: nowMs() - movedMs,
    }
  }

  /** Into the page, above every other element of the top layer. */
  function raise(): void {
    if (ended) return
    if (element.parentNode !== page) page.append(element)
    if (isOpen(element)) element.hidePopover()
    element.showPopover()
    moved()
  }

  function repair(): void {
    if (ended || isWhole(element)) return
    const now = nowMs()
    times = now - lastMs < repairs.calmMs ? times + 1 : 1
    lastMs = now
    if (times > repairs.most) {
      end()
      lost()
      return
    }
    for (const { name } of [...element.attributes]) if (name !== 'popover') element.removeAttribute(name)
    element.popover = 'manual'
    page.inert = false
    raise()
    for (const [name, value] of element.checkVisibility() ? [] : Object.entries(drawn))
      page.style.setProperty(name, value, 'important')
    watch.takeRecords()
  }

  function end(): void {
    ended = true
    clearInterval(timer)
    watch.disconnect()
    element.remove()
    for (const name in drawn) page.style.removeProperty(name)
  }
}

function isOpen(element: HTMLElement): boolean {
  return element.matches(':popover-open')
}

function isWhole(element: HTMLElement): boolean {
  return (
    element.attributes.length === 1 &&
    element.popover === 'manual' &&
    element.isConnected &&
    isOpen(element) &&
    !element.closest('[inert]') &&
    element.checkVisibility() &&
    !isCovered(element)
  )
}

/** Another popover above ours; a modal dialog is the page's good right. */
function isCovered(element: HTMLElement): boolean {
  return count(':popover-open') > 1 && count(':modal') === 0 && !isHit(element, 0.42, 4)
}

function count(css: string): number {
  return document.querySelectorAll(css).length
}

/** Whether a click so far down and so far from the right edge would come to our host. */
function isHit(element: HTMLElement, part: number, right: number): boolean {
  return document.elementFromPoint(innerWidth - right, innerHeight * part) === element
}
