/**
 * Whether a consequential control inside a page may act. Only rules: what they look at is measured in `guard.ts`, what
 * a press has to be stands in `press.ts`. All times are ms of one clock that never goes back.
 */
import type { Layer } from '../../messages/layer'

/** How long a control has to be seen, and the panel to stand still, before it acts. */
export const settleMs = 500
/** Below this nobody reads what a control says. */
const leastFrame = { width: 300, height: 200 }
/** An answer of the page that is older tells nothing. */
const layerStaysMs = 3_000

/** What kind of thing a control does. */
export type Deed = 'decide' | 'hand-off' | 'level-2' | 'insert' | 'reveal' | 'delete'

/** Why a control does not act now; '' when it does. */
export type Why =
  | ''
  | 'settling'
  | 'offscreen'
  | 'covered'
  | 'above'
  | 'scaled'
  | 'restyled'
  | 'small'
  | 'unfocused'
  | 'unknown'
  | 'top-only'

/** What is known of a control at one moment. */
export type Sight = {
  nowMs: number
  /** Whether the browser tells covered from seen; Firefox does not. */
  tracks: boolean
  /** Share of the control inside what the frame shows; undefined before the first look. */
  share: number | undefined
  /** Nothing covers, fades or distorts it, as the browser says. */
  isUncovered: boolean
  /** Pixel ratio inside the frame. */
  ratio: number
  width: number
  height: number
  hasFocus: boolean
  /** When the frame was shown or resized last. */
  changedMs: number
  /** The page's answer and when it came; undefined before the first, null when it did not answer. */
  layer: Layer | null | undefined
  layerMs: number
}

/** What stands against a control whatever time passes; '' when nothing does. The first that holds is said. */
export function blockOf(sight: Sight): Why {
  const { layer, share } = sight
  if (layer === null) return 'unknown'
  if (sight.width < leastFrame.width || sight.height < leastFrame.height) return 'small'
  if (layer && Math.abs(layer.ratio - sight.ratio) > 0.001) return 'scaled'
  if (layer && (layer.others !== 0 || !layer.hit)) return 'above'
  if (layer && !sight.tracks && !isPlain(layer.root)) return 'restyled'
  if (share !== undefined && share < 0.99) return 'offscreen'
  return share === undefined || sight.isUncovered ? '' : 'covered'
}

/** Why a control does not act now; `clearSinceMs` is when nothing stood against it any more, null while something does. */
export function whyDisarmed(sight: Sight, clearSinceMs: number | null): Why {
  const block = blockOf(sight)
  if (block) return block
  if (!sight.hasFocus) return 'unfocused'
  const { nowMs, layer, layerMs } = sight
  const isKnown = sight.share !== undefined && layer && nowMs - layerMs <= layerStaysMs
  const movedMs = Math.max(sight.changedMs, layer ? layerMs - layer.stillMs : nowMs)
  const isStill = clearSinceMs !== null && nowMs - clearSinceMs >= settleMs && nowMs - movedMs >= settleMs
  return isKnown && isStill ? '' : 'settling'
}

/** A root that leaves the top layer as it is: no filter, no zoom, drawn. */
function isPlain([filter = '', zoom = '', display = '', contentVisibility = '']: readonly string[]): boolean {
  return (
    /^(none)?$/.test(filter) &&
    /^(1|normal)?$/.test(zoom) &&
    display !== 'none' &&
    /^(visible)?$/.test(contentVisibility)
  )
}

/** How a deed is done inside a page: at once, after a second word, or only in a page of our own. */
export function wayOf(deed: Deed, tracks: boolean): 'at-once' | 'confirm' | 'top-only' {
  if (tracks) return 'at-once'
  return deed === 'hand-off' || deed === 'level-2' ? 'top-only' : 'confirm'
}
