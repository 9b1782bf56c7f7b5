import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MailBeside } from '../../../src/core/indicators/mail-beside'
import { readMailHeaders } from '../../../src/core/indicators/mail-headers'
import { mailViewOf } from '../../../src/core/indicators/mail-view'
import type { MailView } from '../../../src/core/indicators/mail-view-shapes'
import type { NetworkOf } from '../../../src/core/records/network'
import { mailLists } from '../../../src/packs/load-mail-lists'
import { plainMail } from './mail-examples'

const from = { name: 'made-up table', date: '2026-06-17', source: 'test' }
const networks: NetworkOf = ip =>
  ip === '77.88.8.8'
    ? { ip, country: { code: 'RU', from }, tag: { class: 'unknown' } }
    : { ip, tag: { class: 'unknown' }, why: 'reserved' }
const receivers = ['mx1.harborline.example']

function look(raw: string, more: Partial<MailBeside> = {}): MailView {
  const beside: MailBeside = {
    raw,
    onFile: null,
    requester: null,
    receivers,
    protectedNames: [],
    allowedDomains: [],
    lists: mailLists,
    networks,
    ...more,
  }
  return mailViewOf(readMailHeaders(raw, { trustedIds: beside.receivers }), beside)
}
const seeded = (id: string) => readFileSync(`src/demo/cases/eml/${id}.eml`, 'latin1')
const c04 = (more: Partial<MailBeside> = {}) =>
  look(seeded('c04-01-in'), { onFile: 'margaret.ellingsworth@example.com', ...more })

describe('the addresses of a mail beside the one on file', () => {
  it('shows where answers and bounces go, each with the lines it stands in', () => {
    const { addresses } = c04()
    expect(addresses.rows.map(({ header, onFile, domain }) => [header, onFile.result, domain])).toEqual([
      ['From', 'exact', null],
      ['Reply-To', 'different', 'different'],
      ['Return-Path', 'different', 'different'],
    ])
    expect(addresses.rows[1]?.behind).toEqual({
      rows: [19],
      text: 'Reply-To: Margaret Ellingsworth <margaret.ellingsworth@examp1e-mail.example>',
    })
  })

  it('is unknown when nobody noted an address, and still stands beside what the helpdesk shows', () => {
    const [row] = c04({ onFile: null, requester: 'Margaret.Ellingsworth+x@example.com' }).addresses.rows
    expect(row?.onFile).toEqual({ result: 'unknown', by: [], other: null })
    expect(row?.requester).toMatchObject({ result: 'same-mailbox', by: ['tag'] })
  })

  it('says why a mailbox is the same though it is written otherwise', () => {
    const [row] = look('From: j.doe+shop@googlemail.com', { onFile: 'jdoe@gmail.com' }).addresses.rows
    expect(row?.onFile).toMatchObject({ result: 'same-mailbox', by: ['tag', 'dots', 'provider-name'] })
  })

  it('lets many senders not hide where answers go', () => {
    const raw = `From: ${Array.from({ length: 300 }, (_, at) => `a${at}@example.com`).join(', ')}\nReply-To: b@example.net`
    const { addresses } = look(raw)
    expect(addresses.rows).toHaveLength(13)
    expect([addresses.rows.at(-1)?.address, addresses.count]).toEqual(['b@example.net', 201])
  })
})

describe('verdicts', () => {
  it('are ours only from our own receiver, with alignment and the lines it wrote', () => {
    const { verdicts } = c04()
    expect(verdicts.map(({ method, trust, verdict }) => [method, trust, verdict.result, verdict.aligned])).toEqual([
      ['spf', 'ours', 'pass', 'no'],
      ['dkim', 'ours', 'none', 'unknown'],
      ['dmarc', 'ours', 'fail', 'yes'],
    ])
    expect(verdicts[2]?.behind?.rows).toEqual([10, 11, 12, 13])
    expect(verdicts[2]?.behind?.text).toContain('\n\tdmarc=fail (p=none) header.from=example.com')
  })

  it('are not trusted, and unknown, while no receiver is set', () => {
    const view = c04({ receivers: [] })
    expect(view.hasReceivers).toBe(false)
    expect(view.verdicts.map(({ trust, verdict }) => [trust, verdict.result])).toEqual(
      Array(3).fill(['not-trusted', 'unknown']),
    )
  })

  it('name a forged second header as a stranger’s', () => {
    const { authentication, verdicts } = look(seeded('c13-01-in'))
    expect(authentication.rows.map(({ authservId, trust }) => [authservId, trust])).toEqual([
      ['mx1.harborline.example', 'own'],
      ['mx1.harborline.example', 'own'],
      ['mail.attacker.example', 'foreign'],
    ])
    expect(authentication.rows[2]?.behind.text).toMatch(/^Authentication-Results: mail\.attacker\.example; spf=pass/)
    expect(verdicts[2]?.verdict.result).toBe('fail')
  })

  it('say nothing where nobody does', () => {
    const [spf] = look('From: a@example.com').verdicts
    expect([spf?.trust, spf?.behind]).toEqual(['none', null])
  })
})

