/** What a test build's manifest may have that the shipped one has not: a fixed key, and hosts on this machine. */

const loopback = /^http:\/\/(?:127\.0\.0\.1|localhost)\/\*$/

/**
 * Compares a build that is not shipped with the one that is.
 *
 * @param {object} shipped manifest
 * @param {object} other manifest of a demo or test build
 * @returns {string[]} every difference that is not allowed, in words
 */
export function manifestDifferences(shipped, other) {
  const one = entriesOf(shipped)
  const two = entriesOf(other)
  const names = [...new Set([...one.keys(), ...two.keys()])].filter(name => one.get(name) !== two.get(name))
  return names.flatMap(name => {
    const isAdded = !one.has(name)
    if (isAdded && name === 'key') return []
    if (isAdded && name === 'host_permissions') return hostsOf(two.get(name)).filter(host => !loopback.test(host))
    return [`${name} differs from the shipped manifest`]
  })
}

/**
 * @param {object} manifest
 * @returns {Map<string, string>} each part as text
 */
function entriesOf(manifest) {
  return new Map(Object.entries(manifest).map(([name, value]) => [name, JSON.stringify(value)]))
}

/** @param {string} [text] */
function hostsOf(text = '[]') {
  return JSON.parse(text).map((/** @type {unknown} */ host) => String(host))
}
