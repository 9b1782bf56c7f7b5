import { h } from './node.mjs'
import { when } from './when.mjs'

const words = { client: 'Client', agent: 'Reply', note: 'Internal note' }

/**
 * One entry of the conversation; bodies are text with their line breaks kept, HTML mail is shown as its source.
 *
 * @param {import('../cases.mjs').Message} entry
 * @returns {import('./node.mjs').Node}
 */
export function message(entry) {
  return h(
    'article',
    { class: `message ${entry.kind}`, 'data-message-id': entry.id, 'data-kind': entry.kind },
    h(
      'header',
      {},
      h('span', { class: 'author', 'data-test': 'author' }, entry.author),
      h('span', { class: 'address', 'data-test': 'author-email' }, entry.email),
      h('span', { class: 'kind' }, words[entry.kind]),
      when(entry.at, { 'data-test': 'sent' }),
    ),
    h('div', { class: 'body', 'data-test': 'body' }, entry.body),
    entry.html && source(entry.html),
    entry.attachments.length > 0 &&
      h(
        'ul',
        { class: 'attachments', 'aria-label': 'Attachments' },
        entry.attachments.map(name => h('li', { 'data-test': 'attachment' }, name)),
      ),
    entry.headers.length > 0 && headers(entry.headers),
    entry.headers.length > 0 && sourceLink(entry),
  )
}

/** @param {import('../cases.mjs').Message} entry */
function sourceLink({ id, author }) {
  const [key, number] = id.split('-')
  return h(
    'a',
    {
      class: 'source-link',
      href: `/tickets/${key}/source/${number}`,
      target: '_blank',
      'aria-label': `Show source of the message by ${author}`,
    },
    'Show source',
  )
}

/** @param {string} html */
function source(html) {
  return h(
    'details',
    { class: 'source', 'data-test': 'html-source' },
    h('summary', {}, 'HTML part, as source'),
    h('pre', {}, html),
  )
}

/** @param {import('../mail.mjs').Header[]} list */
function headers(list) {
  return h(
    'details',
    { class: 'headers', 'data-test': 'headers' },
    h('summary', {}, 'Message headers'),
    h(
      'dl',
      {},
      list.flatMap(({ name, value }) => [h('dt', { 'data-header': name.toLowerCase() }, name), h('dd', {}, value)]),
    ),
  )
}
