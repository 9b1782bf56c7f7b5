/**
 * Writes plain data as canonical JSON, so that equal data always gives equal bytes to hash.
 *
 * @param value    null, booleans, finite numbers, strings, arrays and plain objects; a property that is undefined is left out
 * @returns        JSON text, keys sorted by UTF-16 units, no white space; throws a TypeError for anything else
 * Source:         RFC 8785, the subset our records use
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return numberText(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (isPlainObject(value)) return objectText(value)
  throw new TypeError(`canonical JSON cannot hold a value of type ${typeof value}`)
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('canonical JSON holds finite numbers only')
  return JSON.stringify(value)
}

function objectText(value: object): string {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null
}
