/** Whether the page shows an element's text, by computed style: what a sender hides is not what the analyst reads. */
import * as native from './native'
import * as tree from './tree'

/** How text directly inside an element looks. */
export type Look = {
  /** Not shown. */
  hidden: boolean
  /** Not shown, and nothing inside can be. */
  gone: boolean
  /** White space and line ends are kept. */
  keeps: boolean
  /** Line breaks around it: 0 inline, 1 block, 2 paragraph. */
  lines: number
  /** A table cell. */
  cell: boolean
  /** Colour behind it, when it can be told. */
  behind: Colour | null
}
type Colour = readonly number[]

/** The look a box inherits from what is around it. */
export function inherited(box: Element): Look {
  let behind: Colour | null = null
  for (let at = tree.parent(box); at && !behind; at = tree.parent(at))
    behind = solid(getComputedStyle(at).backgroundColor)
  const style = getComputedStyle(box)
  const ground = behind ?? [255, 255, 255]
  // A page that writes in the colour of bare paper paints its ground in a way that cannot be told from here.
  return {
    hidden: false,
    gone: false,
    keeps: false,
    lines: 1,
    cell: false,
    behind: same(solid(style.color), ground) ? null : ground,
  }
}

/** The look of an element inside one whose look is known. */
export function lookOf(element: Element, tag: string, outer: Look): Look {
  const style = getComputedStyle(element)
  const gone = outer.gone || isGone(element, style)
  const behind =
    style.backgroundImage && style.backgroundImage !== 'none' ? null : (solid(style.backgroundColor) ?? outer.behind)
  const unseen = /^(hidden|collapse)$/.test(style.visibility) || Number.parseFloat(style.fontSize) < 2
  const colourless =
    /^(transparent|rgba\(.*, 0\))$/.test(style.color) || (behind !== null && same(solid(style.color), behind))
  const display = style.display
  const block = !/^(inline|contents|none|table-cell|ruby)/.test(display)
  return {
    hidden: gone || unseen || colourless,
    gone,
    keeps: /^(pre|break-spaces)/.test(style.whiteSpace),
    lines: block ? (tag === 'P' ? 2 : 1) : 0,
    cell: display === 'table-cell',
    behind,
  }
}

function isGone(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || style.opacity === '0' || style.getPropertyValue('content-visibility') === 'hidden')
    return true
  if (Number.parseFloat(style.textIndent) < -500) return true
  if (!/^(visible)?$/.test(style.overflowX) && [style.width, style.height].some(size => /^[01]px$/.test(size)))
    return true
  if (!/^(absolute|fixed)$/.test(style.position)) return false
  const rect = native.rect(element)
  const view = element.ownerDocument.defaultView
  return rect.width > 0 && (rect.right + (view?.scrollX ?? 0) < 0 || rect.bottom + (view?.scrollY ?? 0) < 0)
}

function solid(text: string): Colour | null {
  const parts = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text)
  return parts && Number(parts[4] ?? 1) >= 0.1 ? parts.slice(1, 4).map(Number) : null
}

function same(a: Colour | null, b: Colour): boolean {
  return a?.every((part, at) => Math.abs(part - (b[at] ?? 0)) <= 8) ?? false
}
