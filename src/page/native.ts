/**
 * The browser's own properties of elements, taken at start. A form in hostile markup replaces `form.parentNode` or
 * `form.textContent` by its inputs of that name, in our world too, so a node's own properties are never asked. The way
 * around in the tree is in `tree.ts`.
 */
const own = Element.prototype

export function getterOf<T>(owner: object, name: string): (node: object) => T | null {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get
  return node => get?.call(node)
}

export const frameDocument = getterOf<Document>(HTMLIFrameElement.prototype, 'contentDocument')

export function value(element: Element): string {
  return 'value' in element && typeof element.value === 'string' ? element.value : ''
}

export function attribute(element: Element, name: string): string {
  return own.getAttribute.call(element, name) ?? ''
}

export function matches(element: Element, css: string): boolean {
  return own.matches.call(element, css)
}

export function closest(element: Element, css: string): Element | null {
  return own.closest.call(element, css)
}

export function rect(element: Element): DOMRect {
  return own.getBoundingClientRect.call(element)
}

/** A form's input called `nodeType` is no number: the form is still an element. */
export function all(root: Document | Element, css: string): Element[] {
  const query = root.nodeType === 9 ? Document.prototype.querySelectorAll : own.querySelectorAll
  return [...query.call(root, css)]
}
