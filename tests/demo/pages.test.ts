import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadAccounts } from '../../src/demo/back-office.mjs'
import { loadDesk } from '../../src/demo/cases.mjs'
import { readMail } from '../../src/demo/mail.mjs'
import { addMessage, answerGet } from '../../src/demo/requests.mjs'
import { escapeText, toHtml } from '../../src/demo/tree.mjs'
import { hostileScripts } from '../../src/demo/trouble.mjs'
import { h } from '../../src/demo/view/node.mjs'

function newState() {
  const desk = loadDesk(Date.parse('2026-11-24T09:00:00Z'))
  return { desk, accounts: loadAccounts(desk.shiftMs) }
}

const state = newState()
const get = (path: string) => answerGet(state, new URL(path, 'http://127.0.0.1:8970'))
const demoFolder = new URL('../../src/demo/', import.meta.url)

describe('pages of the demo', () => {
  it('shows every case as a ticket with its own number', () => {
    expect(state.desk.tickets.map(ticket => ticket.key)).toEqual(
      Array.from({ length: 16 }, (_, index) => String(1001 + index)),
    )
    for (const ticket of state.desk.tickets) expect(get(`/tickets/${ticket.key}`).status).toBe(200)
  })

  it('writes a hostile subject and name as text', () => {
    for (const path of ['/', '/tickets/1013']) {
      const { body } = get(path)
      expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;')
      expect(body).not.toMatch(/<img|<b>Priority|<svg|<base|<meta http-equiv|onload="/)
    }
  })

  it('escapes text and attributes alike', () => {
    expect(toHtml(h('p', { title: '"><script>' }, "<b> & '"))).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt; &amp; &#39;</p>',
    )
    expect(escapeText('plain')).toBe('plain')
  })

  it('shows both addresses when replies would go elsewhere', () => {
    const { body } = get('/tickets/1004')
    expect(body).toContain('data-field="requester-email">margaret.ellingsworth@example.com<')
    expect(body).toContain('data-field="reply-to">margaret.ellingsworth@examp1e-mail.example<')
    expect(body).toMatch(/data-header="reply-to">Reply-To<\/dt>/)
  })

  it('shows a message as it was received, as text, with its dates moved to now', () => {
    expect(get('/tickets/1004').body).toContain('href="/tickets/1004/source/1"')
    const { status, type, body } = get('/tickets/1004/source/1')
    expect([status, type]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(body).toMatch(/^Return-Path: <bounce-7731@bulk-sender\.example>\r?\n/)
    expect(body).toContain('Authentication-Results: mx1.harborline.example;')
    expect(body).not.toContain('16 Mar 2026')
    expect(body).toMatch(/\r?\nDate: \w{3}, \d{2} Nov 2026 /)
    expect(get('/tickets/1004/source/9').status).toBe(404)
    expect(get('/api/tickets/1004').body).not.toContain('Return-Path: <')
  })

  it('reads encoded words, quoted text and attachment names of a mail', () => {
    const raw = [
      'Subject: =?UTF-8?B?R3LDvMOf?=\r\n =?UTF-8?B?ZQ==?=',
      'Content-Type: multipart/mixed; boundary="x"',
      '',
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'caf=C3=A9 on=\r\ne line',
      '--x',
      'Content-Disposition: attachment; filename="a.csv"',
      '',
      'data',
      '--x--',
    ].join('\r\n')
    const mail = readMail(raw)
    expect(mail.headers[0]).toEqual({ name: 'Subject', value: 'Grüße' })
    expect(mail.text).toBe('café one line')
    expect(mail.attachments).toEqual(['a.csv'])
  })

  it('has a back-office record for every case', () => {
    for (const ticket of state.desk.tickets) {
      const account = state.accounts.find(one => one.tickets.includes(ticket.key))
      expect(account, ticket.key).toBeDefined()
      expect(get(`/backoffice/${account?.id}`).status).toBe(200)
      if (ticket.account) {
        expect(account?.changes.length, ticket.key).toBeGreaterThan(0)
        expect(account?.logins.length, ticket.key).toBeGreaterThan(2)
      }
    }
  })

  it('knows no account under a number a client got wrong', () => {
    expect(get('/backoffice/HL-2047731').status).toBe(404)
  })

  it('holds no answer key', () => {
    for (const file of readdirSync(demoFolder, { recursive: true, encoding: 'utf8' })) {
      if (/\.(mjs|js|json|eml|css)$/.test(file))
        expect(readFileSync(new URL(file, demoFolder), 'utf8'), file).not.toMatch(/"?truth"?\s*:|redFlags|verdict/)
    }
  })

  it('keeps a note in memory and tells it from a reply', () => {
    const own = newState()
    expect(addMessage(own, '1001', { audience: 'internal', text: 'Checked.' }, '2026-11-24T09:00:00Z').status).toBe(201)
    expect(own.desk.tickets[0]?.messages.at(-1)).toMatchObject({ kind: 'note', body: 'Checked.' })
    expect(addMessage(own, '1001', { audience: 'everyone', text: 'x' }, '2026-11-24T09:00:00Z').status).toBe(400)
    expect(addMessage(own, '7', { audience: 'client', text: 'x' }, '2026-11-24T09:00:00Z').status).toBe(404)
  })

  it('leads the way to the note form of a ticket', () => {
    const { status, headers } = get('/compose?ticket=1004&audience=internal')
    expect(status).toBe(302)
    expect(headers?.location).toBe('/tickets/1004?compose=note#composer')
    expect(get('/tickets/1004?compose=note').body).toContain('data-audience="internal"')
    expect(get('/compose?ticket=9').status).toBe(404)
  })

  it('makes large, late, broken and strict pages on request', () => {
    expect(get('/tickets/1001?size=5mb').body.length).toBeGreaterThan(5_000_000)
    expect(get('/tickets/1001?messages=2000').body.match(/data-message-id/g)).toHaveLength(2000)
    expect(get('/tickets/1001?late=1500').body).not.toContain('data-message-id')
    expect(get('/api/tickets/1001?late=1500').waitMs).toBe(1500)
    expect(get('/tickets/1001?broken=1').body).not.toMatch(/data-test=|data-field=|data-message-id=/)
    expect(get('/tickets/1001?hostile=csp').headers?.['content-security-policy']).toContain("frame-src 'none'")
    expect(get('/tickets/1001?hostile=css').body).toContain('hostile.css')
    for (const name of hostileScripts) {
      expect(get(`/tickets/1001?hostile=${name}`).body).toContain(`/assets/hostile-${name}.js`)
      expect(existsSync(`src/demo/assets/hostile-${name}.js`)).toBe(true)
    }
  })

  it('answers nothing outside its pages', () => {
    expect(get('/../package.json').status).toBe(404)
    expect(get('/tickets/9999').status).toBe(404)
  })
})
