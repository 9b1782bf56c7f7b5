/**
 * The visible text of a message as the analyst sees it, block by block, with a map back to the page's text nodes.
 * Example: "Dear Support,\n\nI am the owner …" and a run for each stretch that stands unchanged in one node.
 */

import { isElement } from './find'
import { native } from './native'
import { inherited, type Look, lookOf } from './visible'

/** A stretch of the text that stands unchanged in one text node. */
type Run = { at: number; node: Text; from: number; length: number }
/** What was read, and where it stands. */
export type BodyText = { text: string; hiddenChars: number; truncated: boolean; runs: Run[] }

const skipped = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|IFRAME|OBJECT|SELECT|TEXTAREA|INPUT|svg|HEAD)$/
const checkEvery = 64

/** Reads the boxes one after the other; yields now and then so that the caller can give the page its turn. */
export function* readBody(
  boxes: readonly Element[],
  drop: readonly string[],
  limit: number,
): Generator<void, BodyText> {
  const out = new Lines(limit)
  const dropped = drop.join()
  let steps = 0
  for (const box of boxes) {
    out.breakLine(boxes.length > 1 ? 2 : 1)
    const looks: Look[] = [inherited(box)]
    let node: Node | null = box
    let down = true
    while (node) {
      if (++steps % checkEvery === 0) yield
      if (down) {
        const enter: boolean = out.full ? false : visit(node, looks, out, dropped)
        const child: Node | null = enter ? native.firstChild(node) : null
        if (child) {
          node = child
          continue
        }
        if (enter) leave(node, looks, out)
      }
      if (node === box) break
      const next: Node | null = native.nextSibling(node)
      down = next !== null
      node = next ?? native.parent(node)
      if (!down && node) leave(node, looks, out)
    }
  }
  return out.done()
}

/** Runs a reading without pauses. */
export function readAtOnce(reading: Generator<void, BodyText>): BodyText {
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

/** True when the node's children are to be visited. */
function visit(node: Node, looks: Look[], out: Lines, dropped: string): boolean {
  const outer = looks[looks.length - 1]
  if (isText(node)) {
    if (outer) out.add(node, outer)
    return false
  }
  if (!isElement(node) || !outer) return false
  const tag = native.tag(node) ?? ''
  if (skipped.test(tag) || (dropped && native.matches(node, dropped))) return false
  if (tag === 'BR') {
    if (!outer.hidden) out.lineBreak()
    return false
  }
  const look = lookOf(node, tag, outer)
  looks.push(look)
  if (look.lines > 0 && !look.gone) out.breakLine(look.lines)
  return true
}

function leave(node: Node, looks: Look[], out: Lines): void {
  const look = isElement(node) ? looks.pop() : undefined
  if (!look || look.gone) return
  if (look.lines > 0) out.breakLine(look.lines)
  if (look.cell) out.tab()
}

function isText(node: Node): node is Text {
  return native.type(node) === 3
}

class Lines {
  readonly #limit: number
  #parts: string[] = []
  #length = 0
  #ends = ''
  #need = 0
  #gap: { node: Text; at: number } | 'tab' | null = null
  #hidden = 0
  #runs: Run[] = []
  full = false

  constructor(limit: number) {
    this.#limit = limit
  }

  breakLine(lines: number): void {
    this.#need = Math.max(this.#need, lines)
    this.#gap = null
  }

  lineBreak(): void {
    this.#settle()
    this.#gap = null
    if (this.#length > 0) this.#put('\n')
  }

  tab(): void {
    if (this.#need === 0) this.#gap = 'tab'
  }

  add(node: Text, look: Look): void {
    const text = node.data
    if (look.hidden) {
      this.#hidden += text.replace(/\s+/g, '').length
      return
    }
    for (const match of text.matchAll(look.keeps ? /\n|[^\n]+/g : /[ \t\n\r\f]+|[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g)) {
      if (look.keeps && match[0] === '\n') this.lineBreak()
      else if (!look.keeps && /^[ \t\n\r\f]/.test(match[0])) this.#gap ??= { node, at: match.index }
      else this.#word(match[0], node, match.index)
    }
  }

  done(): BodyText {
    const text = this.#parts.join('').trimEnd()
    return { text, hiddenChars: this.#hidden, truncated: this.full, runs: this.#runs }
  }

  #word(text: string, node: Text, at: number): void {
    this.#settle()
    if (this.#gap && this.#ends !== '' && !this.#ends.endsWith('\n')) {
      if (this.#gap === 'tab') this.#put('\t')
      else this.#map(' ', this.#gap.node, this.#gap.at)
    }
    this.#gap = null
    const room = this.#limit - this.#length
    if (text.length > room) this.full = true
    this.#map(text.slice(0, Math.max(0, room)), node, at)
  }

  #settle(): void {
    if (this.#need > 0 && this.#length > 0) {
      while (!this.#ends.endsWith('\n'.repeat(this.#need))) this.#put('\n')
    }
    this.#need = 0
  }

  #map(text: string, node: Text, from: number): void {
    if (text === '') return
    const last = this.#runs[this.#runs.length - 1]
    if (last && last.node === node && last.at + last.length === this.#length && last.from + last.length === from)
      last.length += text.length
    else this.#runs.push({ at: this.#length, node, from, length: text.length })
    this.#put(text)
  }

  #put(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
    this.#ends = (this.#ends + text).slice(-2)
  }
}
