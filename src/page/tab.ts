/** The edge tab: the way into the panel, and the place that says that the extension was updated under the page. */
import { make } from './make'

const updated = 'Gatehouse was updated: reload this page'

/** The edge tab, hidden until it is offered. */
export function makeTab(open: () => void, reload: () => void) {
  const element = make('button', {
    className: 'tab',
    textContent: 'Gatehouse',
    ariaLabel: 'Open Gatehouse',
    hidden: true,
    onclick: open,
    // A click on the tab leaves the focus in the page, where it goes back to.
    onmousedown: event => event.preventDefault(),
  })
  let isStale = false
  return {
    element,
    offer(wanted: boolean): void {
      element.hidden = !wanted && !isStale
    },
    /** Nothing can be kept any more. */
    stale(): void {
      isStale = true
      Object.assign(element, { className: 'tab stale', textContent: updated, ariaLabel: '', onclick: reload })
      element.hidden = false
    },
  }
}
