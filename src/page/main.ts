/** The page script: asks for adapters, watches tickets, keeps the overlay, answers orders. */

import type { Orders } from '../messages/orders'
import type { Door, OrderTable } from './door'
import { insertNote } from './inserter'
import { makeOverlay, type Overlay } from './overlay'
import { clip, findPlace, isThere, scrollTo, selected } from './picker'
import type { View } from './site'
import { type Watcher, watchTickets } from './watcher'

/** What the script runs with; the test hands in fakes. */
export type Surroundings = {
  door: Door
  panelUrl: string
  nowMs: () => number
  at: () => string
  /** Gives the page its turn; ms more when told. */
  pause: (ms?: number) => Promise<void>
  signal: AbortSignal
}

const aliveEveryMs = 2_000

/** Starts on one page. */
export async function startPage(around: Surroundings): Promise<void> {
  const { door, panelUrl, nowMs, at, pause, signal } = around
  // Refused or gone: this page is none of ours.
  const hello = await door.ask('page.hello', {}).catch(() => null)
  if (!hello || signal.aborted) return
  const { adapters, width, open } = hello
  let overlay: Overlay | undefined
  let wasTicket = false
  const beat = window.setInterval(checkAlive, aliveEveryMs)
  signal.addEventListener('abort', () => clearInterval(beat))
  const watcher = watchTickets({
    adapters,
    pace: { nowMs, at, pause },
    signal,
    onView: came,
    onReading: reading => tell('page.reading', { reading }),
  })
  door.onOrder(ordersFor(watcher, cover, () => overlay, around))

  function came(view: View | null): void {
    overlay?.marks.show(null)
    if (view) cover().offer(true)
    else overlay?.offer(false)
    if (view && open && !wasTicket) cover().open(false)
    if (!view && wasTicket) tell('page.left', {})
    wasTicket = view !== null
  }

  /** The overlay is made when the first ticket comes, or when the panel is asked for. */
  function cover(): Overlay {
    overlay ??= makeOverlay({
      panelUrl,
      signal,
      nowMs,
      width,
      changed: state => tell('page.overlay', state),
      lost: () => tell('overlay.lost', {}),
      reload: () => location.reload(),
    })
    return overlay
  }

  /** A refusal is the worker's business; only its absence is ours. */
  function tell(...[call, input]: Parameters<Door['ask']>): void {
    door.ask(call, input).catch(checkAlive)
  }

  function checkAlive(): void {
    if (door.alive()) return
    clearInterval(beat)
    overlay?.stale()
  }
}

/** What the worker may order; each looks again, now, whether the ticket in view is the one the order is about. */
function ordersFor(
  watcher: Watcher,
  cover: () => Overlay,
  made: () => Overlay | undefined,
  around: Surroundings,
): OrderTable {
  const viewOf = ({ ticketKey }: { ticketKey: string }) => {
    const view = watcher.look()
    return view?.key === ticketKey ? view : null
  }
  return {
    'overlay.toggle': () => ({ open: cover().toggle() }),
    'overlay.hide': () => {
      made()?.hide()
      return null
    },
    'overlay.layer': () => made()?.layer() ?? null,
    'page.read': () => {
      watcher.reread()
      return null
    },
    'page.clip': input => {
      const view = viewOf(input)
      return view && clip(view, around.at())
    },
    'page.selection': () => selected(around.at()),
    'page.find': input => ({ found: isThere(input) }),
    'page.mark': input => ({ marked: mark(viewOf(input), input, cover) }),
    'page.insert': ({ ticketKey, text }) => insertNote({ view: watcher.look, wait: around.pause }, ticketKey, text),
    'page.go': input => {
      const going = viewOf(input) !== null
      if (going) location.assign(input.url)
      return { going }
    },
  }
}

function mark(view: View | null, place: Orders['page.mark']['input'], cover: () => Overlay): boolean {
  const range = view && findPlace(view, place)
  if (!range) return false
  scrollTo(range)
  return cover().marks.show(range)
}
