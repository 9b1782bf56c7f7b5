import { writePage } from './frame.mjs'
import { h } from './view/node.mjs'
import { sidebar } from './view/sidebar.mjs'
import { ticketView } from './view/ticket.mjs'
import { when } from './view/when.mjs'

/**
 * Writes the list of tickets.
 *
 * @param {import('./cases.mjs').Desk} desk
 * @returns {string}
 */
export function renderList(desk) {
  const heads = ['Ticket', 'Subject', 'Requester', 'Status', 'Priority', 'Updated', 'Due']
  return writePage(
    { title: `Tickets · ${desk.name}`, place: 'tickets', desk: desk.name },
    h(
      'main',
      { class: 'list' },
      h('h1', {}, 'Client Security'),
      h(
        'div',
        { class: 'scroll' },
        h(
          'table',
          { 'data-test': 'ticket-list' },
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              heads.map(text => h('th', { scope: 'col' }, text)),
            ),
          ),
          h('tbody', {}, desk.tickets.map(listRow)),
        ),
      ),
    ),
  )
}

/** @param {import('./cases.mjs').Ticket} ticket */
function listRow(ticket) {
  const href = `/tickets/${ticket.key}`
  return h(
    'tr',
    {},
    h('td', {}, h('a', { href }, `#${ticket.key}`)),
    h('td', { class: 'subject' }, h('a', { href }, ticket.subject)),
    h('td', {}, ticket.requester.name),
    h('td', {}, h('span', { class: `chip ${ticket.status}` }, ticket.status)),
    h('td', {}, h('span', { class: `chip ${ticket.priority}` }, ticket.priority)),
    h('td', {}, when(ticket.updated)),
    h('td', {}, when(ticket.due)),
  )
}

/**
 * Writes the page of one ticket.
 *
 * @param {import('./cases.mjs').Desk} desk
 * @param {import('./cases.mjs').Ticket} ticket
 * @param {{ late?: boolean, compose?: 'reply' | 'note', styles?: string[], scripts?: string[] }} options
 * @returns {string}
 */
export function renderTicket(desk, ticket, options) {
  return writePage(
    {
      title: `#${ticket.key} ${ticket.subject} · ${desk.name}`,
      place: 'tickets',
      desk: desk.name,
      scripts: ['/assets/demo.js', ...(options.scripts ?? [])],
      styles: ['/assets/ticket.css', ...(options.styles ?? [])],
    },
    h(
      'div',
      { class: 'desk' },
      sidebar(desk.tickets, ticket.key),
      h('main', { id: 'ticket' }, ticketView(ticket, options)),
    ),
  )
}
