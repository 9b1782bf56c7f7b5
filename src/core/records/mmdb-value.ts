/** A value in the data of an MMDB file. */
export type MmdbValue = string | number | boolean | null | MmdbValue[] | { [key: string]: MmdbValue }

/** A value and where the next one begins. */
export type ReadValue = { value: MmdbValue; next: number }

type Head = { type: number; size: number; at: number }
/** Pointers may lead to maps, but hostile files lead them round in circles. */
const mostDepth = 16
const mostItems = 10_000

/**
 * Reads one value. Source: MaxMind DB file format 2.0, "Output Data Section".
 *
 * @param bytes    the whole file
 * @param at       where the value begins
 * @param base     where pointers are counted from
 * @returns        null when the bytes there are no value: cut short, nested too deep, of an unknown type
 */
export function readValue(bytes: Uint8Array, at: number, base: number, depth = 0): ReadValue | null {
  const head = at >= 0 && depth <= mostDepth ? headAt(bytes, at) : null
  if (!head) return null
  if (head.type === 1) return pointed(bytes, head, { base, depth })
  if (head.type === 7) return mapAt(bytes, head, { base, depth })
  if (head.type === 11) return listAt(bytes, head, { base, depth })
  if (head.type === 14) return { value: head.size === 1, next: head.at }
  return plainAt(bytes, head)
}

type Place = { base: number; depth: number }

/** Type and size; for a pointer `size` is where it leads, not counted from its base yet. */
function headAt(bytes: Uint8Array, start: number): Head | null {
  const control = bytes[start]
  if (control === undefined) return null
  let at = start + 1
  let type = control >> 5
  if (type === 1) return pointerAt(bytes, control, at)
  if (type === 0) {
    type = (bytes[at++] ?? 0) + 7
    if (type < 8 || type > 15) return null
  }
  const small = control & 31
  if (small < 29) return { type, size: small, at }
  const extra = small - 28
  if (at + extra > bytes.length) return null
  const offset = extra === 1 ? 29 : extra === 2 ? 285 : 65_821
  const size = offset + numberAt(bytes, at, extra)
  at += extra
  return { type, size, at }
}

function pointerAt(bytes: Uint8Array, control: number, at: number): Head | null {
  const width = (control >> 3) & 3
  if (at + width + 1 > bytes.length) return null
  if (width === 3) return { type: 1, size: numberAt(bytes, at, 4), at: at + 4 }
  const offset = width === 0 ? 0 : width === 1 ? 2_048 : 526_336
  const high = (control & 7) * 256 ** (width + 1)
  return { type: 1, size: high + numberAt(bytes, at, width + 1) + offset, at: at + width + 1 }
}

function numberAt(bytes: Uint8Array, at: number, width: number): number {
  let number = 0
  for (let place = 0; place < width; place++) number = number * 256 + (bytes[at + place] ?? 0)
  return number
}

function pointed(bytes: Uint8Array, head: Head, { base, depth }: Place): ReadValue | null {
  const read = readValue(bytes, base + head.size, base, depth + 1)
  return read && { value: read.value, next: head.at }
}

function mapAt(bytes: Uint8Array, head: Head, { base, depth }: Place): ReadValue | null {
  if (head.size > mostItems) return null
  const entries: [string, MmdbValue][] = []
  let at = head.at
  for (let item = 0; item < head.size; item++) {
    const key = readValue(bytes, at, base, depth + 1)
    const value = key && readValue(bytes, key.next, base, depth + 1)
    if (!value || typeof key.value !== 'string') return null
    entries.push([key.value, value.value])
    at = value.next
  }
  return { value: Object.fromEntries(entries), next: at }
}

function listAt(bytes: Uint8Array, head: Head, { base, depth }: Place): ReadValue | null {
  if (head.size > mostItems) return null
  const list: MmdbValue[] = []
  let at = head.at
  for (let item = 0; item < head.size; item++) {
    const value = readValue(bytes, at, base, depth + 1)
    if (!value) return null
    list.push(value.value)
    at = value.next
  }
  return { value: list, next: at }
}

/** Texts and numbers; bytes and very long numbers are let pass as null, nothing here needs them. */
function plainAt(bytes: Uint8Array, { type, size, at }: Head): ReadValue | null {
  const next = at + size
  if (next > bytes.length) return null
  if (type === 2) return { value: new TextDecoder().decode(bytes.subarray(at, next)), next }
  if (type === 3 || type === 15) return { value: floatAt(bytes, at, size), next }
  if (type === 8) return { value: numberAt(bytes, at, size) | 0, next }
  if (type === 5 || type === 6 || type === 9) return { value: size <= 8 ? numberAt(bytes, at, size) : null, next }
  return type === 4 || type === 10 ? { value: null, next } : null
}

function floatAt(bytes: Uint8Array, at: number, size: number): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, size)
  if (size === 8) return view.getFloat64(0)
  return size === 4 ? view.getFloat32(0) : null
}
