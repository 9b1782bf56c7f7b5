/** The messages of the ticket in view: which there are, who speaks, what is shown of each. */
import type { RowsRule, When } from '../core/case/adapter'
import { addressIn, holdsTerm } from '../core/case/pipe'
import type { FieldReading, MessageReading, Speaker } from '../core/case/reading'
import { elementsOf, type Ground } from './find'
import * as native from './native'
import { readCell, readField, readOne, readRows, textOf } from './select'
import type { View } from './site'
import { type BodyText, readAtOnce, readBody } from './text'
import { timeIn } from './time'

/** One message's element and id. */
export type Item = { element: Element; id: string }
/** What the messages are read against. */
export type Around = { view: View; fields: readonly FieldReading[] }

type Headers = MessageReading['headers']

/** Most messages of a reading, and most characters of one. */
export const most = { messages: 400, bodyChars: 1_048_576, totalChars: 5_000_000 }

/** All messages of the view, oldest first. What stands inside another message's body is none. */
export function itemsOf(view: View): Item[] {
  const { item, skipIf = [], container, order, fields } = view.adapter.messages
  const { ground } = view
  const roots = container ? firstOf(container, ground) : [ground.root]
  const elements = roots.flatMap(root => firstOf(item, { ...ground, root }))
  const items = elements
    .filter(element => !skipIf.some(skip => native.matches(element, skip.css)))
    .map((element, at) => {
      const id = readOne(fields.id, { ...ground, root: element })
      return { element, id: (id || (elements.length === 1 ? view.key : `${view.key}/${at + 1}`)).slice(0, 200) }
    })
  if (order.by === 'dom') return items
  return inOrder(items, ({ id, element }) =>
    order.by === 'id' ? id : readOne(fields.time, { ...ground, root: element }),
  )
}

function firstOf(ways: View['adapter']['messages']['item'], ground: Ground): Element[] {
  for (const sel of ways) {
    const found = elementsOf(sel, ground)
    if (found.length > 0) return found
  }
  return []
}

/** Sorted by numbers or machine-written times; where a key is neither, as the page has them. */
function inOrder(items: Item[], keyOf: (item: Item) => string): Item[] {
  const keyed = items.map(item => ({ item, key: keyOf(item) }))
  if (!keyed.every(({ key }) => /^\d+$|^\d{4}-\d\d-\d\dT/.test(key))) return items
  const rank = (key: string) => (+key >= 0 ? +key : Date.parse(key))
  return keyed.sort((a, b) => rank(a.key) - rank(b.key)).map(({ item }) => item)
}

/** The boxes of a message that hold its body. */
function boxesOf(view: View, element: Element): Element[] {
  for (const sel of view.adapter.messages.fields.body.select) {
    const boxes = elementsOf(sel, { root: element, avoid: '' }).slice(0, 400)
    const outer = boxes.filter(box => !boxes.some(other => other !== box && other.contains(box)))
    if (outer.length > 0) return outer
  }
  return []
}

/** The body of one message with its map, read at once; null when the message is not on the page. */
export function bodyOf(view: View, messageId: string): BodyText | null {
  const item = itemsOf(view).find(one => one.id === messageId)
  return item ? readAtOnce(bodyReading(view, item.element)) : null
}

function bodyReading(view: View, element: Element): Generator<void, BodyText> {
  return readBody(boxesOf(view, element), view.adapter.messages.fields.body.drop ?? [], most.bodyChars)
}

/** Reads one message; yields now and then. */
export function* readMessage(item: Item, around: Around): Generator<void, MessageReading> {
  const rule = around.view.adapter.messages.fields
  const ground = { ...around.view.ground, root: item.element }
  const headers = rule.headers ? readRows(rule.headers, ground).slice(0, 200) : []
  const { text, hidden, truncated, hiddenChars } = yield* bodyReading(around.view, item.element)
  const authorEmail = readOne(rule.authorEmail, ground)
  const time = timeIn(readOne(rule.time, ground), rule.time)
  return {
    id: item.id,
    speaker: speakerOf(ground, around, headers),
    author: readOne(rule.author, ground),
    ...(authorEmail ? { authorEmail } : {}),
    ...(time ? { time } : {}),
    body: text,
    headers,
    attachments: (rule.attachments && readField({ ...rule.attachments, all: true }, ground)?.values) ?? [],
    truncated,
    hiddenChars,
    ...(hidden ? { hidden } : {}),
  }
}

/** Who speaks, by the first case that holds; what cannot be told does not hold. */
function speakerOf(ground: Ground & { root: Element }, around: Around, headers: Headers): Speaker {
  const rule = around.view.adapter.messages.fields.direction
  return rule.cases.find(one => holds(one.when, ground, around, headers))?.value ?? rule.else
}

function holds(when: When, ground: Ground & { root: Element }, around: Around, headers: Headers): boolean {
  const { matches, has, textIn, header, among, part, noAddress } = when
  const textsAt = (css: string, drop?: string[]) => elementsOf({ css }, ground).map(one => textOf(one, drop))
  const terms = textIn && around.view.adapter.terms?.[textIn.terms]
  return (
    (!matches || native.matches(ground.root, matches)) &&
    (!has || textsAt(has).length > 0) &&
    (!textIn || textsAt(textIn.css, textIn.drop).some(text => holdsTerm(text, terms))) &&
    (!header || isHeaderIn(header, headers, around.fields)) &&
    (!among || isAmong(among, ground, around.view)) &&
    (!part || part.in.includes(ground.parts.get(part.name) ?? '')) &&
    (!noAddress || (fieldValues(around.fields, 'requesterEmail').length > 0 && hasNoAddress(textsAt(noAddress))))
  )
}

function fieldValues(fields: readonly FieldReading[], name: string): string[] {
  return fields.find(field => field.name === name)?.values ?? []
}

function isHeaderIn(rule: NonNullable<When['header']>, headers: Headers, fields: readonly FieldReading[]): boolean {
  const known = fieldValues(fields, rule.in).map(lower)
  return headers.some(({ name, value }) => lower(name) === lower(rule.name) && known.includes(addressOf(value)))
}

function isAmong(rule: NonNullable<When['among']>, ground: Ground, view: View): boolean {
  const read = (cell: RowsRule['key'], root: Ground['root']) =>
    readCell(cell, { ...ground, root }).map(text => {
      const value = addressOf(text) || text
      return rule.by ? value.replace(/^.*@/, '') : value
    })
  const own = read(rule.item, ground.root)
  const onPage = read(rule.page, document)
  const all = onPage.length > 0 ? onPage : read(rule.page, view.ground.root)
  return own.length > 0 && all.length > 0 && own.some(value => all.includes(value)) !== (rule.not ?? false)
}

function addressOf(text: string): string {
  return lower(addressIn(text))
}

function lower(text: string): string {
  return text.toLowerCase()
}

function hasNoAddress(texts: string[]): boolean {
  return texts.some(text => text !== '') && !texts.some(text => text.includes('@'))
}
