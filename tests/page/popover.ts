/** The top layer for a DOM that has none: enough of the popover calls to drive the overlay. */
const open = new WeakSet<object>()
const matches = Element.prototype.matches

Object.assign(HTMLElement.prototype, {
  showPopover(this: HTMLElement) {
    open.add(this)
  },
  hidePopover(this: HTMLElement) {
    open.delete(this)
  },
  matches(this: HTMLElement, css: string) {
    return css === ':popover-open' ? open.has(this) : matches.call(this, css)
  },
})

/** ARIA names as properties, which this DOM does not have. */
for (const name of ['label', 'valueNow', 'valueMin', 'valueMax', 'hidden', 'orientation']) {
  const attribute = `aria-${name.toLowerCase()}`
  Object.defineProperty(Element.prototype, `aria${name.charAt(0).toUpperCase()}${name.slice(1)}`, {
    get(this: Element) {
      return this.getAttribute(attribute)
    },
    set(this: Element, value: string) {
      this.setAttribute(attribute, value)
    },
  })
}

Reflect.set(Reflect.get(Reflect.get(window, 'happyDOM'), 'settings'), 'handleDisabledFileLoadingAsSuccess', true)

/** Shadow roots as they are made, closed ones too, so that a test can look inside. */
export const roots: ShadowRoot[] = []
const attach = Element.prototype.attachShadow
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init)
  roots.push(root)
  return root
}
