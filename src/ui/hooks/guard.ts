/** Watches consequential controls inside a page: seen by whom, standing how long, with what above them. */
import { createContext } from 'preact'
import { blockOf, type Sight, type Why, whyDisarmed } from './armed'
import type { Door } from './door'

/** What controls ask before they act. */
export type Guard = {
  /** A page of our own: nothing of a stranger can stand above it, so every control acts. */
  isTop: boolean
  /** Whether the browser tells covered from seen. */
  tracks: boolean
  /** Follows a control; tells why it does not act, each time that changes. Returns the way to stop. */
  watch(control: Element, tell: (why: Why) => void): () => void
  /** Asks the page once more, now. */
  look(control: Element): Promise<Why>
  /** How long this panel has had the focus. */
  focusedMs(): number
  /** The way on: the browser's side panel for this tab; false when the browser did not open it. */
  goOn(): Promise<boolean>
}

/** The guard of a page of our own. */
export const onTop: Guard = {
  isTop: true,
  tracks: true,
  watch: () => () => undefined,
  look: async () => '',
  focusedMs: () => 0,
  goOn: async () => false,
}

/** In a frame nothing acts before a guard is given. */
const shut: Guard = { ...onTop, isTop: false, look: async () => 'unknown' }

/** The guard of a panel. */
export const Guarded = createContext<Guard>(window === window.top ? onTop : shut)

const everyMs = 100
const askEveryMs = { clear: 1_000, blocked: 250 }

type Watched = {
  share: number | undefined
  isUncovered: boolean
  clearSinceMs: number | null
  why: Why
  tell: (why: Why) => void
}

/** Opens the guard of a panel inside a page. */
export function openGuard(door: Pick<Door, 'ask'>): Guard {
  const tracks = 'isVisible' in IntersectionObserverEntry.prototype
  const page = askPage(door)
  const watched = new Map<Element, Watched>()
  const observer = new IntersectionObserver(heard, {
    threshold: [0, 0.99],
    trackVisibility: true,
    delay: everyMs,
  } as object) // as: the library of types does not know visibility tracking
  let changedMs = performance.now()
  let focusedAtMs = changedMs
  let timer = 0

  addEventListener('resize', changed)
  document.addEventListener('visibilitychange', changed)
  addEventListener('focus', () => {
    focusedAtMs = performance.now()
    void page.ask()
  })

  return {
    isTop: false,
    tracks,
    watch(control, tell) {
      watched.set(control, { share: undefined, isUncovered: false, clearSinceMs: null, why: 'settling', tell })
      observer.observe(control)
      if (!timer) timer = window.setInterval(tick, everyMs)
      tell('settling')
      return () => {
        observer.unobserve(control)
        watched.delete(control)
        if (watched.size > 0) return
        clearInterval(timer)
        timer = 0
      }
    },
    async look(control) {
      await page.ask()
      tick()
      return watched.get(control)?.why ?? 'unknown'
    },
    async goOn() {
      const answer = await door.ask('surface.sidePanel', {})
      return answer.ok && answer.value.opened
    },
    focusedMs: () => (document.hasFocus() ? performance.now() - focusedAtMs : 0),
  }

  function changed(): void {
    changedMs = performance.now()
  }

  function heard(entries: (IntersectionObserverEntry & { isVisible?: boolean })[]): void {
    for (const { target, intersectionRatio, isVisible = true } of entries) {
      const one = watched.get(target)
      if (one) Object.assign(one, { share: intersectionRatio, isUncovered: isVisible })
    }
    tick()
  }

  function tick(): void {
    const nowMs = performance.now()
    for (const one of watched.values()) {
      const sight = { ...sightOf(one, page, nowMs), tracks, changedMs }
      one.clearSinceMs = blockOf(sight) ? null : (one.clearSinceMs ?? nowMs)
      const why = whyDisarmed(sight, one.clearSinceMs)
      if (why === one.why) continue
      one.why = why
      one.tell(why)
    }
    const isClear = [...watched.values()].every(one => one.why === '')
    // Without the focus nothing acts anyway, and the worker may sleep.
    if (document.hasFocus()) page.askNowAndThen(isClear ? 'clear' : 'blocked')
  }
}

function sightOf({ share, isUncovered }: Watched, page: Asked, nowMs: number): Omit<Sight, 'tracks' | 'changedMs'> {
  return {
    nowMs,
    share,
    isUncovered,
    ratio: devicePixelRatio,
    width: innerWidth,
    height: innerHeight,
    hasFocus: document.hasFocus(),
    layer: page.layer,
    layerMs: page.layerMs,
  }
}

type Asked = Pick<Sight, 'layer' | 'layerMs'>

/** Asks the page what stands above the panel, and keeps its last answer. */
function askPage(door: Pick<Door, 'ask'>) {
  let askedMs = Number.NEGATIVE_INFINITY
  const asked: Asked & { ask: () => Promise<void>; askNowAndThen: (pace: keyof typeof askEveryMs) => void } = {
    layer: undefined,
    layerMs: 0,
    async ask() {
      askedMs = performance.now()
      const answer = await door.ask('overlay.layer', {})
      asked.layer = answer.ok ? answer.value : null
      asked.layerMs = performance.now()
    },
    askNowAndThen(pace) {
      if (performance.now() - askedMs >= askEveryMs[pace]) void asked.ask()
    },
  }
  return asked
}
