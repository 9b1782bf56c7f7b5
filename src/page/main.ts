/** The page script: asks for adapters, watches tickets, keeps the overlay, answers orders. */

import type { Orders, Outputs } from '../messages/protocol'
import type { Door, OrderTable } from './door'
import { insertNote, noteFormOf } from './inserter'
import { Overlay } from './overlay'
import { clip, findPlace, scrollTo } from './picker'
import type { View } from './site'
import { type Watcher, watchTickets } from './watcher'

/** What the script runs with; the test hands in fakes. */
export type Surroundings = {
  door: Door
  panelUrl: string
  nowMs: () => number
  at: () => string
  pause: () => Promise<void>
  signal: AbortSignal
}

const aliveEveryMs = 2_000

/** Starts on one page. */
export async function startPage(around: Surroundings): Promise<void> {
  const { door } = around
  // Refused or gone: this page is none of ours.
  const hello = await door.ask('page.hello', {}).catch(() => null)
  if (hello && !around.signal.aborted) new PageScript(around, hello)
}

type Hello = Outputs['page.hello']

class PageScript {
  readonly #around: Surroundings
  readonly #hello: Hello
  #overlay: Overlay | null = null
  #watcher: Watcher | null = null
  #wasTicket = false

  constructor(around: Surroundings, hello: Hello) {
    this.#around = around
    this.#hello = hello
    const { door, nowMs, at, pause, signal } = around
    door.onOrder(this.#orders())
    this.#watcher = watchTickets({
      adapters: hello.adapters,
      pace: { nowMs, at, pause },
      signal,
      onView: view => this.#came(view),
      onReading: reading => void this.#say(() => door.ask('page.reading', { reading })),
    })
    const beat = window.setInterval(() => this.#checkAlive(), aliveEveryMs)
    signal.addEventListener('abort', () => clearInterval(beat))
  }

  #came(view: View | null): void {
    this.#overlay?.marks.show(null)
    if (view) this.#cover().offer(true)
    else this.#overlay?.offer(false)
    if (view && this.#hello.open && !this.#wasTicket) this.#cover().open(false)
    if (!view && this.#wasTicket) void this.#say(() => this.#around.door.ask('page.left', {}))
    this.#wasTicket = view !== null
  }

  /** The overlay is made when the first ticket comes, or when the panel is asked for. */
  #cover(): Overlay {
    const { panelUrl, signal, nowMs, door } = this.#around
    this.#overlay ??= new Overlay({
      panelUrl,
      signal,
      nowMs,
      width: this.#hello.width,
      changed: state => void this.#say(() => door.ask('page.overlay', state)),
      reload: () => location.reload(),
    })
    return this.#overlay
  }

  /** A refusal is the worker's business; only its absence is ours. */
  async #say(ask: () => Promise<unknown>): Promise<void> {
    try {
      await ask()
    } catch {
      this.#checkAlive()
    }
  }

  #checkAlive(): void {
    if (!this.#around.door.alive()) this.#overlay?.stale()
  }

  #orders(): OrderTable {
    const { at } = this.#around
    return {
      'overlay.toggle': () => ({ open: this.#cover().toggle() }),
      'overlay.hide': () => {
        this.#overlay?.hide()
        return null
      },
      'page.read': () => {
        this.#watcher?.reread()
        return null
      },
      'page.clip': input => {
        const view = this.#viewOf(input)
        return view && clip(view, at())
      },
      'page.mark': input => ({ marked: this.#mark(input) }),
      'page.insert': input => {
        const desk = { view: () => this.#fresh(), wait }
        return insertNote(desk, input.ticketKey, input.text)
      },
      'page.goComposer': input => {
        const view = this.#viewOf(input)
        const url = view && noteFormOf(view)
        if (url) location.assign(url)
        return { going: Boolean(url) }
      },
    }
  }

  #mark(place: Orders['page.mark']['input']): boolean {
    const view = this.#viewOf(place)
    const range = view && findPlace(view, place)
    if (!range) return false
    scrollTo(range)
    return this.#cover().marks.show(range)
  }

  /** The ticket in view, looked at now, when it is the one the order is about. */
  #viewOf(input: { ticketKey: string }): View | null {
    const view = this.#fresh()
    return view && view.key === input.ticketKey ? view : null
  }

  #fresh(): View | null {
    return this.#watcher?.look() ?? null
  }
}

function wait(ms: number): Promise<void> {
  return new Promise(done => window.setTimeout(done, ms))
}
