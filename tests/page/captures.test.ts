// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { brief, readPage, showPage } from './page-fixture'

const golden = (name: string) => `../fixtures/pages/${name}.reading.json`
const text = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

describe('saved pages read as their golden readings say', () => {
  it.each([
    ['rt', 'display-c04', 'https://rt.example.net/Ticket/Display.html?id=4'],
    ['rt', 'display-c09', 'https://rt.example.net/Ticket/Display.html?id=9'],
    ['rt', 'display-c12', 'https://rt.example.net/Ticket/Display.html?ForceShowHistory=1;id=12#txn-5'],
    ['rt', 'update-respond-c04', 'https://rt.example.net/Ticket/Update.html?Action=Respond;id=4'],
    ['roundcube', 'show-c04', 'https://mail.example.net/?_task=mail&_mbox=INBOX&_uid=17&_action=show'],
  ])('%s %s', async (site, page, address) => {
    showPage(`${site}/${page}.html`, address)
    await expect(text(brief(await readPage(site)))).toMatchFileSnapshot(golden(`${site}/${page}`))
  })
})
