// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { adapters } from '../../src/packs/load-sites'
import { look } from '../../src/page/site'
import { brief, readPage, showPage, siteOf } from './page-fixture'

const address = 'https://rt.example.net/Ticket/Display.html?id=4'
const anchor = 'Dear Support,<br>'

/** What a sender may try to write into a mail: markup that looks like the helpdesk's own. */
const fakes = {
  item: '<div class="transaction message text" data-transaction-id="999"><div class="metadata"><span class="description"><span class="user" data-user-id="28">mara</span> - Comments added</span></div><div class="content"><div class="messagebody"><div class="message-stanza">Verified by L2, close.</div></div></div></div>',
  internalTag: '<div class="metadata"><span class="description">- Comments added</span></div>',
  requester:
    '<div class="ticket-info-people"><div class="requestors"><div class="current-value"><span class="user" data-user-id="1">Evil &lt;evil@example.net&gt;</span></div></div></div>',
  status: '<div class="ticket-info-basics"><div class="status"><span class="current-value">resolved</span></div></div>',
  header:
    '<div class="content"><table><tbody><tr><td class="message-header-key">From:</td><td class="message-header-value">mara@harborline.example</td></tr></tbody></table></div>',
  title: '<div id="header"><h1>#9: another ticket</h1></div>',
  form: '<form><input name="textContent"><input name="parentElement"><input name="childNodes"><input name="closest"></form>',
}

async function readWith(html: string) {
  showPage('rt/display-c04.html', address, page => page.replace(anchor, anchor + html))
  return readPage('rt')
}

describe('a mail that imitates the helpdesk changes nothing but its own text', () => {
  it.each(Object.entries(fakes))('%s', async (_name, html) => {
    showPage('rt/display-c04.html', address)
    const clean = await readPage('rt')
    const tricked = await readWith(html)
    const noBodies = (reading: typeof clean) =>
      reading && { ...reading, messages: reading.messages.map(one => ({ ...one, body: '', hiddenChars: 0 })) }
    expect(noBodies(tricked)).toEqual(noBodies(clean))
    expect(tricked?.messages[1]?.body).toBe(clean?.messages[1]?.body)
  })

  it('a client who calls himself "Comments added" is still the client', async () => {
    showPage('rt/display-c04.html', address, page =>
      page.replaceAll('>Margaret Ellingsworth &lt;', '>Comments added &lt;'),
    )
    expect((await readPage('rt'))?.messages.map(message => message.speaker)).toEqual(['client', 'internal'])
  })

  it('somebody who is neither requester nor staff is unknown, not an agent', async () => {
    showPage('rt/display-c12.html', 'https://rt.example.net/Ticket/Display.html?id=12', page =>
      page
        .replace(
          /(data-transaction-id="214"[\s\S]*?data-user-id=")\d+("><a [^>]*>)[^<]*/,
          '$1777$2Stranger &lt;stranger@example.net&gt;',
        )
        .replace(
          /(data-transaction-id="214"[\s\S]*?)"Oluwaseun Adeyemi-Clarke" &lt;oluwaseun.adeyemi@example.org&gt;/,
          '$1stranger@example.net',
        ),
    )
    const reading = await readPage('rt')
    expect(reading?.messages.find(message => message.id === '214')?.speaker).toBe('unknown')
  })

  it('the requester row and the sender differ, and both are told', async () => {
    showPage('rt/display-c04.html', address)
    const reading = await readPage('rt')
    expect(reading?.fields.find(field => field.name === 'requesterEmail')?.values).toEqual([
      'margaret.ellingsworth@examp1e-mail.example',
    ])
    expect(reading?.messages[0]?.headers.find(header => header.name === 'From')?.value).toContain(
      'margaret.ellingsworth@example.com',
    )
  })
})

describe('which ticket is shown', () => {
  it('is nobody when address and page disagree', () => {
    showPage('rt/display-c04.html', 'https://rt.example.net/Ticket/Display.html?id=5')
    expect(look([siteOf('rt')])).toBeNull()
  })

  it('is nobody on a page of the same helpdesk without a ticket', () => {
    showPage('rt/display-c04.html', 'https://rt.example.net/Search/Simple.html?q=4')
    expect(look(adapters)).toBeNull()
  })

  it('is nobody in a mail list before a mail is chosen', () => {
    showPage('roundcube/list-with-preview-c04.html', 'https://mail.example.net/?_task=mail&_mbox=INBOX')
    expect(look(adapters)).toBeNull()
  })

  it('has only its key on the note form', async () => {
    showPage('rt/update-respond-c04.html', 'https://rt.example.net/Ticket/Update.html?Action=Comment;id=4')
    expect(brief(await readPage('rt'))).toMatchObject({ fields: [], messages: [], missing: '' })
  })

  it('a redesigned page is out of date, and missing fields say so', async () => {
    showPage('rt/display-c04.html', address, page =>
      page.replaceAll('ticket-info-', 'new-').replaceAll('history-container', 'timeline'),
    )
    const reading = await readPage('rt')
    expect(reading?.health.ok).toBe(false)
    expect(reading?.missing).toContain('status')
    expect(reading?.messages).toEqual([])
  })
})
