/** Finds elements by an adapter's selectors, in the page and in its same-origin frames. */
import type { Sel } from '../core/case/adapter'
import * as native from './native'
import * as tree from './tree'

/** Where to look: a root, the boxes that hold the sender's own markup, the parts of the key. */
export type Ground = {
  root: Document | Element
  avoid: string
  parts: ReadonlyMap<string, string>
}

/** The document behind a same-origin frame; null when it is foreign or not there. */
export function frameDocument(root: Document | Element, css: string): Document | null {
  try {
    const frame = native.all(root, css).find(element => tree.tag(element) === 'IFRAME')
    return frame ? native.frameDocument(frame) : null
  } catch {
    return null
  }
}

/** All elements a selector gives, outside the sender's boxes. */
export function elementsOf(sel: Sel, { root, avoid }: Pick<Ground, 'root' | 'avoid'>): Element[] {
  if (!('css' in sel)) return []
  const home = sel.frame ? frameDocument(root, sel.frame) : root
  const found = home ? byCss(sel.css, home) : []
  return avoid ? found.filter(element => !native.closest(element, avoid)) : found
}

/** `:scope` is the root itself, `:scope + x` what follows it: the two things a plain query cannot give. */
function byCss(css: string, root: Document | Element): Element[] {
  const own = /^:scope(?: \+ (.+))?$/.exec(css)
  if (!own || !tree.isElement(root)) return native.all(root, css)
  const next = own[1]
  const found = next ? tree.nextElement(root) : root
  return found && (!next || native.matches(found, next)) ? [found] : []
}
