/** Months as the desk writes them. */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

import { h } from './node.mjs'

/**
 * A time, as words with the exact instant beside them.
 *
 * @param {string} iso
 * @param {Record<string, string>} [attributes]
 * @returns {import('./node.mjs').Node}
 */
export function when(iso, attributes = {}) {
  const time = new Date(iso)
  const words = `${time.getUTCDate()} ${months[time.getUTCMonth()]} ${time.getUTCFullYear()}, ${iso.slice(11, 16)} UTC`
  return h('time', { datetime: iso, ...attributes }, words)
}
