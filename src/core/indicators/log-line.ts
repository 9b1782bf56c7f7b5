/** One line and where it stands; `end` is where the next begins. */
export type Line = { text: string; row: number; end: number }

/** Walks over lines ended by \r\n, \n or \r. */
export function* linesOf(text: string, from = 0, row = 1): Generator<Line> {
  let start = from
  let number = row
  while (start < text.length) {
    const next = lineEnd(text, start)
    yield { text: text.slice(start, next.at), row: number, end: next.after }
    start = next.after
    number++
  }
}

function lineEnd(text: string, from: number): { at: number; after: number } {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10) return { at, after: at + 1 }
    if (unit === 13) return { at, after: text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1 }
  }
  return { at: text.length, after: text.length }
}
