/** Writes a note into the helpdesk's internal composer and looks whether it is there. Never presses anything. */
import type { Composer } from '../core/case/adapter'
import type { Placed, Refusal } from '../core/case/refusal'
import { elementsOf } from './find'
import * as native from './native'
import type { View } from './site'
import { holdsNote, routesFor, textOf, toEnd, writeBy } from './writing'

/** What inserting needs from outside. */
export type Desk = { view: () => View | null; wait: (ms: number) => Promise<void> }

/** Inserts a note for one ticket. */
export async function insertNote(desk: Desk, ticketKey: string, text: string): Promise<Placed> {
  const place = placeFor(desk, ticketKey)
  if (typeof place === 'string') return refused(place)
  toEnd(place.target)
  await desk.wait(100)
  const before = holdsNote(place.target, text)
  for (const route of routesFor(place.target, place.composer.insert)) {
    const again = placeFor(desk, ticketKey)
    if (typeof again === 'string') return refused(again)
    const untouched = textOf(place.target)
    writeBy(route, place.target, text)
    for (const pause of [0, 50, 250]) {
      await desk.wait(pause)
      if (holdsNote(place.target, text) > before) return { how: 'inserted' }
    }
    if (textOf(place.target) !== untouched) break
  }
  return refused('verify-failed')
}

/** Address of the helpdesk's own note form for the ticket in view; null when the adapter knows none. */
export function noteFormOf(view: View): string | null {
  const route = view.adapter.composers?.find(one => one.audience === 'internal' && one.route)?.route
  if (!route) return null
  const url = new URL(`${view.base}${route.path}`, location.origin)
  for (const [name, value] of Object.entries(route.query))
    url.searchParams.set(name, value.replaceAll('{caseKey}', view.key))
  return url.origin === location.origin ? url.href : null
}

/** The internal composer's writing place now, or why there is none. */
function placeFor(desk: Desk, ticketKey: string): { composer: Composer; target: Element } | Refusal {
  const view = desk.view()
  if (!view || view.key !== ticketKey) return 'other-ticket'
  const shown = (view.adapter.composers ?? []).flatMap(composer => {
    const target = targetOf(composer, view)
    return target ? [{ composer, target, active: isActive(composer) }] : []
  })
  if (shown.some(one => one.composer.audience === 'client' && one.active === true)) return 'audience-client'
  const notes = shown.filter(one => one.composer.audience === 'internal' && one.composer.insert !== 'copy-only')
  const note = notes.find(one => one.active === true)
  if (note) return note
  return shown.length > 0 ? 'audience-unknown' : 'no-composer'
}

function targetOf(composer: Composer, view: View): Element | null {
  const ground = { ...view.ground, root: document }
  for (const sel of composer.target) {
    const found = elementsOf(sel, ground).find(isOpen)
    if (found) return found
  }
  return null
}

/** Drawn, and meant to be written in. */
function isOpen(element: Element): boolean {
  return element.checkVisibility() && !native.matches(element, ':disabled,[readonly]')
}

/** Whether the audience control says that this composer is the one in use; null when it is not there. */
function isActive(composer: Composer): boolean | null {
  const rule = composer.active
  if (!rule) return true
  const controls = native.all(document, rule.css)
  const control = controls[0]
  if (!control || controls.length > 1) return null
  const now = rule.attr ? native.attribute(control, rule.attr) : native.value(control)
  if (!now) return null
  if (rule.value !== undefined) return now === rule.value
  if (rule.in) return rule.in.includes(now)
  return rule.notIn ? !rule.notIn.includes(now) : null
}

function refused(code: Refusal): Placed {
  return { how: 'refused', code }
}
