/** Marks on the page's text, drawn in our own host; the page's text is not touched. */
import { make } from './make'
import * as native from './native'
import * as tree from './tree'

/** The layer the marks stand in. */
export type Marks = { layer: HTMLElement; show: (range: Range | null) => boolean }

type Box = { left: number; top: number; right: number; bottom: number }

/** Marks that follow scrolling and resizing until the next one; null takes them away. */
export function makeMarks(signal: AbortSignal): Marks {
  const layer = make('div', { ariaHidden: 'true' })
  const followed = new WeakSet<Window>()
  let range: Range | null = null
  const draw = () => {
    layer.replaceChildren(...(range ? boxesOf(range).map(boxElement) : []))
    return layer.firstChild !== null
  }
  const soon = () => {
    if (range) requestAnimationFrame(draw)
  }
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

/** Where the range is seen: cut by what scrolls around it, and in a frame moved to where the frame stands. */
function boxesOf(range: Range): Box[] {
  const frame = viewOf(range)?.frameElement
  const outer = frame ? native.rect(frame) : { left: 0, top: 0, right: 1e6, bottom: 1e6 }
  const clips: Box[] = []
  for (let at = tree.parent(range.startContainer); at; at = tree.parent(at)) {
    const isPage = /^(HTML|BODY)$/.test(tree.tag(at) ?? '')
    if (!isPage && getComputedStyle(at).overflowY !== 'visible') clips.push(moved(native.rect(at), outer))
  }
  return [...range.getClientRects()]
    .slice(0, 200)
    .map(rect => [...clips, outer].reduce(cut, moved(rect, outer)))
    .filter(box => box.right > box.left && box.bottom > box.top)
}

function moved(box: Box, { left, top }: Box): Box {
  return { left: box.left + left, top: box.top + top, right: box.right + left, bottom: box.bottom + top }
}

function cut(box: Box, by: Box): Box {
  return {
    left: Math.max(box.left, by.left),
    top: Math.max(box.top, by.top),
    right: Math.min(box.right, by.right),
    bottom: Math.min(box.bottom, by.bottom),
  }
}

function boxElement({ left, top, right, bottom }: Box): HTMLElement {
  const element = make('div', { className: 'mark' })
  element.style.cssText = `left:${left}px;top:${top}px;width:${right - left}px;height:${bottom - top}px`
  return element
}
