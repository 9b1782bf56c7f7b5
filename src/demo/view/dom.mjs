/**
 * Builds a tree with DOM methods; text stays text.
 *
 * @param {import('./node.mjs').Node | string} node
 * @returns {Node}
 */
export function build(node) {
  if (typeof node === 'string') return document.createTextNode(node)
  const element = document.createElement(node.tag)
  for (const [name, value] of Object.entries(node.attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...node.children.map(build))
  return element
}
