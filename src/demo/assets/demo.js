/**
 * The desk's own script: switches tickets in place, sends messages, and listens to its own single-letter shortcuts
 * (r reply, c note, j next, k previous), which must neither swallow nor catch keys typed in an extension's panel.
 */
import { tabFor } from '../view/composer.mjs'
import { build } from '../view/dom.mjs'
import { message } from '../view/message.mjs'
import { ticketView } from '../view/ticket.mjs'

const main = /** @type {HTMLElement} */ (document.querySelector('main'))
let switching = 0

/** @param {string} key */
async function loadTicket(key) {
  const response = await fetch(`/api/tickets/${key}${location.search}`)
  return response.ok ? response.json() : undefined
}

/** @param {string} key */
async function showTicket(key) {
  switching += 1
  const mine = switching
  const ticket = await loadTicket(key)
  if (!ticket || mine !== switching) return
  main.replaceChildren(build(ticketView(ticket)))
  document.title = `#${ticket.key} ${ticket.subject}`
  for (const link of document.querySelectorAll('[data-switch]')) {
    if (link.getAttribute('data-switch') === key) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
}

/** @param {string} key */
async function goTo(key) {
  history.pushState({}, '', `/tickets/${key}${location.search}`)
  await showTicket(key)
}

const currentKey = () => location.pathname.split('/')[2] ?? ''

/** @param {number} step */
function goBy(step) {
  const keys = [...document.querySelectorAll('[data-switch]')].map(link => link.getAttribute('data-switch') ?? '')
  const next = keys[keys.indexOf(currentKey()) + step]
  if (next) goTo(next)
}

/** @param {string} audience */
function openComposer(audience) {
  const form = document.querySelector('#composer')
  const box = document.querySelector('#composer-text')
  const tab = tabFor(audience)
  if (!form || !box || !tab) return
  form.setAttribute('data-audience', audience)
  box.setAttribute('data-audience', audience)
  box.setAttribute('aria-label', tab.name)
  document.querySelector('#composer-hint')?.replaceChildren(tab.hint)
  document.querySelector('#composer-panel')?.setAttribute('aria-labelledby', `tab-${tab.id}`)
  for (const button of form.querySelectorAll('[role=tab]')) {
    const selected = button.getAttribute('data-reads') === audience
    button.setAttribute('aria-selected', String(selected))
    button.setAttribute('tabindex', selected ? '0' : '-1')
  }
}

/** @param {HTMLFormElement} form */
async function send(form) {
  const box = /** @type {HTMLTextAreaElement} */ (form.querySelector('textarea'))
  const audience = form.getAttribute('data-audience')
  const response = await fetch(`/api/tickets/${form.getAttribute('data-ticket-id')}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ audience, text: box.value }),
  })
  if (!response.ok) return
  document.querySelector('.conversation')?.append(build(message(await response.json())))
  box.value = ''
}

const shortcuts = {
  r: () => focusComposer('client'),
  c: () => focusComposer('internal'),
  j: () => goBy(1),
  k: () => goBy(-1),
}

/** @param {string} audience */
function focusComposer(audience) {
  openComposer(audience)
  document.querySelector('#composer-text')?.focus()
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return
  const run = shortcuts[event.key]
  if (!run) return
  event.preventDefault()
  document.querySelector('#shortcut')?.replaceChildren(`Shortcut ${event.key}`)
  run()
})

document.addEventListener('click', event => {
  const target = event.target instanceof Element ? event.target : undefined
  const tab = target?.closest('[role=tab]')
  if (tab) return openComposer(tab.getAttribute('data-reads') ?? 'client')
  const link = target?.closest('[data-switch]')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  goTo(link.getAttribute('data-switch') ?? '')
})

document.addEventListener('keydown', event => {
  const tab = event.target instanceof Element ? event.target.closest('[role=tab]') : undefined
  if (!tab || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
  openComposer(tab.getAttribute('data-reads') === 'client' ? 'internal' : 'client')
  document.querySelector('[role=tab][aria-selected=true]')?.focus()
})

document.addEventListener('submit', event => {
  event.preventDefault()
  if (event.target instanceof HTMLFormElement) send(event.target)
})

addEventListener('popstate', () => showTicket(currentKey()))

const waiting = document.querySelector('[data-test=messages][data-state=loading]')
if (waiting) {
  const ticket = await loadTicket(currentKey())
  waiting.replaceChildren(...ticket.messages.map(entry => build(message(entry))))
  waiting.setAttribute('data-state', 'ready')
}
