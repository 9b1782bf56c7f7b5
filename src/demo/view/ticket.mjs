/**
 * One ticket as a tree: head, conversation, composer, details. The same tree is written by the server on load and built
 * by the page's own script when it switches tickets in place.
 */
import { composer } from './composer.mjs'
import { message } from './message.mjs'
import { h } from './node.mjs'
import { when } from './when.mjs'

/**
 * @param {import('../cases.mjs').Ticket} ticket
 * @param {{ late?: boolean, compose?: 'reply' | 'note' }} [options] late: messages come by a later request
 * @returns {import('./node.mjs').Node}
 */
export function ticketView(ticket, options = {}) {
  return h(
    'article',
    { class: 'ticket', 'data-test': 'ticket', 'data-ticket-id': ticket.key, 'aria-labelledby': 'ticket-subject' },
    h(
      'header',
      { class: 'ticket-head' },
      h('p', { class: 'ticket-key' }, h('span', { 'data-test': 'ticket-key' }, `#${ticket.key}`), ' · ', ticket.queue),
      h('h1', { id: 'ticket-subject', 'data-test': 'subject', tabindex: '-1' }, ticket.subject),
    ),
    details(ticket),
    h(
      'section',
      {
        class: 'conversation',
        'aria-label': 'Conversation',
        'data-test': 'messages',
        'data-state': options.late ? 'loading' : 'ready',
      },
      options.late ? h('p', { class: 'loading' }, 'Loading the conversation…') : ticket.messages.map(message),
    ),
    composer(ticket, options.compose ?? 'reply'),
  )
}

/** @param {import('../cases.mjs').Ticket} ticket */
function details(ticket) {
  return h(
    'aside',
    { class: 'details', 'aria-label': 'Ticket details' },
    h(
      'dl',
      { class: 'fields' },
      field('Requester', 'requester-name', ticket.requester.name),
      field('Address', 'requester-email', ticket.requester.email),
      field('Replies go to', 'reply-to', ticket.replyTo),
      field('Status', 'status', ticket.status),
      field('Queue', 'queue', ticket.queue),
      field('Priority', 'priority', ticket.priority),
      field('Created', 'created', when(ticket.created)),
      field('Updated', 'updated', when(ticket.updated)),
      field('Due', 'due', when(ticket.due)),
      ticket.custom.filter(({ value }) => value).map(({ name, value }) => field(name, `custom-${slug(name)}`, value)),
    ),
    h(
      'a',
      { class: 'office-link', href: `/backoffice/${ticket.account || `no-account-${ticket.key}`}`, target: '_blank' },
      'Open in back office',
    ),
  )
}

/**
 * @param {string} label
 * @param {string} test
 * @param {import('./node.mjs').Child} value
 */
function field(label, test, value) {
  return [h('dt', {}, label), h('dd', { 'data-field': test }, value)]
}

/** @param {string} name */
function slug(name) {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
