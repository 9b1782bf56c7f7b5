const slots = 4_096
/** Longer cells seldom come twice, and comparing them costs more than keeping them. */
const longest = 300

/**
 * Makes a memory of cells just seen: a log names the same few devices, places and events again and again, and a hundred
 * thousand copies of them would have to be carried along at every rest.
 *
 * @returns    gives for a text the same text, where it can one that is kept already
 */
export function openRepeats(): (text: string) => string {
  const seen: string[] = Array.from({ length: slots }, () => '')
  return text => {
    const { length } = text
    if (length === 0 || length > longest) return text
    const middle = text.charCodeAt(length >> 1)
    const tail = text.charCodeAt(length - 1) * 31 + text.charCodeAt(length >> 2)
    const slot = ((length * 31 + text.charCodeAt(0)) * 31 + middle * 7 + tail) & (slots - 1)
    const known = seen[slot]
    if (known === text) return known
    seen[slot] = text
    return text
  }
}
