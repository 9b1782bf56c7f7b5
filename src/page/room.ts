/** Makes room beside the page for the panel: one constructed sheet with one rule on the root, and away again. */
export type Room = { make: (width: number) => void; close: () => void }

/** Room on the right edge; a page that fills the window without scrolling gets its fixed parts moved too. */
export function roomBeside(page: Document): Room {
  const sheet = new CSSStyleSheet()
  const others = () => page.adoptedStyleSheets.filter(one => one !== sheet)
  return {
    make(width) {
      sheet.replaceSync(ruleFor(page, width))
      if (!page.adoptedStyleSheets.includes(sheet)) page.adoptedStyleSheets = [...others(), sheet]
    },
    close() {
      page.adoptedStyleSheets = others()
    },
  }
}

/** A transform makes the root the frame of fixed parts; where the root scrolls they would scroll away with it. */
function ruleFor(page: Document, width: number): string {
  const root = page.documentElement
  const fills = root.scrollHeight <= root.clientHeight + 1
  const fixed = fills ? 'transform:translateX(0)!important;height:100vh!important;' : ''
  return `:root{width:calc(100vw - ${width}px)!important;min-width:0!important;max-width:calc(100vw - ${width}px)!important;margin-right:${width}px!important;${fixed}}`
}
