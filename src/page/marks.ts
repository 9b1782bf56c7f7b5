/** Marks on the page's text, drawn in our own host; the page's text is not touched. */
import { native } from './native'

/** The layer the marks stand in. */
export type Marks = { layer: HTMLElement; show: (range: Range) => boolean; clear: () => void }

type Box = { left: number; top: number; right: number; bottom: number }

/** Marks that follow scrolling and resizing until the next one. */
export function makeMarks(page: Document, signal: AbortSignal): Marks {
  const layer = page.createElement('div')
  layer.setAttribute('aria-hidden', 'true')
  let range: Range | null = null
  let asked = 0
  const draw = () => {
    asked = 0
    const boxes = range ? boxesOf(range, page) : []
    layer.replaceChildren(...boxes.map(box => boxElement(page, box)))
    return boxes.length > 0
  }
  const soon = () => {
    if (range && asked === 0) asked = requestAnimationFrame(draw)
  }
  const follow = (target: Window | null | undefined) => {
    target?.addEventListener('scroll', soon, { signal, capture: true, passive: true })
    target?.addEventListener('resize', soon, { signal })
  }
  const followed = new WeakSet<Window>()
  const followOnce = (target: Window | null) => {
    if (!target || followed.has(target)) return
    followed.add(target)
    follow(target)
  }
  return {
    layer,
    show(wanted) {
      range = wanted
      followOnce(page.defaultView)
      followOnce(wanted.startContainer.ownerDocument?.defaultView ?? null)
      return draw()
    },
    clear() {
      range = null
      draw()
    },
  }
}

function boxesOf(range: Range, page: Document): Box[] {
  const home = range.startContainer.ownerDocument
  const frame = home && home !== page ? home.defaultView?.frameElement : null
  const outer = frame ? native.rect(frame) : null
  const window = clipOf(range)
  return [...range.getClientRects()].slice(0, 200).flatMap(rect => {
    const box = cut(rect, window)
    const placed = box && outer ? cut(moved(box, outer), outer) : box
    return placed ? [placed] : []
  })
}

/** What scrolling ancestors let through. */
function clipOf(range: Range): Box {
  let clip: Box = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 }
  for (let at = native.parent(range.startContainer); at; at = native.parent(at)) {
    if (at === at.ownerDocument.documentElement || at === at.ownerDocument.body) break
    if (getComputedStyle(at).overflowY === 'visible') continue
    clip = cut(clip, native.rect(at)) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  }
  return clip
}

function moved(box: Box, by: Box): Box {
  return { left: box.left + by.left, right: box.right + by.left, top: box.top + by.top, bottom: box.bottom + by.top }
}

function cut(box: Box, by: Box): Box | null {
  const both = {
    left: Math.max(box.left, by.left),
    top: Math.max(box.top, by.top),
    right: Math.min(box.right, by.right),
    bottom: Math.min(box.bottom, by.bottom),
  }
  return both.right > both.left && both.bottom > both.top ? both : null
}

function boxElement(page: Document, box: Box): HTMLElement {
  const element = page.createElement('div')
  element.className = 'mark'
  element.style.left = `${box.left}px`
  element.style.top = `${box.top}px`
  element.style.width = `${box.right - box.left}px`
  element.style.height = `${box.bottom - box.top}px`
  return element
}
