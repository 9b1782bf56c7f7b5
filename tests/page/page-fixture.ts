import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Adapter } from '../../src/core/case/adapter'
import type { Reading } from '../../src/core/case/reading'
import { adapters } from '../../src/packs/load-sites'
import { readTicket } from '../../src/page/reader'
import { look } from '../../src/page/site'

const folder = resolve('tests/fixtures/pages')

/** Shows a saved page at an address, scripts dead. */
export function showPage(file: string, address: string, change: (html: string) => string = html => html): void {
  goTo(address)
  const html = change(readFileSync(join(folder, file), 'utf8')).replace(
    /<link[^>]*>|<img[^>]*>|<iframe[^>]*>| (?:src|onclick|onerror)="(?!return)[^"]*"/g,
    part => (part.startsWith(' onclick') ? part : ''),
  )
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  document.documentElement.remove()
  document.appendChild(document.importNode(parsed.documentElement, true))
}

/** Moves the address without loading anything. */
export function goTo(address: string): void {
  const control: { setURL(url: string): void } = Reflect.get(window, 'happyDOM')
  control.setURL(address)
}

export function siteOf(id: string): Adapter {
  const found = adapters.find(adapter => adapter.id === id)
  if (!found) throw new Error(`no adapter ${id}`)
  return found
}

export const pace = {
  zone: 'Etc/UTC',
  signal: new AbortController().signal,
  nowMs: () => 0,
  at: () => '2026-03-16T14:00:00.000Z',
  pause: () => Promise.resolve(),
}

export async function readPage(site: string): Promise<Reading | null> {
  const view = look([siteOf(site)], document, window.location)
  return view && readTicket(view, document, pace)
}

/** A reading with each body cut to its first and last words, for goldens that people can read. */
export function brief(reading: Reading | null) {
  if (!reading) return null
  return {
    ticket: `${reading.ticketKey} ${reading.page} ${reading.path}`,
    fields: reading.fields.map(
      field => `${field.name}: ${field.values.join(' | ')}${field.time ? ` = ${field.time.iso ?? '?'}` : ''}`,
    ),
    missing: reading.missing.join(' '),
    messages: reading.messages.map(message => ({
      who: `${message.id} ${message.speaker}: ${message.author} at ${message.time?.iso ?? '?'}`,
      body: `${message.body.length} chars, ${message.hiddenChars} hidden: ${message.body.slice(0, 40)} … ${message.body.slice(-40)}`,
      headers: message.headers.map(header => `${header.name}: ${header.value}`.slice(0, 90)),
      ...(message.attachments.length > 0 ? { attachments: message.attachments } : {}),
    })),
    read: `${reading.messages.length} of ${reading.total}${reading.left && `, left: ${reading.left}`}, health ${reading.health.score}`,
  }
}