describe('the path of a mail', () => {
  it('names every server with its address, country and trust, oldest first', () => {
    const { hops } = c04()
    expect(hops.rows.map(({ number, server, ip, trust }) => [number, server, ip, trust])).toEqual([
      [1, '', '77.88.8.8', 'unverified'],
      [2, 'out14.bulk-sender.example', '203.0.113.99', 'spf-sender'],
      [3, 'mx1.harborline.example', null, 'ours'],
    ])
    expect(hops.rows[0]?.country).toEqual({ code: 'RU', list: 'made-up table', date: '2026-06-17' })
    expect(hops.rows.map(({ noCountry }) => noCountry)).toEqual(['', 'reserved', 'no-address'])
    expect(hops.rows[1]?.behind.rows).toEqual([3, 4, 5, 6, 7, 8, 9])
    expect(hops.count).toBe(2)
  })

  it('gives each server the time it stamped, the wait before it, and what is odd', () => {
    const raw = `Received: from b.example by mx1.harborline.example; Mon, 16 Mar 2026 10:00:00 +0000
Received: from a.example by b.example; Mon, 16 Mar 2026 10:05:00 +0300
Received: from [10.0.0.7] ([10.0.0.7]) by a.example; Mon, 16 Mar 2026 07:10:00 +0000`
    expect(look(raw).hops.rows.map(({ server, time, delayMs, odd }) => [server, time?.iso, delayMs, odd])).toEqual([
      ['', undefined, null, ['private-address']],
      ['a.example', '2026-03-16T07:10:00.000Z', null, []],
      ['b.example', '2026-03-16T07:05:00.000Z', -300_000, ['goes-back-in-time', 'zone-changes']],
      ['mx1.harborline.example', '2026-03-16T10:00:00.000Z', 10_500_000, ['zone-changes']],
    ])
  })

  it('believes no line below a stranger, whatever name it signs with', () => {
    const raw = `Received: from evil.example (evil.example [203.0.113.7]) by mx1.harborline.example; Mon, 16 Mar 2026 10:00:00 +0000
Received: from bank.example (bank.example [192.0.2.1]) by mx1.harborline.example; Mon, 16 Mar 2026 09:59:00 +0000`
    expect(look(raw).hops.rows.map(({ ip, trust }) => [ip, trust])).toEqual([
      ['192.0.2.1', 'unverified'],
      ['203.0.113.7', 'seen'],
      [null, 'ours'],
    ])
  })

  it('follows the mail through our own house', () => {
    const raw = `Received: from mx1.harborline.example (mx1 [10.1.1.1]) by store.harborline.example; Mon, 16 Mar 2026 10:00:01 +0000
Received: from out.example (out.example [203.0.113.7]) by mx1.harborline.example; Mon, 16 Mar 2026 10:00:00 +0000`
    const both = [...receivers, 'store.harborline.example']
    expect(look(raw, { receivers: both }).hops.rows.map(({ trust }) => trust)).toEqual(['seen', 'ours', 'ours'])
    expect(look(raw).hops.rows.map(({ trust }) => trust)).toEqual(['unverified', 'unverified', 'unverified'])
  })

  it('shows 100 of 5,000 hops, counts them all and says where they begin', () => {
    const line = 'Received: from a.example by b.example; Mon, 16 Mar 2026 10:00:00 +0000\n'
    const { hops, problems } = look(`From: a@example.com\n${line.repeat(5_000)}`)
    expect([hops.rows.length, hops.count]).toEqual([101, 5_000])
    const [problem] = problems.rows.filter(({ code }) => code === 'too-many-hops')
    expect(problem?.row).toBe(102)
    expect(problem?.behind).toEqual({ rows: [102], text: line.trim() })
  })
})

