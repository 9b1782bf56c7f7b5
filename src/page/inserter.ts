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

/** The internal composer's writing place now, or why there is none. */
function placeFor(desk: Desk, ticketKey: string): { composer: Composer; target: Element } | Refusal {
  const view = desk.view()
  if (!view || view.key !== ticketKey) return 'other-ticket'
  const ground = { ...view.ground, root: document }
  const shown = (view.adapter.composers ?? []).flatMap(composer => {
    const target = composer.target.flatMap(sel => elementsOf(sel, ground)).find(isOpen)
    return target ? [{ composer, target }] : []
  })
  const active = shown.filter(({ composer }) => isActive(composer))
  if (active.some(({ composer }) => composer.audience === 'client')) return 'audience-client'
  const note = active.find(({ composer }) => composer.audience === 'internal' && composer.insert !== 'copy-only')
  return note ?? (shown.length > 0 ? 'audience-unknown' : 'no-composer')
}

/** Drawn, and meant to be written in. */
function isOpen(element: Element): boolean {
  return element.checkVisibility() && !native.matches(element, ':disabled,[readonly]')
}

/** Whether the audience control says that this composer is the one in use; it does not when it is not there, or twice. */
function isActive({ active: rule }: Composer): boolean {
  if (!rule) return true
  const [control, second] = native.all(document, rule.css)
  if (!control || second) return false
  const now = rule.attr ? native.attribute(control, rule.attr) : native.value(control)
  if (now === '') return false
  if (rule.value !== undefined) return now === rule.value
  return rule.in?.includes(now) ?? rule.notIn?.includes(now) === false
}

function refused(code: Refusal): Placed {
  return { how: 'refused', code }
}
