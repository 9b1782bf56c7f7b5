import { Hostile } from './Hostile'

/** A stranger's text with some of its stretches marked; offsets are UTF-16 units, overlapping ones are joined. */
export function Highlighted({ text, places }: { text: string; places: readonly { start: number; end: number }[] }) {
  const parts: { text: string; isMarked: boolean }[] = []
  let from = 0
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    const [begin, stop] = [Math.max(from, start), Math.min(text.length, end)]
    if (stop <= begin) continue
    parts.push({ text: text.slice(from, begin), isMarked: false }, { text: text.slice(begin, stop), isMarked: true })
    from = stop
  }
  parts.push({ text: text.slice(from), isMarked: false })
  return (
    <>
      {parts
        .filter(part => part.text !== '')
        .map((part, at) =>
          part.isMarked ? (
            <mark key={`${at}`}>
              <Hostile text={part.text} />
            </mark>
          ) : (
            <Hostile key={`${at}`} text={part.text} />
          ),
        )}
    </>
  )
}