describe('domains', () => {
  it('name the rule by which a domain looks like the one on file', () => {
    expect(c04().lookalikes.rows).toMatchObject([
      {
        domain: 'examp1e-mail.example',
        rule: 'added-words',
        like: 'example.com',
        against: 'domain-on-file',
        headers: ['Reply-To'],
      },
    ])
  })

  it('stand beside the helpdesk’s address when none is on file, and say so', () => {
    const view = c04({ onFile: null, requester: 'margaret.ellingsworth@example.com' })
    expect(view.lookalikes.rows.map(({ against }) => against)).toEqual(['requester-domain'])
    expect(c04({ requester: 'margaret.ellingsworth@example.com' }).lookalikes.count).toBe(1)
  })

  it('stand beside protected names, unless they are known to be good', () => {
    const raw = 'From: a@harbor1ine.example'
    const names = { protectedNames: ['harborline'] }
    expect(look(raw, names).lookalikes.rows).toMatchObject([{ rule: 'same-skeleton', against: 'protected-name' }])
    expect(look(raw, { ...names, allowedDomains: ['harbor1ine.example'] }).lookalikes.rows).toEqual([])
  })

  it('tell an alias service from a disposable one', () => {
    const raw = 'From: a@duck.com\nReply-To: b@mailinator.com\nReturn-Path: <c@example.com>\nSender: d@gmail.com'
    expect(look(raw).services.rows.map(({ kind, domain, headers }) => [kind, domain, headers])).toEqual([
      ['alias', 'duck.com', ['From']],
      ['public', 'gmail.com', ['Sender']],
      ['disposable', 'mailinator.com', ['Reply-To']],
    ])
  })
})

describe('bad input', () => {
  it('is a stated problem with its row', () => {
    expect(look('').problems.rows).toMatchObject([{ code: 'no-headers', row: 1, behind: null }])
    expect(look('From: a@example.com\nX: \u0000\u0001').problems.rows).toMatchObject([{ code: 'binary', row: 2 }])
  })

  it.each(Object.entries(plainMail.forms))('%s: the lines behind a row are those of the source', (_form, raw) => {
    const view = look(raw, { receivers: ['mx1.desk.example'] })
    const lines = raw.split(/\r\n|\n/)
    for (const { behind } of [...view.addresses.rows, ...view.hops.rows, ...view.authentication.rows]) {
      expect(behind.text).toBe(behind.rows.map(row => lines[row - 1]).join('\n'))
    }
    expect(view.verdicts[0]?.behind?.rows).toHaveLength(4)
  })

  it('stays small whatever it is given', () => {
    const long = `Received: from a (${'x'.repeat(50_000)}) by b; Mon, 16 Mar 2026 10:00:00 +0000\n`
    const results = `Authentication-Results: x.example; ${'spf=pass;'.repeat(2_000)}\n`
    const raw = `${`From: ${'a@b.example,'.repeat(900)}\n`.repeat(10)}${long.repeat(8)}${results.repeat(20)}`
    expect(JSON.stringify(look(raw)).length).toBeLessThan(200_000)
  })

  it('never throws, and always names lines that are there', () => {
    const line = fc.constantFrom(
      'From: a <b@c.example>',
      'Reply-To: <>',
      'Received: from x ([1.2.3.4]) by mx1.harborline.example; Mon, 16 Mar 2026 1:2:3 +0000',
      'Authentication-Results: mx1.harborline.example; spf=pass',
      ' folded (com "ment',
      '',
      '\u0000',
    )
    const raw = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(line, fc.string()), { maxLength: 30 }).map(lines => lines.join('\r\n')),
    )
    fc.assert(
      fc.property(raw, text => {
        const count = text.split(/\r\n|\n|\r/).length
        const view = look(text)
        for (const { behind } of [...view.addresses.rows, ...view.hops.rows])
          expect(behind.rows.every(row => row >= 1 && row <= count)).toBe(true)
      }),
    )
  })
})
