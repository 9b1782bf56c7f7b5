/** The way around in the page's tree by the browser's own getters; see `native.ts` for why. */
import { getterOf } from './native'

const box = document.createElement('div')

export const type = getterOf<number>(box, 'nodeType')
export const parent = getterOf<Element>(box, 'parentElement')
export const firstChild = getterOf<Node>(box, 'firstChild')
export const nextSibling = getterOf<Node>(box, 'nextSibling')
export const nextElement = getterOf<Element>(box, 'nextElementSibling')
export const tag = getterOf<string>(box, 'tagName')
export const owner = getterOf<Document>(box, 'ownerDocument')

/** Nodes of a frame come from another realm, where `instanceof` is no help. */
export function isElement(node: Node | null | undefined): node is Element {
  return !!node && type(node) === 1
}
