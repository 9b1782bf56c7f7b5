import { h } from './node.mjs'

/**
 * The list of tickets beside the open one; a click swaps the ticket without loading the page anew.
 *
 * @param {import('../cases.mjs').Ticket[]} tickets
 * @param {string} current
 * @returns {import('./node.mjs').Node}
 */
export function sidebar(tickets, current) {
  return h(
    'nav',
    { class: 'sidebar', 'aria-label': 'Tickets' },
    h(
      'ol',
      {},
      tickets.map(ticket =>
        h(
          'li',
          {},
          h(
            'a',
            {
              href: `/tickets/${ticket.key}`,
              'data-switch': ticket.key,
              'aria-current': ticket.key === current ? 'page' : undefined,
            },
            h('span', { class: 'who' }, ticket.requester.name),
            h('span', { class: 'number' }, `#${ticket.key}`),
            h('span', { class: 'what' }, ticket.subject),
          ),
        ),
      ),
    ),
  )
}
