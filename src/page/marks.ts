/** Marks on the page's text, drawn in our own host; the page's text is not touched. */
import { make } from './make'
import { native } from './native'

/** The layer the marks stand in. */
export type Marks = { layer: HTMLElement; show: (range: Range | null) => boolean }

type Box = { left: number; top: number; right: number; bottom: number }

/** Marks that follow scrolling and resizing until the next one; null takes them away. */
export function makeMarks(signal: AbortSignal): Marks {
  const layer = make('div', {}, { 'aria-hidden': 'true' })
  let range: Range | null = null
  let asked = 0
  const draw = () => {
    asked = 0
    const boxes = range ? boxesOf(range) : []
    layer.replaceChildren(...boxes.map(boxElement))
    return boxes.length > 0
  }
  const soon = () => {
    if (range && asked === 0) asked = requestAnimationFrame(draw)
  }
  const followed = new WeakSet<Window>()
  return {
    layer,
    show(wanted) {
      range = wanted
      for (const view of [window, wanted && viewOf(wanted)]) {
        if (!view || followed.has(view)) continue
        followed.add(view)
        for (const type of ['scroll', 'resize'])
          view.addEventListener(type, soon, { signal, capture: true, passive: true })
      }
      return draw()
    },
  }
}

function viewOf(range: Range): Window | null {
  return range.startContainer.ownerDocument?.defaultView ?? null
}

function boxesOf(range: Range): Box[] {
  const frame = viewOf(range)?.frameElement
  const outer = frame ? native.rect(frame) : null
  const clip = clipOf(range)
  return [...range.getClientRects()].slice(0, 200).flatMap(rect => {
    const box = cut(rect, clip)
    return (outer && box ? cut(moved(box, outer), outer) : box) ?? []
  })
}

/** What scrolling ancestors let through. */
function clipOf(range: Range): Box {
  let clip: Box = { left: 0, top: 0, right: 1e6, bottom: 1e6 }
  for (let at = native.parent(range.startContainer); at; at = native.parent(at)) {
    const isPage = /^(HTML|BODY)$/.test(native.tag(at) ?? '')
    if (!isPage && getComputedStyle(at).overflowY !== 'visible')
      clip = cut(clip, native.rect(at)) ?? { ...clip, right: 0 }
  }
  return clip
}

function moved(box: Box, by: Box): Box {
  return { left: box.left + by.left, right: box.right + by.left, top: box.top + by.top, bottom: box.bottom + by.top }
}

function cut(box: Box, by: Box): Box | null {
  const left = Math.max(box.left, by.left)
  const top = Math.max(box.top, by.top)
  const right = Math.min(box.right, by.right)
  const bottom = Math.min(box.bottom, by.bottom)
  return right > left && bottom > top ? { left, top, right, bottom } : null
}

function boxElement(box: Box): HTMLElement {
  const element = make('div', { className: 'mark' })
  element.style.cssText = `left:${box.left}px;top:${box.top}px;width:${box.right - box.left}px;height:${box.bottom - box.top}px`
  return element
}
