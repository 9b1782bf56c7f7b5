/** The messages of the ticket in view: which there are, who speaks, what is shown of each. */
import type { Adapter, FieldRule, RowsRule, When } from '../core/case/adapter'
import { addressIn, holdsTerm } from '../core/case/pipe'
import type { FieldReading, MessageReading, Speaker } from '../core/case/reading'
import { elementsOf, type Ground } from './find'
import { native } from './native'
import { readCell, readField, readRows, textOf } from './select'
import type { View } from './site'
import { type BodyText, readAtOnce, readBody } from './text'
import { timeIn } from './time'

/** One message's element and id. */
export type Item = { element: Element; id: string }
/** What the messages are read against. */
export type Around = { view: View; fields: readonly FieldReading[] }

/** Most messages of a reading, and most characters of one. */
export const most = { messages: 400, bodyChars: 1_048_576, totalChars: 5_000_000 }

/** All messages of the view, oldest first. What stands inside another message's body is none. */
export function itemsOf(view: View): Item[] {
  const { item, skipIf = [], container, order, fields } = view.adapter.messages
  const roots = container ? firstOf(container, view.ground) : [view.ground.root]
  const elements = roots.flatMap(root => firstOf(item, { ...view.ground, root }))
  const items = elements
    .filter(element => !skipIf.some(skip => native.matches(element, skip.css)))
    .map((element, at) => {
      const id = fields.id && valueOfRule(fields.id, element, view)
      return { element, id: (id ?? (elements.length === 1 ? view.key : `${view.key}/${at + 1}`)).slice(0, 200) }
    })
  if (order.by === 'dom') return items
  return inOrder(items, ({ id, element }) =>
    order.by === 'id' ? id : (fields.time && valueOfRule(fields.time, element, view)) || '',
  )
}

function valueOfRule(rule: FieldRule, root: Element, view: View): string | undefined {
  return readField(rule, { ...view.ground, root })?.values[0]
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
  const rank = (key: string) => (/^\d+$/.test(key) ? Number(key) : Date.parse(key))
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
  const body = yield* bodyReading(around.view, item.element)
  const email = rule.authorEmail && readField(rule.authorEmail, ground)?.values[0]
  const time = rule.time && timeIn(readField(rule.time, ground)?.values[0], rule.time)
  return {
    id: item.id,
    speaker: speakerOf(item.element, around, headers),
    author: (rule.author && readField(rule.author, ground)?.values[0]) ?? '',
    ...(email ? { authorEmail: email } : {}),
    ...(time ? { time } : {}),
    body: body.text,
    headers,
    attachments: (rule.attachments && readField({ ...rule.attachments, all: true }, ground)?.values) ?? [],
    truncated: body.truncated,
    hiddenChars: body.hiddenChars,
  }
}

type Headers = MessageReading['headers']

function speakerOf(element: Element, around: Around, headers: Headers): Speaker {
  const rule = around.view.adapter.messages.fields.direction
  return rule.cases.find(one => holds(one.when, element, around, headers))?.value ?? rule.else
}

/** Whether a condition holds for a message; what cannot be told does not hold. */
function holds(when: When, element: Element, around: Around, headers: Headers): boolean {
  const ground = { ...around.view.ground, root: element }
  const { matches, has, textIn, header, among, part, noAddress } = when
  if (matches && !native.matches(element, matches)) return false
  if (has && elementsOf({ css: has }, ground).length === 0) return false
  if (textIn && !saysTerm(textIn, ground, around.view.adapter.terms)) return false
  if (header && !isHeaderIn(header, headers, around.fields)) return false
  if (among && !isAmong(among, ground, around)) return false
  if (part && !part.in.includes(ground.parts.get(part.name) ?? '')) return false
  return !noAddress || hasNoAddress(noAddress, ground, around.fields)
}

function saysTerm(rule: NonNullable<When['textIn']>, ground: Ground, terms: Adapter['terms']): boolean {
  return elementsOf({ css: rule.css }, ground).some(element =>
    holdsTerm(textOf(element, rule.drop), terms?.[rule.terms]),
  )
}

function valuesOf(fields: readonly FieldReading[], name: string): string[] {
  return fields.find(field => field.name === name)?.values ?? []
}

function isHeaderIn(rule: NonNullable<When['header']>, headers: Headers, fields: readonly FieldReading[]): boolean {
  const values = valuesOf(fields, rule.in).map(value => value.toLowerCase())
  return headers.some(
    header => header.name.toLowerCase() === rule.name.toLowerCase() && values.includes(addressOf(header.value)),
  )
}

function isAmong(rule: NonNullable<When['among']>, ground: Ground, around: Around): boolean {
  const read = (cell: RowsRule['key'], root: Ground['root']) =>
    readCell(cell, { ...ground, root }).map(text => {
      const value = addressOf(text) || text
      return rule.by ? value.replace(/^.*@/, '') : value
    })
  const own = read(rule.item, ground.root)
  const onPage = read(rule.page, document)
  const all = onPage.length > 0 ? onPage : read(rule.page, around.view.ground.root)
  return own.length > 0 && all.length > 0 && own.some(value => all.includes(value)) !== (rule.not ?? false)
}

function addressOf(text: string): string {
  return addressIn(text).toLowerCase()
}

function hasNoAddress(css: string, ground: Ground, fields: readonly FieldReading[]): boolean {
  const texts = elementsOf({ css }, ground).map(element => textOf(element))
  return (
    valuesOf(fields, 'requesterEmail').length > 0 &&
    texts.some(text => text !== '') &&
    !texts.some(text => text.includes('@'))
  )
}
