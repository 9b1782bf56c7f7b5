/** Beginnings of files that people take for a list, as bytes, and what they are. Source: the formats' own marks. */
const beginnings: readonly [string, string][] = [
  ['25504446', 'a PDF'],
  ['504b0304', 'a ZIP archive or an Excel workbook'],
  ['d0cf11e0', 'an old Office document'],
  ['1f8b', 'a gzip archive'],
  ['425a68', 'a bzip2 archive'],
  ['fd377a58', 'an xz archive'],
  ['377abcaf', 'a 7z archive'],
  ['89504e47', 'a picture'],
  ['ffd8ff', 'a picture'],
  ['fffe', 'text in UTF-16'],
  ['feff', 'text in UTF-16'],
]

/**
 * Tells a file that is certainly no list.
 *
 * @param bytes    the file
 * @returns        what it is, in words; null when it may be a list
 */
export function foreignFile(bytes: Uint8Array): string | null {
  const head = Array.from(bytes.subarray(0, 8), byte => byte.toString(16).padStart(2, '0')).join('')
  return beginnings.find(([mark]) => head.startsWith(mark))?.[1] ?? null
}

/**
 * Reads bytes as text in UTF-8.
 *
 * @param bytes    the file
 * @returns        the text, or the offset of the first byte that is none
 */
export function textIn(bytes: Uint8Array): { says: string } | { brokenAt: number } {
  try {
    return { says: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { brokenAt: brokenAt(bytes) }
  }
}

/** The longest beginning that is text, found by halving; then back to where the broken letter begins. */
function brokenAt(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    if (isText(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  while (good > 0 && !isText(bytes.subarray(0, good), 'whole')) good--
  return good
}

function isText(bytes: Uint8Array, end: 'cut' | 'whole' = 'cut'): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: end === 'cut' })
    return true
  } catch {
    return false
  }
}
