// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { fine } from '../../../src/core/base/problem'
import type { EventBody } from '../../../src/core/case/event'
import { readMailHeaders } from '../../../src/core/indicators/mail-headers'
import { mailViewOf } from '../../../src/core/indicators/mail-view'
import type { Call } from '../../../src/messages/protocol'
import { mailLists } from '../../../src/packs/load-mail-lists'
import { App } from '../../../src/ui/panel/App'
import { type FakeDoor, fakeDoor } from '../fake-door'
import { caseId, chosen, noDesk, viewOf } from '../made-up-case'

afterEach(cleanup)

const receivers = ['mx1.harborline.example']
const seeded = (id: string) => readFileSync(`src/demo/cases/eml/${id}.eml`, 'latin1')
const added: EventBody = {
  type: 'source.added',
  source: {
    id: 's1',
    kind: 'mail',
    title: 'Raw mail',
    sha256: 'a'.repeat(64),
    chars: 10,
    from: { by: 'paste' },
    takenAt: '2026-03-16T15:00:00.000Z',
  },
}

type Given = { raw: string; onFile?: string; trusted?: readonly string[]; before?: EventBody[] }

/** A worker that holds one raw mail, judged by the real core. */
function mailDoor({ raw, onFile, trusted = receivers, before = [chosen] }: Given): FakeDoor {
  const door = fakeDoor([...before, added])
  const desk = { ...noDesk, receivers: [...trusted] }
  door.answers.view = { settings: { ...viewOf([]).settings, desk } }
  const ask = door.ask
  const mail = mailViewOf(readMailHeaders(raw, { trustedIds: trusted }), {
    raw,
    onFile: onFile ?? null,
    requester: 'margaret.ellingsworth@example.com',
    ...desk,
    lists: mailLists,
    networks: ip => ({ ip, tag: { class: 'unknown' }, why: 'not-listed' }),
  })
  const answers: Partial<Record<Call, unknown>> = { 'mail.view': mail, 'source.load': { text: raw } }
  door.ask = async (call, input) => {
    const usual = await ask(call, input)
    return usual.ok && call in answers ? fine(answers[call] as typeof usual.value) : usual
  }
  return door
}

async function show(given: Given | FakeDoor): Promise<{ door: FakeDoor; mail: HTMLElement }> {
  const door = 'ask' in given ? given : mailDoor(given)
  render(<App door={door} isEmbedded={true} />)
  fireEvent.click(await screen.findByRole('tab', { name: /^evidence/i }))
  const mail = await screen.findByRole('region', { name: 'Raw mail' })
  return { door, mail }
}

const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ')
const kept = (door: FakeDoor) =>
  door.events.flatMap(({ body }) =>
    body.type === 'evidence.added' ? [{ at: body.stepId, ...body.evidence.source }] : [],
  )

describe('verdicts of a raw mail', () => {
  it('are our receiver’s, with whom they vouch for', async () => {
    const { mail } = await show({ raw: seeded('c04-01-in') })
    const list = await within(mail).findByRole('list', { name: 'Mail verdicts' })
    const [spf, dkim, dmarc] = within(list).getAllByRole('listitem').map(textOf)
    expect(spf).toBe('spf=passfor bulk-sender.example · not aligned with From')
    expect([dkim, dmarc]).toEqual(['dkim=none', 'dmarc=failfor example.com'])
    expect(textOf(mail)).toContain('authserv-id mx1.harborline.example')
  })

  it('are unknown without receivers, and it is said where to set them', async () => {
    const { mail } = await show({ raw: seeded('c04-01-in'), trusted: [] })
    const list = await within(mail).findByRole('list', { name: 'Mail verdicts' })
    expect(within(list).getAllByText(/=unknown/)).toHaveLength(3)
    expect(textOf(mail)).toContain('No verdict is trusted: the ids of your own receivers are not set.')
  })

  it('show a forged second header as not trusted', async () => {
    const { mail } = await show({ raw: seeded('c13-01-in') })
    const list = await within(mail).findByRole('list', { name: 'Authentication headers' })
    const forged = within(list).getAllByRole('listitem').at(-1)
    expect(textOf(forged ?? list)).toMatch(/^not trustedmail\.attacker\.example/)
  })
})

describe('addresses, path and domains of a raw mail', () => {
  it('stand beside the address on file with what differs marked', async () => {
    const { mail } = await show({ raw: seeded('c04-01-in'), onFile: 'margaret.ellingsworth@example.com' })
    const table = await within(mail).findByRole('table', { name: /mail says against on file/ })
    expect(within(table).getByRole('rowheader', { name: /^Reply-To different/ })).toBeTruthy()
    expect([...table.querySelectorAll('mark')].map(one => one.textContent)).toContain('1e-mail.example')
    expect(textOf(table)).toContain('other domain than From')
  })

  it('stand beside the helpdesk’s address when none is noted, and say that this proves nothing', async () => {
    const { mail } = await show({ raw: seeded('c04-01-in') })
    await within(mail).findByRole('table', { name: /mail says against helpdesk shows/ })
    expect(textOf(mail)).toContain('which proves nothing')
  })

  it('name each hop with its trust, and an unknown country as unknown', async () => {
    const { mail } = await show({ raw: seeded('c04-01-in') })
    const table = await within(mail).findByRole('table', { name: 'Servers the message passed, newest last' })
    const rows = within(table).getAllByRole('row').slice(1).map(textOf)
    expect(rows).toEqual([
      '177.88.8.8 country unknownunverified',
      '2out14.bulk-sender.example203.0.113.99 country unknownSPF sender',
      '3mx1.harborline.exampleours',
    ])
  })

  it('name the rule of a look-alike', async () => {
    const { mail } = await show({ raw: seeded('c04-01-in'), onFile: 'margaret.ellingsworth@example.com' })
    const list = await within(mail).findByRole('list', { name: 'Look-alike domains and mail services' })
    expect(textOf(list)).toContain('examp1e-mail.examplelooks like example.comname with words added')
  })
})

