/** Reads values by an adapter's rules. What the sender wrote is never looked at: see `Ground.avoid`. */
import type { FieldRule, RowsRule, Sel } from '../core/case/adapter'
import { collapse, runPipe } from '../core/case/pipe'
import { elementsOf, type Ground } from './find'
import * as native from './native'
import * as tree from './tree'

/** Values found, and by which alternative. */
export type Found = { values: string[]; alternative: number; selector: string }

type Getter = string | readonly string[] | undefined
type Cell = RowsRule['key']

const secret = /^(password|hidden|file)$/
const secretUse = /one-time-code|^cc-|password/

/** One-line text of an element without the parts that match `drop`. */
export function textOf(element: Element, drop: readonly string[] = []): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = drop.length > 0 && tree.parent(node)
    const dropped = parent && native.closest(parent, drop.join())
    if (!dropped || !element.contains(dropped)) text += node.nodeValue ?? ''
  }
  return collapse(text)
}

function valueIn(element: Element, get: Getter, drop?: readonly string[]): string {
  for (const way of [get ?? 'text'].flat()) {
    const value = way.startsWith('@')
      ? native.attribute(element, way.slice(1))
      : way === 'text'
        ? textOf(element, drop)
        : formValue(element)
    if (value.trim()) return value
  }
  return ''
}

/** A form control's value; passwords, codes, cards and hidden inputs are never read. */
function formValue(element: Element): string {
  const type = native.attribute(element, 'type').toLowerCase()
  if (secret.test(type) || secretUse.test(native.attribute(element, 'autocomplete').toLowerCase())) return ''
  return native.value(element)
}

/** Reads a field: the first alternative that gives a value wins. Null when none does. */
export function readField(rule: FieldRule, ground: Ground): Found | null {
  for (const [alternative, sel] of (rule.select ?? [{ css: ':scope' }]).entries()) {
    const values = valuesOf(rule, sel, ground).map(text => text.slice(0, 2_000))
    if (values.length > 0)
      return { values: [...new Set(values)].slice(0, 50), alternative, selector: selectorText(sel) }
  }
  return null
}

/** The first value of a field below a root, '' when there is none. */
export function readOne(rule: FieldRule | undefined, ground: Ground): string {
  return (rule && readField(rule, ground)?.values[0]) ?? ''
}

/** Values of one cell rule below a root. */
export function readCell(cell: Cell, ground: Ground): string[] {
  return valuesOf({ ...cell, all: true }, { css: cell.css }, ground)
}

/** Reads label and value pairs; a row without either is left out. */
export function readRows(rule: RowsRule, ground: Ground): { name: string; value: string }[] {
  return elementsOf({ css: rule.rows }, ground).flatMap(row => {
    const within = { ...ground, root: row }
    const name = readCell(rule.key, within)[0]
    const value = readCell(rule.value, within)[0]
    return name && value ? [{ name: name.slice(0, 2_000), value: value.slice(0, 10_000) }] : []
  })
}

function valuesOf(rule: FieldRule, sel: Sel, ground: Ground): string[] {
  const raw =
    'part' in sel
      ? [ground.parts.get(sel.part) ?? '']
      : elementsOf(sel, ground)
          .slice(0, rule.all ? 400 : 1)
          .map(element => valueIn(element, rule.get, rule.drop))
  return raw.map(text => runPipe(text, rule.pipe)).filter(text => text !== '')
}

function selectorText(sel: Sel): string {
  return 'part' in sel ? sel.part : `${sel.frame ?? ''} ${sel.css}`.trim()
}
