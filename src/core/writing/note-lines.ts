/**
 * Lines of a plain note. They stay readable where a composer folds spaces or wraps anew, so nothing hangs on columns:
 * a line carries its own label, and a line that goes on begins with '…', as no heading does.
 */

/** Widest line, in characters. */
const width = 88
const indent = 10

/**
 * Writes a labelled line and goes on below where it is too long.
 *
 * @param label    e.g. 'Request'; '' for one more line of the same
 * @param text     one line of any length
 * @returns        lines of at most 88 characters
 */
export function labelled(label: string, text: string): string[] {
  const head = `${label}${label === '' ? '' : ':'}`.padEnd(indent)
  return wrapped(`${head.length > indent ? `${head} ` : head}${text}`, ' '.repeat(indent))
}

/**
 * Writes a line of a list.
 *
 * @param text    one line of any length
 * @returns       lines of at most 88 characters, set in by two
 */
export function item(text: string): string[] {
  return wrapped(`  ${text}`, '     ')
}

/**
 * Shortens a list to a number of lines and says how many are missing.
 *
 * @param lines    any number
 * @param most     how many may stand
 * @param what     e.g. 'lines of evidence'
 * @returns        the lines, the last one telling what was left out
 */
export function atMost(lines: readonly string[], most: number, what: string): string[] {
  if (lines.length <= most) return [...lines]
  return [...lines.slice(0, most - 1), `  … and ${lines.length - most + 1} more ${what} in the case file`]
}

function wrapped(text: string, under: string): string[] {
  const lines: string[] = []
  let rest = text
  while ([...rest].length > width) {
    const letters = [...rest]
    const space = letters.lastIndexOf(' ', width)
    const at = space > width / 2 ? space : width
    lines.push(letters.slice(0, at).join('').trimEnd())
    rest = `${under}… ${letters.slice(at).join('').trim()}`
  }
  return [...lines, rest.trimEnd()]
}
