/** Between offsets of a read text and ranges of the page. */
import type { BodyText } from './text'

/** The page's range for [start, end) of a text; null when nothing of it stands in the page any more. */
export function rangeOf(body: BodyText, start: number, end: number): Range | null {
  const inside = body.runs.filter(run => run.at < end && run.at + run.length > start)
  const first = inside[0]
  const last = inside[inside.length - 1]
  if (!first || !last || !first.node.isConnected) return null
  const range = first.node.ownerDocument.createRange()
  range.setStart(first.node, first.from + Math.max(0, start - first.at))
  range.setEnd(last.node, last.from + Math.min(last.length, end - last.at))
  return range
}

/** The part of a text that a range covers; null when it covers none. */
export function offsetsOf(body: BodyText, range: Range): { start: number; end: number } | null {
  const inside = body.runs.filter(run => range.intersectsNode(run.node))
  const marks = inside.flatMap(run => {
    const from = run.node === range.startContainer ? Math.max(run.from, range.startOffset) : run.from
    const to =
      run.node === range.endContainer ? Math.min(run.from + run.length, range.endOffset) : run.from + run.length
    return to > from ? [{ start: run.at + from - run.from, end: run.at + to - run.from }] : []
  })
  const first = marks[0]
  const last = marks[marks.length - 1]
  return first && last ? { start: first.start, end: last.end } : null
}
