/**
 * Watches which ticket the page shows and tells its readings. A new ticket is told at once with its fields, the
 * messages follow; a ticket that is gone is told at once too. Everything ends on one signal.
 */
import type { Adapter } from '../core/case/adapter'
import type { Reading } from '../core/case/reading'
import { frameDocument } from './find'
import { isReady, type Pace, readFirst, readTicket } from './reader'
import { isOnPath, look, type View } from './site'

/** What the watcher watches with. */
export type Watch = {
  adapters: readonly Adapter[]
  pace: Omit<Pace, 'signal'>
  signal: AbortSignal
  /** A ticket, or none, came into view. */
  onView: (view: View | null) => void
  onReading: (reading: Reading) => void
}

const debounceMs = 100
const stormMs = 2_000
const pollMs = 250
const patienceMs = 3_000
const passesBeforeBad = 3

/** The watcher; `look` looks now, `reread` reads now and tells the reading even when nothing changed. */
export type Watcher = { look: () => View | null; reread: () => void }

/** Starts watching. */
export function watchTickets(watch: Watch): Watcher {
  return new TicketWatch(watch)
}

class TicketWatch implements Watcher {
  readonly #watch: Watch
  #shown: View | null = null
  #since = 0
  #reading: AbortController | null = null
  #timer = 0
  #delay = debounceMs
  #badPasses = 0
  #told = ''
  #dirty = false
  #observer: MutationObserver
  #observed = new WeakSet<Document>()

  constructor(watch: Watch) {
    this.#watch = watch
    this.#observer = new MutationObserver(() => this.#changed())
    listen(watch, () => this.#check())
    watch.signal.addEventListener('abort', () => this.#end())
    this.#check()
  }

  look(): View | null {
    this.#check()
    return this.#shown
  }

  reread(): void {
    this.#told = ''
    this.#check()
    this.#plan(0)
  }

  /** Cheap: which ticket is in view now? Told at once when it is another one. */
  #check(): void {
    if (this.#watch.signal.aborted) return
    const view = look(this.#watch.adapters)
    this.#observe()
    const same =
      view?.key === this.#shown?.key && view?.adapter === this.#shown?.adapter && view?.keyOnly === this.#shown?.keyOnly
    const moved = view?.ground.root !== this.#shown?.ground.root
    this.#shown = view
    if (!same) this.#switched(view)
    else if (view && moved) this.#plan(debounceMs)
  }

  #switched(view: View | null): void {
    this.#reading?.abort()
    this.#reading = null
    this.#since = this.#watch.pace.nowMs()
    this.#badPasses = 0
    this.#told = ''
    this.#delay = debounceMs
    this.#watch.onView(view)
    if (!view) return
    if (!isReady(view)) this.#tell(readFirst(view, this.#paced(this.#watch.signal)))
    this.#plan(0)
  }

  #changed(): void {
    this.#dirty = true
    if (this.#timer === 0) this.#plan(this.#delay)
  }

  #plan(ms: number): void {
    if (this.#timer !== 0 && ms >= this.#delay) return
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      this.#timer = 0
      this.#check()
      void this.#read()
    }, ms)
  }

  async #read(): Promise<void> {
    const view = this.#shown
    if (!view || this.#reading || this.#watch.signal.aborted) return
    if (!isReady(view) && this.#watch.pace.nowMs() - this.#since < patienceMs) return this.#plan(pollMs)
    const control = new AbortController()
    this.#reading = control
    this.#dirty = false
    const reading = await readTicket(view, this.#paced(control.signal))
    if (this.#reading === control) this.#reading = null
    if (control.signal.aborted || this.#watch.signal.aborted) return
    this.#check()
    if (!reading || this.#shown?.key !== reading.ticketKey) return
    this.#tell(reading)
    if (!reading.health.ok && this.#badPasses < passesBeforeBad) this.#plan(view.adapter.nav?.settleMs ?? pollMs)
    this.#calm()
  }

  /** Under a storm of changes the pauses grow; in the calm they are short again. */
  #calm(): void {
    this.#delay = this.#dirty ? Math.min(this.#delay * 2, stormMs) : debounceMs
    if (this.#dirty && this.#timer === 0) this.#plan(this.#delay)
  }

  #tell(read: Reading): void {
    this.#badPasses = read.health.ok ? 0 : this.#badPasses + 1
    const reading = { ...read, health: { ...read.health, ok: this.#badPasses < passesBeforeBad } }
    const print = printOf(reading)
    if (print === this.#told) return
    this.#told = print
    this.#watch.onReading(reading)
  }

  #paced(signal: AbortSignal): Pace {
    return { ...this.#watch.pace, signal }
  }

  #observe(): void {
    const frame = this.#watch.adapters.find(adapter => adapter.caseKey.frame)?.caseKey.frame
    const inner = frame ? frameDocument(document, frame) : null
    // A ticket may still appear where the path is right.
    for (const home of [this.#watch.adapters.some(isOnPath) ? document : null, inner]) {
      if (!home || this.#observed.has(home)) continue
      this.#observed.add(home)
      this.#observer.observe(home, { childList: true, subtree: true, characterData: true })
    }
  }

  #end(): void {
    this.#observer.disconnect()
    this.#reading?.abort()
    clearTimeout(this.#timer)
  }
}

/** Everything that can announce another ticket. Frames announce nothing before they loaded, so their address is looked at. */
function listen(watch: Watch, check: () => void): void {
  const options = { signal: watch.signal }
  const navigation = 'navigation' in window ? window.navigation : null
  navigation?.addEventListener('currententrychange', check, options)
  // Loads of frames do not bubble: they are caught on their way down.
  for (const type of ['popstate', 'hashchange', 'visibilitychange', 'load'])
    window.addEventListener(type, check, { ...options, capture: true })
  const frame = watch.adapters.find(adapter => adapter.caseKey.frame)?.caseKey.frame
  if (navigation && !(frame && document.querySelector(frame))) return
  let last = ''
  const poll = window.setInterval(() => {
    const inner = frame ? (frameDocument(document, frame)?.location.href ?? '') : ''
    const now = `${location.href} ${inner}`
    if (now !== last) check()
    last = now
  }, pollMs)
  watch.signal.addEventListener('abort', () => clearInterval(poll))
}

/** Tells two readings apart without keeping their text. */
function printOf(reading: Reading): string {
  const messages = reading.messages.map(one => ({
    ...one,
    body: one.body.length + one.body.slice(0, 80) + one.body.slice(-80),
  }))
  return JSON.stringify({ ...reading, readAt: 0, messages })
}
