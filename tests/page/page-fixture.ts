import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Adapter } from '../../src/core/case/adapter'
import type { Reading } from '../../src/core/case/reading'
import { withTimes } from '../../src/core/case/reading-times'
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
  signal: new AbortController().signal,
  nowMs: () => 0,
  at: () => '2026-03-16T14:00:00.000Z',
  pause: () => Promise.resolve(),
}

export async function readPage(site: string): Promise<Reading | null> {
  const view = look([siteOf(site)])
  const reading = view && (await readTicket(view, pace))
  return reading && view && withTimes(reading, view.adapter, 'Etc/UTC')
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
    messages: reading.messages.map(message =>
      [
        `${message.id} ${message.speaker}: ${message.author} at ${message.time?.iso ?? '?'}`,
        `${message.body.length} chars, ${message.hiddenChars} hidden: ${message.body.slice(0, 30)} … ${message.body.slice(-30)}`,
        namedHeaders(message.headers),
        ...message.attachments,
      ].join(' | '),
    ),
    read: `${reading.messages.length} of ${reading.total}${reading.left && `, left: ${reading.left}`}, health ${reading.health.score}`,
  }
}

/** The headers that say who wrote, and how many others there are. */
function namedHeaders(headers: Reading['messages'][number]['headers']): string {
  const named = headers
    .filter(header => /^(From|Reply-To)$/.test(header.name))
    .map(header => `${header.name}: ${header.value}`)
  return `${named.join(' | ')} + ${headers.length - named.length} others`
}
