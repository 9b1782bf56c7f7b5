/**
 * One thing that came into sight in a document. Times are milliseconds since 1970 with their fractions, so that those of
 * two processes of one browser can be compared (they agree within 0.1 ms). A look that begins late sees later, never
 * earlier.
 *
 * @typedef {{ what: string, value: string, atMs: number, paintedMs: number }} Sight
 *   atMs: in the document; paintedMs: the frame that shows it was made
 *   ready: '/tickets/1012', DOMContentLoaded; its `parsed` is the same for the end of parsing
 *   ticket: '1012 30', key and messages · bare: the frame to compare with · click
 *   usable: an enabled control of the panel's view · facts: '#1012 30 of 30 read 41' · saved: 'Saved 14:03'
 *   logs: '9 rows read.' with their timeline drawn · judged: the same, with what was found in them
 */

/** Runs inside each document, before its own scripts where it can; must not name anything of this file. */
export function lookOn() {
  const home = /** @type {any} */ (globalThis)
  if (home.gatehouseSights || location.href === 'about:blank') return
  const sights = /** @type {Sight[]} */ ([])
  home.gatehouseSights = sights
  const last = new Map()
  const since = (/** @type {number} */ ms) => performance.timeOrigin + ms
  const text = (/** @type {Element | null | undefined} */ element) =>
    element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  const all = (/** @type {string} */ css) => [...document.querySelectorAll(css)]

  const panelSights = () => {
    const controls = all('[role=tabpanel] :is(button, input, select, textarea):enabled')
    const facts = all('h2').find(heading => text(heading) === 'Facts')
    const read = all('[role=status]').find(status => / read$/.test(text(status)))
    const key = text(document.querySelector('header .key'))
    const logs = document.querySelector('svg.timeline') ? text(document.querySelector('[aria-label=Logs]')) : ''
    const isJudged = all('h2').some(heading => text(heading) === 'Sequences')
    return {
      logs,
      judged: logs && isJudged ? logs : '',
      usable: controls.some(control => control.getClientRects().length > 0) ? 'yes' : '',
      facts: facts && read ? `${key} ${text(read)} ${text(facts.nextElementSibling)}` : '',
      saved: text(all('[role=status]').find(status => /^Saved/.test(text(status)))),
    }
  }
  const pageSights = () => {
    const ticket = document.querySelector('[data-ticket-id]')?.getAttribute('data-ticket-id')
    return {
      ticket: ticket ? `${ticket} ${all('article[data-message-id]').length}` : '',
      bare: document.title === 'Bare' && document.querySelector('button') ? 'yes' : '',
    }
  }
  const see = location.protocol === 'chrome-extension:' ? panelSights : pageSights

  const note = (/** @type {string} */ what, /** @type {string} */ value, /** @type {number} */ atMs) => {
    const { port1, port2 } = new MessageChannel()
    // A message posted while a frame is being made arrives after that frame's style, layout and paint.
    port1.onmessage = () => sights.push({ what, value, atMs, paintedMs: since(performance.now()) })
    requestAnimationFrame(() => port2.postMessage(null))
  }
  const look = () => {
    for (const [what, value] of Object.entries(see())) {
      if (value === (last.get(what) ?? '')) continue
      last.set(what, value)
      if (value) note(what, value, since(performance.now()))
    }
  }
  const everything = { subtree: true, childList: true, attributes: true, characterData: true }
  new MutationObserver(look).observe(document, everything)
  addEventListener('click', event => note('click', 'yes', since(event.timeStamp)), { capture: true })
  addEventListener('DOMContentLoaded', () => {
    const [navigation] = performance.getEntriesByType('navigation')
    const { domInteractive, domContentLoadedEventStart } = /** @type {PerformanceNavigationTiming} */ (navigation)
    note('parsed', location.pathname, since(domInteractive))
    note('ready', location.pathname, since(domContentLoadedEventStart))
  })
  look()
}
