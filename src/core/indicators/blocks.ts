/**
 * Long texts are read in blocks, so that every piece of work is bounded. A block ends where nothing is likely to reach
 * across: at an empty line, else a line's end, else a space, else before a sign that is no letter or digit.
 */
import { isAlnum } from '../base/text'
import type { Span } from './indicator'

const longest = 16_384
const least = 8_192

/**
 * Cuts a text into blocks.
 *
 * @param text    any text
 * @returns       blocks in text order that cover the text
 */
export function* blocksOf(text: string): Generator<Span> {
  let start = 0
  while (text.length - start > longest + least) {
    const end = start + cutOf(text.slice(start, start + longest))
    yield { start, end }
    start = end
  }
  if (start < text.length) yield { start, end: text.length }
}

function cutOf(block: string): number {
  const tail = block.slice(least)
  const empty = Math.max(tail.lastIndexOf('\n\n'), tail.lastIndexOf('\n\r\n'))
  if (empty >= 0) return least + empty + 1
  for (let line = block.lastIndexOf('\n'); line >= least; line = block.lastIndexOf('\n', line - 1))
    if (!/=\r?$/.test(block.slice(Math.max(0, line - 2), line))) return line + 1
  const space = block.lastIndexOf(' ')
  if (space >= least) return space
  for (let unit = block.length - 1; unit >= least; unit--) {
    const code = block.charCodeAt(unit)
    if (code < 0x80 && !isAlnum(code)) return unit
  }
  return isHighSurrogate(block.charCodeAt(block.length - 1)) ? block.length - 1 : block.length
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