describe('a row of a raw mail becomes evidence', () => {
  it('with E, of the open step, with the lines of the source', async () => {
    const { door, mail } = await show({ raw: seeded('c04-01-in') })
    const button = await within(mail).findByRole('button', { name: /^Take as evidence: Reply-To/ })
    fireEvent.keyDown(button, { key: 'e' })
    expect(await within(mail).findByText('Taken as evidence.')).toBeTruthy()
    expect(kept(door)).toEqual([
      {
        at: expect.stringMatching(/^S\d+$/),
        type: 'rows',
        sourceId: 's1',
        rows: [19],
        text: 'Reply-To: Margaret Ellingsworth <margaret.ellingsworth@examp1e-mail.example>',
      },
    ])
    expect(door.asked.some(({ call }) => call === 'page.clip')).toBe(false)
  })

  it('of the case while there is no step, and not twice', async () => {
    const { door, mail } = await show({ raw: seeded('c04-01-in'), before: [] })
    const button = await within(mail).findByRole('button', { name: 'Take as evidence: hop 2' })
    fireEvent.click(button)
    await within(mail).findByText('Taken as evidence.')
    fireEvent.click(button)
    expect(await within(mail).findByText('This is evidence already.')).toBeTruthy()
    expect(kept(door)).toMatchObject([{ at: 'case', rows: [3, 4, 5, 6, 7, 8, 9] }])
    expect(button.getAttribute('aria-pressed')).toBe('true')
  })
})

describe('a mail that cannot be shown', () => {
  it('has its problem stated with the line, and nothing else', async () => {
    const { mail } = await show({ raw: 'no header at all' })
    expect(await within(mail).findByText(/No mail header was found/)).toBeTruthy()
    expect(textOf(mail)).toContain('line 1')
    expect(within(mail).queryByRole('table')).toBeNull()
  })

  it('folds a path of 5,000 hops, of which 100 are read, and says so', async () => {
    const line = 'Received: from a.example by b.example; Mon, 16 Mar 2026 10:00:00 +0000\n'
    const { mail } = await show({ raw: `From: a@example.com\n${line.repeat(5_000)}` })
    expect(await within(mail).findByText('The newest 100 of 5000 Received lines were read.')).toBeTruthy()
    const rows = () => within(mail).getAllByRole('row', { name: /unverified/ }).length
    expect(rows()).toBe(12)
    fireEvent.click(within(mail).getByRole('button', { name: 'Show 89 older hops' }))
    expect(rows()).toBe(101)
    expect(textOf(mail)).toContain('Treat the mail as hostile')
  })

  it('is read again after a refusal', async () => {
    const door = mailDoor({ raw: seeded('c04-01-in') })
    door.refuse['mail.view'] = { code: 'not-read', says: 'The mail could not be read just now.', fix: 'Try again.' }
    const { mail } = await show(door)
    expect(await within(mail).findByText('The mail could not be read just now.')).toBeTruthy()
    door.refuse = {}
    fireEvent.click(within(mail).getByRole('button', { name: 'Read the mail again' }))
    expect(await within(mail).findByRole('list', { name: 'Mail verdicts' })).toBeTruthy()
  })

  it('shows its first lines only when asked', async () => {
    const raw = `${seeded('c13-01-in')}\n${'x\n'.repeat(300)}`
    const { door, mail } = await show({ raw })
    await within(mail).findByRole('list', { name: 'Mail verdicts' })
    expect(door.asked.some(({ call }) => call === 'source.load')).toBe(false)
    fireEvent.click(within(mail).getByRole('button', { name: 'Show the raw headers' }))
    const shown = await within(mail).findByRole('region', { name: 'Raw headers' })
    expect(within(shown).getAllByRole('listitem')).toHaveLength(200)
    expect(shown.querySelector('script')).toBeNull()
    expect(textOf(shown)).toContain('X-Mailer: <script>window.__gh_pwned_header=1</script>')
    expect(door.asked.find(({ call }) => call === 'source.load')?.input).toEqual({ caseId, sourceId: 's1' })
  })
})

it('a raw mail is looked at anew when lists of networks change', async () => {
  const { door } = await show({ raw: seeded('c04-01-in') })
  const asked = () => door.asked.filter(({ call }) => call === 'mail.view').length
  await waitFor(() => expect(asked()).toBe(1))
  door.tell({ type: 'lists.changed' })
  await waitFor(() => expect(asked()).toBe(2))
})
