import { describe, expect, it } from 'vitest'
import { noteFormOf } from '../../../src/core/case/note-form'
import { adapters } from '../../../src/packs/load-sites'

const way = (id: string, origin: string, path: string, ticketKey: string) => {
  const adapter = adapters.find(one => one.id === id)
  return adapter ? noteFormOf(adapter, { origin, path, ticketKey }) : undefined
}

describe('the way to the note form', () => {
  it("is the helpdesk's own address for a comment on this ticket", () => {
    expect(way('rt', 'https://rt.example.net', '/Ticket/Display.html?id=4', '4')).toBe(
      'https://rt.example.net/Ticket/Update.html?Action=Comment&id=4',
    )
  })

  it('keeps the folder the helpdesk lives in', () => {
    expect(way('rt', 'https://desk.example.net', '/support/rt/Ticket/Display.html?id=4', '4')).toBe(
      'https://desk.example.net/support/rt/Ticket/Update.html?Action=Comment&id=4',
    )
  })

  it('never leaves the site, whatever the path of the ticket', () => {
    const found = way('rt', 'https://rt.example.net', '//evil.example/Ticket/Display.html?id=4', '4')
    expect(found === null || found?.startsWith('https://rt.example.net/')).toBe(true)
  })

  it('is none where the helpdesk has no internal notes', () => {
    expect(
      way('roundcube', 'https://mail.example.net', '/?_task=mail&_mbox=INBOX&_uid=17&_action=show', '17'),
    ).toBeNull()
  })
})
