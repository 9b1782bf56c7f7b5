/**
 * Watches which ticket the page shows and tells its readings. A new ticket is told at once with its fields, the
 * messages follow; a ticket that is gone is told at once too. Everything ends on one signal.
 */
import type { Adapter } from '../core/case/adapter'
import type { Reading } from '../core/case/reading'
import { frameDocument } from './find'
import { isReady, type Pace, readFirst, readTicket } from './reader'
import { isOnPath, look, type View } from './site'
import { tag } from './tree'

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
  const { adapters, pace, signal, onView } = watch
  const observe = observing(watch, changed)
  const teller = makeTeller(watch)
  let shown: View | null = null
  let sinceMs = 0
  let reading: AbortController | null = null
  let timer = 0
  let delay = debounceMs
  let dirty = false
  listen(watch, check)
  signal.addEventListener('abort', () => {
    reading?.abort()
    clearTimeout(timer)
  })
  check()
  return {
    look: check,
    reread() {
      teller.repeat()
      check()
      plan(0)
    },
  }

  /** Cheap: which ticket is in view now? Told at once when it is another one. */
  function check(): View | null {
    if (signal.aborted) return null
    const before = shown
    shown = look(adapters)
    observe()
    const same = shown?.key === before?.key && shown?.adapter === before?.adapter && shown?.keyOnly === before?.keyOnly
    if (!same) switched(shown)
    else if (shown && shown.ground.root !== before?.ground.root) plan(debounceMs)
    return shown
  }

  function switched(view: View | null): void {
    reading?.abort()
    reading = null
    sinceMs = pace.nowMs()
    delay = debounceMs
    teller.forget()
    onView(view)
    if (!view) return
    if (!isReady(view)) teller.tell(readFirst(view, { ...pace, signal }))
    plan(0)
  }

  function changed(): void {
    dirty = true
    if (timer === 0) plan(delay)
  }

  function plan(ms: number): void {
    if (timer !== 0 && ms >= delay) return
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      timer = 0
      check()
      void read()
    }, ms)
  }

  async function read(): Promise<void> {
    const view = shown
    if (!view || reading || signal.aborted) return
    if (!isReady(view) && pace.nowMs() - sinceMs < patienceMs) return plan(pollMs)
    const control = new AbortController()
    reading = control
    dirty = false
    const found = await readTicket(view, { ...pace, signal: control.signal })
    if (reading === control) reading = null
    if (control.signal.aborted || !found || check()?.key !== found.ticketKey) return
    if (teller.tell(found)) plan(view.adapter.nav?.settleMs ?? pollMs)
    // Under a storm of changes the pauses grow; in the calm they are short again.
    delay = dirty ? Math.min(delay * 2, stormMs) : debounceMs
    if (dirty) changed()
  }
}

/** Hears of changes where a ticket stands or, the path being right, may still appear; asked again at each look. */
function observing({ adapters, signal }: Watch, changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  const observed = new WeakSet<Document>()
  signal.addEventListener('abort', () => observer.disconnect())
  return () => {
    for (const home of [adapters.some(isOnPath) ? document : null, frameOf(adapters)]) {
      if (!home || observed.has(home)) continue
      observed.add(home)
      observer.observe(home, { childList: true, subtree: true, characterData: true })
    }
  }
}

/** Tells a reading once; one of bad health is told as such when it stayed so over some passes, and asks for another. */
function makeTeller({ onReading }: Watch) {
  let badPasses = 0
  let told = ''
  return {
    repeat(): void {
      told = ''
    },
    forget(): void {
      badPasses = 0
      told = ''
    },
    tell(read: Reading): boolean {
      badPasses = read.health.ok ? 0 : badPasses + 1
      const reading = { ...read, health: { ...read.health, ok: badPasses < passesBeforeBad } }
      const print = printOf(reading)
      if (print !== told) onReading(reading)
      told = print
      return badPasses > 0 && badPasses < passesBeforeBad
    },
  }
}

/** Everything that can announce another ticket. Frames announce nothing before they loaded, so addresses are looked at. */
function listen({ adapters, signal }: Watch, check: () => void): void {
  let poll = 0
  let last = ''
  const glance = () => {
    const now = `${location.href} ${frameOf(adapters)?.location.href}`
    if (now !== last) check()
    last = now
  }
  // A timer costs on every page: only where nothing announces a change, as in a frame that holds the tickets.
  const start = () => {
    if (!poll && (!('navigation' in window) || frameOf(adapters))) poll = window.setInterval(glance, pollMs)
  }
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', check, { signal })
  for (const type of ['popstate', 'hashchange']) window.addEventListener(type, check, { signal })
  // Loads of frames do not bubble: they are caught on their way down, those of pictures left alone.
  const onLoad = ({ target }: Event) => {
    if (target instanceof Element && tag(target) !== 'IFRAME') return
    start()
    check()
  }
  window.addEventListener('load', onLoad, { signal, capture: true })
  start()
  signal.addEventListener('abort', () => clearInterval(poll))
}

/** The document behind the frame that holds tickets, where a helpdesk has one. */
function frameOf(adapters: readonly Adapter[]): Document | null {
  const css = adapters.find(adapter => adapter.caseKey.frame)?.caseKey.frame
  return css ? frameDocument(document, css) : null
}

/** Tells two readings apart without keeping their text. */
function printOf(reading: Reading): string {
  return JSON.stringify({ ...reading, readAt: 0 }, (name, value) =>
    name === 'body' ? value.length + value.slice(0, 80) + value.slice(-80) : value,
  )
}
