/** Ways to put text into an editor. Plain fields and editors whose text is the page's own take typed text. */
import { collapse } from '../core/case/pipe'
import * as native from './native'
import { readAtOnce, readBody } from './text'
import * as tree from './tree'

/** One way of writing. */
export type Route = 'exec' | 'setter'

/** The ways for an editor, best first. Rich editors that keep a model of their own scramble typed text: only where told. */
export function routesFor(target: Element, wish?: string): Route[] {
  if (isField(target)) return wish === 'setter' ? ['setter'] : ['exec', 'setter']
  return wish === 'exec' ? ['exec'] : []
}

/** Writes at the end, after a blank line when there is text already. */
export function writeBy(route: Route, target: Element, text: string): void {
  toEnd(target)
  const old = isField(target) ? native.value(target) : textOf(target)
  const whole = `${isEmpty(old) ? '' : '\n\n'}${text}`
  const home = tree.owner(target)
  // An empty paragraph takes no caret: typed text would stand beside it.
  if (route === 'exec' && isEmpty(old) && !isField(target))
    for (const step of ['selectAll', 'delete']) home?.execCommand(step)
  if (route === 'exec') home?.execCommand('insertText', false, whole)
  else setValue(target, `${old}${whole}`)
}

/** How often the first and the last line of a note stand in the editor; the smaller number. */
export function holdsNote(target: Element, text: string): number {
  const shown = textOf(target)
  const lines = text
    .split('\n')
    .map(collapse)
    .filter(line => line !== '')
  return Math.min(...[lines[0], lines.at(-1)].map(line => (line ? shown.split(line).length - 1 : 0)))
}

/** One line of all that stands in the editor. */
export function textOf(target: Element): string {
  return collapse(isField(target) ? native.value(target) : readAtOnce(readBody([target], [], 1e6)).text)
}

/** Nothing but white space and the marks editors hold a place with. */
function isEmpty(text: string): boolean {
  return /^[\s\u200b\ufeff]*$/.test(text)
}

function isField(target: Element): target is HTMLTextAreaElement {
  return tree.tag(target) === 'TEXTAREA' || tree.tag(target) === 'INPUT'
}

/** Puts the caret at the end. An editor may take its placeholder away then, so give it a moment before writing. */
export function toEnd(target: Element): void {
  const view = tree.owner(target)?.defaultView
  if (view && view !== window) view.focus()
  if ('focus' in target && typeof target.focus === 'function') target.focus({ preventScroll: true })
  if (isField(target)) {
    target.setSelectionRange(target.value.length, target.value.length)
    return
  }
  const selection = view?.getSelection()
  selection?.selectAllChildren(target)
  selection?.collapseToEnd()
}

/** In our world the page's own `value` of a field is not seen: this is the browser's. */
function setValue(target: Element, text: string): void {
  if (!isField(target)) return
  target.value = text
  target.dispatchEvent(new Event('input', { bubbles: true }))
}
