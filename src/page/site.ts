/** Which ticket the page shows now: adapter, key and the one root that belongs to that key. Never a guess. */
import type { Adapter } from '../core/case/adapter'
import { groupsOf, keyParts, keyText } from '../core/case/case-key'
import { runPipe } from '../core/case/pipe'
import { native } from './native'
import { elementsOf, type Ground, readCell, readField } from './select'

/** The ticket in view. */
export type View = {
  adapter: Adapter
  key: string
  /** Path the helpdesk is mounted at, '' at the root. */
  base: string
  /** The note form and other pages without history. */
  keyOnly: boolean
  ground: Ground & { root: Element }
}

/** Looks at the page with each adapter; null when no ticket is shown or two places disagree about which. */
export function look(adapters: readonly Adapter[], page: Document, place: Location): View | null {
  for (const adapter of adapters) {
    const view = fits(adapter, page, place) ? viewOf(adapter, page, place) : null
    if (view) return view
  }
  return null
}

/** Whether an adapter is for this page at all; cheap, path first. */
export function fits(adapter: Adapter, page: Document, place: Location): boolean {
  return (
    adapter.match.path.some(path => new RegExp(path).test(place.pathname)) &&
    (adapter.match.signature ?? []).every(sign => native.all(page, sign.css).length > 0)
  )
}

function viewOf(adapter: Adapter, page: Document, place: Location): View | null {
  const keyOnly = !!adapter.match.keyOnly && native.all(page, adapter.match.keyOnly.css).length > 0
  for (const root of rootsOf(adapter, page, place)) {
    const parts = partsOf(
      adapter,
      root,
      native.owner(root) === page ? place : native.owner(root)?.defaultView?.location,
    )
    if (!parts) continue
    const ground = { root, avoid: avoidOf(adapter), parts }
    if (!holdsAll(adapter, root) || !agrees(adapter, ground, keyText(parts))) continue
    return {
      adapter,
      key: keyText(parts),
      base: groupsOf(place.pathname, adapter.match.path).get('base') ?? '',
      keyOnly,
      ground,
    }
  }
  return null
}

function rootsOf(adapter: Adapter, page: Document, place: Location): Element[] {
  const ground = { root: page, avoid: '', parts: new Map() }
  const known = keyParts(adapter.caseKey, place, adapter.match.path)
  const key = known ? keyText(known) : ''
  return (adapter.scope?.root ?? [{ css: 'body' }]).flatMap(sel => {
    if (!('css' in sel) || !sel.css.includes('{caseKey}')) return elementsOf(sel, ground).slice(0, 1)
    if (!/^[\w-]{1,40}$/.test(key)) return []
    return elementsOf({ ...sel, css: sel.css.replaceAll('{caseKey}', CSS.escape(key)) }, ground).slice(0, 1)
  })
}

/** The key comes from the address of the very document that holds the root, so a frame's ticket keeps a frame's key. */
function partsOf(adapter: Adapter, root: Element, place: Location | undefined): Map<string, string> | null {
  const rule = adapter.caseKey
  if (rule.from === 'dom') {
    const found = readField({ select: rule.select ?? [] }, { root, avoid: avoidOf(adapter), parts: new Map() })
    const key = runPipe(found?.values[0] ?? '', rule.pattern ? [{ regex: rule.pattern }] : [])
    return key && key.length <= 120 ? new Map([['key', key]]) : null
  }
  return place ? keyParts(rule, place, adapter.match.path) : null
}

function holdsAll(adapter: Adapter, root: Element): boolean {
  const must = adapter.scope?.mustContain
  return !must || native.all(root, must.css).length > 0
}

function agrees(adapter: Adapter, ground: Ground, key: string): boolean {
  if (!adapter.caseKey.agree) return true
  return (adapter.caseKey.also ?? []).flatMap(cell => readCell(cell, ground)).every(value => value === key)
}

/** Selector of the boxes that hold what the sender wrote. */
function avoidOf(adapter: Adapter): string {
  const { bodyBox, fields } = adapter.messages
  return bodyBox ?? fields.body.select.flatMap(sel => ('css' in sel ? [sel.css] : [])).join()
}
