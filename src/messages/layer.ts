/** What a page shows above our host, and how its root is drawn. */
export type Layer = {
  /** Other popovers, modal dialogs and fullscreen elements. */
  others: number
  /** Whether our host is as it should be, and clicks in three places of the panel come to it. */
  hit: boolean
  /** The root's computed filter, zoom, display and content-visibility. */
  root: readonly string[]
  /** The tab's own pixel ratio. */
  ratio: number
  /** Since the host was shown, moved or resized. */
  stillMs: number
}
