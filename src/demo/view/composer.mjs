import { h } from './node.mjs'

const tabs = [
  { id: 'reply', audience: 'client', name: 'Reply to client', hint: 'The client reads this.' },
  { id: 'note', audience: 'internal', name: 'Internal note', hint: 'Only staff read this.' },
]

/**
 * The composer: one text box whose audience is told by `data-audience` on it and on the form.
 *
 * @param {import('../cases.mjs').Ticket} ticket
 * @param {'reply' | 'note'} open
 * @returns {import('./node.mjs').Node}
 */
export function composer(ticket, open) {
  const tab = tabs.find(({ id }) => id === open) ?? tabs[0]
  const audience = tab?.audience ?? 'client'
  return h(
    'form',
    {
      class: 'composer',
      id: 'composer',
      'data-audience': audience,
      'data-ticket-id': ticket.key,
      'aria-label': 'Composer',
    },
    h(
      'div',
      { role: 'tablist', 'aria-label': 'Who reads it' },
      tabs.map(({ id, audience: reads, name }) =>
        h(
          'button',
          {
            type: 'button',
            role: 'tab',
            id: `tab-${id}`,
            'data-reads': reads,
            'aria-controls': 'composer-panel',
            'aria-selected': String(id === open),
            tabindex: id === open ? '0' : '-1',
          },
          name,
        ),
      ),
    ),
    h(
      'div',
      { role: 'tabpanel', id: 'composer-panel', 'aria-labelledby': `tab-${open}` },
      h('p', { id: 'composer-hint', class: 'hint' }, tab?.hint),
      h('textarea', {
        id: 'composer-text',
        rows: '6',
        'data-audience': audience,
        'aria-label': tab?.name,
        'aria-describedby': 'composer-hint',
      }),
      h('button', { type: 'submit', class: 'send' }, 'Send'),
    ),
  )
}

/**
 * The tab for an audience, with its name and hint.
 *
 * @param {string} audience
 */
export function tabFor(audience) {
  return tabs.find(tab => tab.audience === audience)
}
