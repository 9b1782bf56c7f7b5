/** Room beside the page for the panel: one constructed sheet with one rule on the root, and away again. */
const sheet = new CSSStyleSheet()

/**
 * Pushes the page aside. Where the root does not scroll, a transform makes it the frame of the page's fixed parts;
 * where it does, they would scroll away with it.
 */
export function makeRoom(width: number): void {
  closeRoom()
  const root = document.documentElement
  const fixed =
    root.scrollHeight <= root.clientHeight + 1 ? 'transform:translateX(0)!important;height:100vh!important;' : ''
  const rest = `calc(100vw - ${width}px)!important`
  sheet.replaceSync(
    `:root{width:${rest};min-width:0!important;max-width:${rest};margin-right:${width}px!important;${fixed}}`,
  )
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

/** Gives the page its room back. */
export function closeRoom(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet)
}
