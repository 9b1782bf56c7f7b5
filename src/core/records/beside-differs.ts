import { editDistance } from '../indicators/mail-distance'

/** Longer texts are not compared letter by letter. */
const longest = 60

/**
 * Says in a few words how one short text differs from another.
 *
 * @param said     what the client wrote, as compared
 * @param filed    what the record shows, as compared
 * @returns        'two digits swapped', 'one letter missing', '' when it is simply another
 */
export function differenceWords(said: string, filed: string): string {
  if (said.length > longest || filed.length > longest || editDistance(said, filed) !== 1) return ''
  const more = said.length - filed.length
  const unit = /^\P{L}*$/u.test(changed(said, filed)) ? 'digit' : 'letter'
  if (more < 0) return `one ${unit} missing`
  if (more > 0) return `one ${unit} too many`
  return lettersOf(said) === lettersOf(filed) ? `two ${unit}s swapped` : `one ${unit} differs`
}

/** The letters between what both share at their ends. */
function changed(a: string, b: string): string {
  const [left, right] = [[...a], [...b]]
  let from = 0
  while (from < Math.min(left.length, right.length) && left[from] === right[from]) from += 1
  let last = 0
  const room = Math.min(left.length, right.length) - from
  while (last < room && left.at(-1 - last) === right.at(-1 - last)) last += 1
  return [...left.slice(from, left.length - last), ...right.slice(from, right.length - last)].join('')
}

function lettersOf(text: string): string {
  return [...text].sort().join('')
}
