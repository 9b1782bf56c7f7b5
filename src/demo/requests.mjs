import { renderAccount, renderOffice } from './render-back-office.mjs'
import { renderList, renderTicket } from './render-ticket.mjs'
import { breakMarkup, enlarge, hostileScripts, strictPolicy } from './trouble.mjs'

/**
 * What the desk answers to a request; no socket, no clock of its own.
 *
 * @typedef {{ desk: import('./cases.mjs').Desk, accounts: import('./back-office.mjs').Account[] }} State
 * @typedef {{ status: number, type: string, body: string, headers?: Record<string, string>, waitMs?: number }} Answer
 * @typedef {(state: State, found: string, query: URLSearchParams) => Answer} Route
 */

/** @type {[RegExp, Route][]} */
const routes = [
  [/^\/()$/, ({ desk }) => page(renderList(desk))],
  [/^\/tickets\/(\d+)$/, ticketPage],
  [/^\/tickets\/(\d+\/source\/\d+)$/, sourcePage],
  [/^\/compose()$/, composePage],
  [/^\/api\/tickets\/(\d+)$/, ticketData],
  [/^\/backoffice()\/?$/, ({ accounts, desk }) => page(renderOffice(accounts, desk.name))],
  [/^\/backoffice\/([A-Za-z0-9-]+)$/, accountPage],
]

/**
 * Answers a GET.
 *
 * @param {State} state
 * @param {URL} url
 * @returns {Answer}
 */
export function answerGet(state, url) {
  for (const [pattern, route] of routes) {
    const found = pattern.exec(url.pathname)
    if (found) return route(state, found[1] ?? '', url.searchParams)
  }
  return notFound('There is no such page.')
}

/**
 * Keeps a message written in the composer, in memory only.
 *
 * @param {State} state
 * @param {string} key
 * @param {unknown} sent `{ audience: 'client' | 'internal', text: string }`
 * @param {string} at ISO time
 * @returns {Answer}
 */
export function addMessage(state, key, sent, at) {
  const ticket = state.desk.tickets.find(one => one.key === key)
  if (!ticket) return notFound('There is no such ticket.')
  const { audience, text } = /** @type {{ audience?: unknown, text?: unknown }} */ (sent ?? {})
  if ((audience !== 'client' && audience !== 'internal') || typeof text !== 'string' || text.trim() === '') {
    return json(400, { error: 'A message needs an audience and a text.' })
  }
  const { name, email } = state.desk.analyst
  /** @type {import('./cases.mjs').Message} */
  const message = {
    id: `${key}-${ticket.messages.length + 1}`,
    kind: audience === 'internal' ? 'note' : 'agent',
    author: name,
    email,
    at,
    headers: [],
    body: text,
    html: '',
    attachments: [],
  }
  ticket.messages.push(message)
  ticket.updated = at
  return json(201, message)
}

/** @type {Route} */
function ticketPage({ desk }, key, query) {
  const ticket = desk.tickets.find(one => one.key === key)
  if (!ticket) return notFound('There is no such ticket.')
  const hostile = query.get('hostile')
  const html = renderTicket(desk, enlarge(ticket, query), {
    late: query.has('late'),
    compose: query.get('compose') === 'note' ? 'note' : 'reply',
    styles: hostile === 'css' || hostile === 'all' ? [`/assets/hostile${hostile === 'all' ? '-all' : ''}.css`] : [],
    scripts: hostileScripts.includes(hostile ?? '') ? [`/assets/hostile-${hostile}.js`] : [],
  })
  const headers = hostile === 'csp' ? { 'content-security-policy': strictPolicy } : undefined
  return { ...page(query.has('broken') ? breakMarkup(html) : html), headers }
}

/** A message as it was received, for who wants to select and copy it. @type {Route} */
function sourcePage({ desk }, place) {
  const source = desk.sources.get(place.replace('/source/', '-'))
  return source === undefined
    ? notFound('There is no source of this message.')
    : { status: 200, type: 'text/plain; charset=utf-8', body: source }
}

/** The address an adapter can build: goes on to the ticket with the right tab open. @type {Route} */
function composePage({ desk }, _, query) {
  const ticket = desk.tickets.find(one => one.key === query.get('ticket'))
  if (!ticket) return notFound('There is no such ticket.')
  const compose = query.get('audience') === 'internal' ? 'note' : 'reply'
  return {
    status: 302,
    type: 'text/plain',
    body: '',
    headers: { location: `/tickets/${ticket.key}?compose=${compose}#composer` },
  }
}

/** @type {Route} */
function ticketData({ desk }, key, query) {
  const ticket = desk.tickets.find(one => one.key === key)
  if (!ticket) return json(404, { error: 'There is no such ticket.' })
  const waitMs = Math.min(Number.parseInt(query.get('late') ?? '0', 10) || 0, 30_000)
  return { ...json(200, enlarge(ticket, query)), waitMs }
}

/** @type {Route} */
function accountPage({ accounts, desk }, id) {
  const account = accounts.find(one => one.id === id)
  return account ? page(renderAccount(account, desk.name)) : notFound(`There is no account ${id}.`)
}

/** @param {string} body */
function page(body) {
  return { status: 200, type: 'text/html; charset=utf-8', body }
}

/** @param {string} text */
function notFound(text) {
  return { status: 404, type: 'text/plain; charset=utf-8', body: text }
}

/**
 * @param {number} status
 * @param {unknown} value
 */
function json(status, value) {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) }
}
