/** Passages of the page: what the analyst selected, and the way back to a place in a message. */

import type { Orders } from '../messages/orders'
import type { Passage } from '../messages/protocol'
import { bodyOf, itemsOf } from './messages'
import * as native from './native'
import { offsetsOf, rangeOf } from './ranges'
import type { View } from './site'
import * as tree from './tree'

const longest = 20_000

/** The selection of the page or of the ticket's own frame, with its place when it lies in one message. */
export function clip(view: View, takenAt: string): Passage | null {
  for (const home of new Set([tree.owner(view.ground.root), document])) {
    if (!home) continue
    const selection = home.getSelection()
    const text = selection?.toString().trim() ?? ''
    if (!selection || text === '' || selection.rangeCount === 0) continue
    const place = placeIn(view, selection.getRangeAt(0))
    return {
      text: (place?.text ?? text).slice(0, longest),
      url: home.location.href.slice(0, 2_000),
      takenAt,
      ...(place ? { messageId: place.id, start: place.start, end: place.end } : {}),
    }
  }
  return null
}

/** What is selected in any page, with the words around it where they lead back to it. */
export function selected(takenAt: string): Passage | null {
  const selection = getSelection()
  const text = selection?.toString().trim().slice(0, longest)
  if (!selection || !text) return null
  const range = selection.getRangeAt(0)
  const [head, tail] = [whole(), whole()]
  head.setEnd(range.startContainer, range.startOffset)
  tail.setStart(range.endContainer, range.endOffset)
  const around = { before: `${head}`.slice(-80), after: `${tail}`.slice(0, 80) }
  const passage = { text, url: location.href.slice(0, 2_000), takenAt }
  return isThere({ text, ...around }) ? { ...passage, ...around } : passage
}

/** Whether the page still holds these words between these neighbours, however it breaks its lines. */
export function isThere({ text, before, after }: Orders['page.find']['input']): boolean {
  const bare = (words: string) => words.replace(/\s+/g, '')
  return bare(`${whole()}`).includes(bare(before + text + after))
}

function whole(): Range {
  const range = new Range()
  range.selectNodeContents(document)
  return range
}

function placeIn(view: View, range: Range): { id: string; start: number; end: number; text: string } | null {
  const item = itemsOf(view).find(
    one => one.element.contains(range.startContainer) && one.element.contains(range.endContainer),
  )
  const body = item && bodyOf(view, item.id)
  const place = body && offsetsOf(body, range)
  if (!item || !body || !place) return null
  const end = Math.min(place.end, place.start + longest)
  return { id: item.id, start: place.start, end, text: body.text.slice(place.start, end) }
}

/** The page's range for a place in a message: where it was, or the same words nearest to it. */
export function findPlace(
  view: View,
  place: { messageId: string; start: number; end: number; raw: string },
): Range | null {
  const body = bodyOf(view, place.messageId)
  if (!body) return null
  const { raw, start } = place
  const before = body.text.lastIndexOf(raw, start)
  const after = body.text.indexOf(raw, start)
  const at = before < 0 || (after >= 0 && after - start < start - before) ? after : before
  return at < 0 || raw === '' ? null : rangeOf(body, at, at + raw.length)
}

/** Scrolls a range to the middle, by what the reader may scroll too: never a part the page keeps still. */
export function scrollTo(range: Range): void {
  const view = range.startContainer.ownerDocument?.defaultView
  const rect = () => range.getBoundingClientRect()
  for (let at = tree.parent(range.startContainer); at; at = tree.parent(at)) {
    const box = native.rect(at)
    const rolls = /auto|scroll/.test(view?.getComputedStyle(at).overflowY ?? '') && at.scrollHeight > at.clientHeight
    if (rolls) at.scrollTop += rect().top - box.top - box.height / 2
  }
  if (view) view.scrollBy(0, rect().top - view.innerHeight / 2)
}
