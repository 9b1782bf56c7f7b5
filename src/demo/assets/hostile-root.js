/** A page script that takes the root out of the picture, and takes it out again as soon as it is back. */
const root = document.documentElement
const hide = () => root.style.setProperty('display', 'none', 'important')
new MutationObserver(() => {
  if (root.style.display !== 'none') hide()
}).observe(root, { attributes: true })
hide()
