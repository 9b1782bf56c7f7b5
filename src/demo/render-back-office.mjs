import { writePage } from './frame.mjs'
import { h } from './view/node.mjs'
import { when } from './view/when.mjs'

/**
 * Writes the list of accounts.
 *
 * @param {import('./back-office.mjs').Account[]} accounts
 * @param {string} desk
 * @returns {string}
 */
export function renderOffice(accounts, desk) {
  const rows = accounts.map(account => [
    h('a', { href: `/backoffice/${account.id}` }, account.id),
    recordValue(account, 'Name') || '–',
    recordValue(account, 'Status'),
    account.tickets.map(key => h('a', { href: `/tickets/${key}` }, `#${key} `)),
  ])
  return writePage(
    { title: 'Accounts · back office', place: 'office', desk },
    h(
      'main',
      { class: 'office' },
      h('h1', {}, 'Accounts'),
      table('Accounts', 'accounts', ['Account', 'Name', 'Status', 'Tickets'], rows),
    ),
  )
}

/**
 * Writes the record of one account with its change log and its login log.
 *
 * @param {import('./back-office.mjs').Account} account
 * @param {string} desk
 * @returns {string}
 */
export function renderAccount(account, desk) {
  const changes = account.changes.map(row => [when(row.at), row.what, row.from || '–', row.to, row.by, row.ip || '–'])
  const logins = account.logins.map(row => [
    when(row.at),
    row.event,
    h('span', { class: row.result.startsWith('ok') ? 'good' : 'odd' }, row.result),
    row.ip,
    row.country,
    row.device,
  ])
  return writePage(
    { title: `${account.id} · back office`, place: 'office', desk },
    h(
      'main',
      { class: 'office' },
      h(
        'p',
        { class: 'ticket-key' },
        'Account record · ',
        account.tickets.map(key => h('a', { href: `/tickets/${key}` }, `#${key} `)),
      ),
      h('h1', {}, account.id),
      h(
        'dl',
        { class: 'fields', 'data-test': 'record' },
        account.record.flatMap(({ name, value }) => [h('dt', {}, name), h('dd', {}, value)]),
      ),
      h('h2', {}, 'Change log, 90 days'),
      table('Change log', 'changes', ['Time', 'What', 'From', 'To', 'By', 'Address'], changes),
      h('h2', {}, 'Login log'),
      table('Login log', 'logins', ['Time', 'Event', 'Result', 'Address', 'Country', 'Device'], logins),
    ),
  )
}

/**
 * @param {import('./back-office.mjs').Account} account
 * @param {string} name
 */
function recordValue(account, name) {
  return account.record.find(row => row.name === name)?.value ?? ''
}

/**
 * @param {string} label
 * @param {string} test
 * @param {string[]} heads
 * @param {(import('./view/node.mjs').Child | import('./view/node.mjs').Child[])[][]} rows
 */
function table(label, test, heads, rows) {
  if (rows.length === 0) return h('p', { class: 'nothing' }, `${label}: nothing recorded.`)
  return h(
    'div',
    { class: 'scroll' },
    h(
      'table',
      { 'aria-label': label, 'data-test': test },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          heads.map(text => h('th', { scope: 'col' }, text)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map(cells =>
          h(
            'tr',
            {},
            cells.map(cell => h('td', {}, ...[cell].flat())),
          ),
        ),
      ),
    ),
  )
}
