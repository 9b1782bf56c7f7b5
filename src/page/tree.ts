/** The way around in the page's tree by the browser's own getters; see `native.ts` for why. */
import { getterOf } from './native'

const node = Node.prototype
const element = Element.prototype

export const type = getterOf<number>(node, 'nodeType')
export const parent = getterOf<Element>(node, 'parentElement')
export const firstChild = getterOf<Node>(node, 'firstChild')
export const nextSibling = getterOf<Node>(node, 'nextSibling')
export const nextElement = getterOf<Element>(element, 'nextElementSibling')
export const tag = getterOf<string>(element, 'tagName')
export const owner = getterOf<Document>(node, 'ownerDocument')

/** Nodes of a frame come from another realm, where `instanceof` is no help. */
export function isElement(node: Node | null | undefined): node is Element {
  return !!node && type(node) === 1
}
