/** A page script that lays a popover of its own over everything, again and again. */
const cover = document.createElement('div')
cover.popover = 'manual'
Object.assign(cover.style, { inset: '0', width: '100vw', height: '100vh', border: '0', background: '#fff' })
document.body.append(cover)
setInterval(() => {
  if (cover.matches(':popover-open')) cover.hidePopover()
  cover.showPopover()
}, 200)
