// @vitest-environment happy-dom
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { withTimes } from '../../src/core/case/reading-times'
import { loadDesk } from '../../src/demo/cases.mjs'
import { answerGet } from '../../src/demo/requests.mjs'
import { brief, goTo, readPage, showPage, siteOf } from '../page/page-fixture'

const state = { desk: loadDesk(Date.parse('2026-03-17T07:45:00Z')), accounts: [] }
const folder = mkdtempSync(join(tmpdir(), 'gatehouse-demo-'))

afterAll(() => rmSync(folder, { recursive: true }))

/** Reads a page of the desk as it is served now. */
async function readServed(path: string) {
  const file = join(folder, 'page.html')
  writeFileSync(file, answerGet(state, new URL(path, 'http://127.0.0.1:8970')).body)
  showPage(relative(resolve('tests/fixtures/pages'), file), `http://127.0.0.1:8970${path}`)
  return readShown()
}

async function readShown() {
  const reading = await readPage('demo')
  return reading && withTimes(reading, siteOf('demo'), '')
}

describe('the adapter of the demo helpdesk', () => {
  it('reads the saved ticket as its golden reading says', async () => {
    showPage('demo/ticket.html', 'http://127.0.0.1:8970/tickets/1004')
    const reading = `${JSON.stringify(brief(await readShown()), null, 1)}\n`
    await expect(reading).toMatchFileSnapshot('../fixtures/pages/demo/ticket.reading.json')
  })

  it('reads every seeded ticket whole and healthy', async () => {
    for (const ticket of state.desk.tickets) {
      const reading = await readServed(`/tickets/${ticket.key}`)
      expect(reading?.ticketKey).toBe(ticket.key)
      expect(reading?.health.ok).toBe(true)
      expect(reading?.messages.map(message => message.speaker)).toEqual(
        ticket.messages.map(message => (message.kind === 'note' ? 'internal' : message.kind)),
      )
      expect(reading?.fields.find(field => field.name === 'dueAt')?.time?.sure).toBe(true)
    }
  })

  it('gives no values when the markup is no longer known', async () => {
    const reading = await readServed('/tickets/1001?broken=1')
    expect(reading?.health.ok).toBe(false)
    expect(reading?.fields).toEqual([])
    expect(reading?.messages).toEqual([])
  })

  it('shows no ticket while the page still holds another one', async () => {
    const reading = await readServed('/tickets/1002')
    goTo('http://127.0.0.1:8970/tickets/1003')
    expect(reading?.ticketKey).toBe('1002')
    expect(await readShown()).toBeNull()
  })

  it('is silent on the list and in the back office', async () => {
    expect(await readServed('/')).toBeNull()
    expect(await readServed('/backoffice')).toBeNull()
  })
})
