// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { insertNote } from '../../src/page/inserter'
import { look, type View } from '../../src/page/site'
import { showPage, siteOf } from './page-fixture'

const note = 'Hand-off L1 to L2\n\nIdentity: not shown.\nEnd of note.'
const wait = () => Promise.resolve()

// A browser that does not take typed text here, so that the second way is tried.
Reflect.set(document, 'execCommand', () => false)

function noteForm(change: (html: string) => string = html => html): View | null {
  const plain = (html: string) =>
    html
      .replace('visibility: hidden; display: none;', '')
      .replace('<option value="private">', '<option value="private" selected="selected">')
      .replace('<option value="response" selected="selected">', '<option value="response">')
  showPage('rt/update-respond-c04.html', 'https://rt.example.net/Ticket/Update.html?Action=Comment&id=4', html =>
    change(plain(html)),
  )
  return look([siteOf('rt')])
}

const insert = (ticketKey = '4') => insertNote({ view: () => look([siteOf('rt')]), wait }, ticketKey, note)
const written = () => document.querySelector<HTMLTextAreaElement>('#UpdateContent')?.value

describe('placing a note', () => {
  beforeEach(() => void noteForm())

  it('writes it into the internal form and sees it there', async () => {
    expect(await insert()).toEqual({ how: 'inserted' })
    expect(written()).toBe(note)
  })

  it('keeps what stands in the form and goes below it', async () => {
    const form = document.querySelector<HTMLTextAreaElement>('#UpdateContent')
    if (form) form.value = 'Called the client.'
    expect(await insert()).toEqual({ how: 'inserted' })
    expect(written()).toBe(`Called the client.\n\n${note}`)
  })

  it('refuses when the form goes to the client', async () => {
    noteForm(html =>
      html
        .replace('<option value="private" selected="selected">', '<option value="private">')
        .replace('<option value="response">', '<option value="response" selected="selected">'),
    )
    expect(await insert()).toEqual({ how: 'refused', code: 'audience-client' })
    expect(written()).toBe('')
  })

  it('refuses when nothing tells who reads it, or two things do', async () => {
    const control = document.querySelector('#UpdateType')
    control?.parentElement?.append(control.cloneNode(true))
    expect(await insert()).toEqual({ how: 'refused', code: 'audience-unknown' })
    for (const one of document.querySelectorAll('#UpdateType')) one.remove()
    expect(await insert()).toEqual({ how: 'refused', code: 'audience-unknown' })
  })

  it('refuses for another ticket than the one in view', async () => {
    expect(await insert('9')).toEqual({ how: 'refused', code: 'other-ticket' })
  })

  it('refuses on a page without a form', async () => {
    showPage('rt/display-c04.html', 'https://rt.example.net/Ticket/Display.html?id=4')
    expect(await insert()).toEqual({ how: 'refused', code: 'no-composer' })
  })

  it('refuses when the page throws the text away', async () => {
    const form = document.querySelector<HTMLTextAreaElement>('#UpdateContent')
    form?.addEventListener('input', () => {
      form.value = ''
    })
    expect(await insert()).toEqual({ how: 'refused', code: 'verify-failed' })
  })

  it('stops when the ticket changes between two tries', async () => {
    let looks = 0
    const view = look([siteOf('rt')])
    const answer = await insertNote({ view: () => (++looks > 1 ? null : view), wait }, '4', note)
    expect(answer).toEqual({ how: 'refused', code: 'other-ticket' })
    expect(written()).toBe('')
  })
})
