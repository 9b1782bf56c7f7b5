/**
 * The browser's own property getters, taken at start. A form in hostile markup replaces `form.parentNode` or
 * `form.textContent` by its inputs of that name, in our world too, so a node's own properties are never asked.
 */
function getterOf<T>(sample: object, name: string): (node: object) => T | null {
  for (let owner = Object.getPrototypeOf(sample); owner; owner = Object.getPrototypeOf(owner)) {
    const get = Object.getOwnPropertyDescriptor(owner, name)?.get
    if (get) return node => get.call(node)
  }
  return () => null
}

const box = document.createElement('div')
const frame = document.createElement('iframe')
const own = Element.prototype

export const native = {
  type: getterOf<number>(box, 'nodeType'),
  parent: getterOf<Element>(box, 'parentElement'),
  firstChild: getterOf<Node>(box, 'firstChild'),
  nextSibling: getterOf<Node>(box, 'nextSibling'),
  nextElement: getterOf<Element>(box, 'nextElementSibling'),
  text: getterOf<string>(box, 'textContent'),
  tag: getterOf<string>(box, 'tagName'),
  owner: getterOf<Document>(box, 'ownerDocument'),
  frameDocument: getterOf<Document>(frame, 'contentDocument'),
  value: (element: Element): string => ('value' in element && typeof element.value === 'string' ? element.value : ''),
  attribute: (element: Element, name: string): string => own.getAttribute.call(element, name) ?? '',
  matches: (element: Element, css: string): boolean => own.matches.call(element, css),
  closest: (element: Element, css: string): Element | null => own.closest.call(element, css),
  rect: (element: Element): DOMRect => own.getBoundingClientRect.call(element),
  all: (root: Document | Element, css: string): Element[] => {
    if (native.type(root) === 1) return [...own.querySelectorAll.call(root, css)]
    return [...root.querySelectorAll(css)]
  },
}
