/**
 * The visible text of a message as the analyst sees it, block by block, with a map back to the page's text nodes.
 * Example: "Dear Support,\n\nI am the owner …" and a run for each stretch that stands unchanged in one node.
 */

import { collapse } from '../core/case/pipe'
import * as native from './native'
import * as tree from './tree'
import { inherited, type Look, lookOf } from './visible'

/** A stretch of the text that stands unchanged in one text node. */
type Run = { at: number; node: Text; from: number; length: number }
/** What was read, and where it stands. */
export type BodyText = { text: string; hidden: string; hiddenChars: number; truncated: boolean; runs: Run[] }

const skipped = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|IFRAME|OBJECT|SELECT|TEXTAREA|INPUT|svg|HEAD)$/
const checkEvery = 64
const keptParts = /\n|[^\n]+/g
const foldedParts = /[ \t\n\r\f]+|[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g
/** What a sender hides beyond this is only counted. */
const mostHidden = 4_000

/** Reads the boxes one after the other; yields now and then so that the caller can give the page its turn. */
export function* readBody(
  boxes: readonly Element[],
  drop: readonly string[],
  limit: number,
): Generator<void, BodyText> {
  const out = makeLines(limit)
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
        const enter: boolean = out.isFull() ? false : visit(node, looks, out, dropped)
        const child: Node | null = enter ? tree.firstChild(node) : null
        if (child) {
          node = child
          continue
        }
        if (enter) leave(node, looks, out)
      }
      if (node === box) break
      const next: Node | null = tree.nextSibling(node)
      down = next !== null
      node = next ?? tree.parent(node)
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
  if (!tree.isElement(node) || !outer) return false
  const tag = tree.tag(node) ?? ''
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
  const look = tree.isElement(node) ? looks.pop() : undefined
  if (!look || look.gone) return
  if (look.lines > 0) out.breakLine(look.lines)
  if (look.cell) out.tab()
}

function isText(node: Node): node is Text {
  return tree.type(node) === 3
}

type Lines = ReturnType<typeof makeLines>

/** Puts words together to lines: gaps collapse, a block begins a line, a paragraph leaves one free. */
function makeLines(limit: number) {
  const parts: string[] = []
  const runs: Run[] = []
  let length = 0
  let ends = ''
  let need = 0
  let gap: { node: Text; at: number } | null = null
  let cell = false
  let hiddenChars = 0
  let unseen = ''
  let truncated = false

  function put(text: string): void {
    parts.push(text)
    length += text.length
    ends = (ends + text).slice(-2)
  }
  function map(text: string, node: Text, from: number): void {
    if (text === '') return
    const last = runs[runs.length - 1]
    if (last && last.node === node && last.at + last.length === length && last.from + last.length === from)
      last.length += text.length
    else runs.push({ at: length, node, from, length: text.length })
    put(text)
  }
  function settle(): void {
    while (length > 0 && need > 0 && !ends.endsWith('\n'.repeat(need))) put('\n')
    need = 0
  }
  function clear(): void {
    gap = null
    cell = false
  }
  function word(text: string, node: Text, at: number): void {
    settle()
    if (ends !== '' && !ends.endsWith('\n')) {
      if (cell) put('\t')
      else if (gap) map(' ', gap.node, gap.at)
    }
    clear()
    truncated ||= text.length > limit - length
    map(text.slice(0, limit - length), node, at)
  }

  return {
    isFull: () => truncated,
    breakLine(lines: number): void {
      need = Math.max(need, lines)
      clear()
    },
    lineBreak(): void {
      settle()
      clear()
      if (length > 0) put('\n')
    },
    tab(): void {
      cell = need === 0
    },
    add(node: Text, { hidden, keeps }: Look): void {
      const text = node.data
      if (hidden) {
        hiddenChars += text.replace(/\s+/g, '').length
        if (unseen.length < mostHidden) unseen += `${text} `
      } else
        for (const { 0: part, index } of text.matchAll(keeps ? keptParts : foldedParts)) {
          if (keeps && part === '\n') this.lineBreak()
          else if (!keeps && /^[ \t\n\r\f]/.test(part)) gap ??= { node, at: index }
          else word(part, node, index)
        }
    },
    done: (): BodyText => ({
      text: parts.join('').trimEnd(),
      hidden: collapse(unseen).slice(0, mostHidden),
      hiddenChars,
      truncated,
      runs,
    }),
  }
}
