/**
 * A page as plain data, for server and browser alike. Example: `h('p', { class: 'lead' }, 'Hello')`.
 *
 * @typedef {{ tag: string, attributes: Record<string, string | boolean>, children: (Node | string)[] }} Node
 * @typedef {Node | string | false | null | undefined} Child
 */

/**
 * Makes one node; children that are false or missing are left out.
 *
 * @param {string} tag
 * @param {Record<string, string | boolean | undefined>} attributes
 * @param {...(Child | Child[] | Child[][])} children
 * @returns {Node}
 */
export function h(tag, attributes, ...children) {
  const kept = Object.entries(attributes).filter(([, value]) => value !== undefined)
  return {
    tag,
    attributes: /** @type {Record<string, string | boolean>} */ (Object.fromEntries(kept)),
    children: /** @type {(Node | string)[]} */ (
      children.flat(Number.POSITIVE_INFINITY).filter(child => typeof child === 'string' || Boolean(child))
    ),
  }
}
