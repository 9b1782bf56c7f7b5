/** Which ticket the page shows now: adapter, key and the one root that belongs to that key. Never a guess. */
import type { Adapter } from '../core/case/adapter'
import { keyParts, keyText } from '../core/case/case-key'
import { elementsOf, type Ground } from './find'
import * as native from './native'
import { readCell } from './select'
import * as tree from './tree'

/** The ticket in view. */
export type View = {
  adapter: Adapter
  key: string
  /** The note form and other pages without history. */
  keyOnly: boolean
  ground: Ground & { root: Element }
}

/** Looks at the page with each adapter; null when no ticket is shown or two places disagree about which. */
export function look(adapters: readonly Adapter[]): View | null {
  for (const adapter of adapters) {
    const isHere = isOnPath(adapter) && (adapter.match.signature ?? []).every(sign => has(document, sign))
    const view = isHere ? viewOf(adapter) : null
    if (view) return view
  }
  return null
}

/** Whether an adapter knows this path. */
export function isOnPath(adapter: Adapter): boolean {
  return adapter.match.path.some(path => new RegExp(path).test(location.pathname))
}

function has(root: Document | Element, rule: { css: string } | undefined): boolean {
  return !!rule && native.all(root, rule.css).length > 0
}

function viewOf(adapter: Adapter): View | null {
  const keyOnly = has(document, adapter.match.keyOnly)
  const must = adapter.scope?.mustContain
  for (const root of rootsOf(adapter)) {
    // The address of the very document that holds the root: a frame's ticket keeps a frame's key.
    const place = tree.owner(root)?.defaultView?.location
    const parts = place ? keyParts(adapter.caseKey, place, adapter.match.path) : null
    if (!parts) continue
    const ground = { root, avoid: avoidOf(adapter), parts }
    if ((must && !has(root, must)) || !agrees(adapter, ground, keyText(parts))) continue
    return {
      adapter,
      key: keyText(parts),
      keyOnly,
      ground,
    }
  }
  return null
}

function rootsOf(adapter: Adapter): Element[] {
  const ground = { root: document, avoid: '', parts: new Map() }
  const known = keyParts(adapter.caseKey, location, adapter.match.path)
  const key = known ? keyText(known) : ''
  return (adapter.scope?.root ?? [{ css: 'body' }]).flatMap(sel => {
    if (!('css' in sel) || !sel.css.includes('{caseKey}')) return elementsOf(sel, ground).slice(0, 1)
    if (!/^[\w-]{1,40}$/.test(key)) return []
    return elementsOf({ ...sel, css: sel.css.replaceAll('{caseKey}', CSS.escape(key)) }, ground).slice(0, 1)
  })
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
