/**
 * The one place where text becomes HTML. Pages are trees of plain objects; the server writes them as escaped HTML here,
 * the browser builds the same trees with DOM methods (`view/dom.mjs`).
 *
 * @typedef {import('./view/node.mjs').Node} Node
 */

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const emptyElements = new Set(['meta', 'link', 'input', 'br', 'hr'])

/**
 * Makes any text safe inside an element or a quoted attribute.
 *
 * @param {string} text
 * @returns {string}
 */
export function escapeText(text) {
  return text.replace(/[&<>"']/g, sign => escapes[/** @type {keyof typeof escapes} */ (sign)])
}

/**
 * Writes a tree as HTML.
 *
 * @param {Node | string} node
 * @returns {string}
 */
export function toHtml(node) {
  if (typeof node === 'string') return escapeText(node)
  const open = `<${node.tag}${Object.entries(node.attributes).map(writeAttribute).join('')}>`
  if (emptyElements.has(node.tag)) return open
  return `${open}${node.children.map(toHtml).join('')}</${node.tag}>`
}

/** @param {[string, string | boolean]} attribute */
function writeAttribute([name, value]) {
  if (value === false) return ''
  return value === true ? ` ${name}` : ` ${name}="${escapeText(value)}"`
}
