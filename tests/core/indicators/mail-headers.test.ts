import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MailHeaders, readMailHeaders } from '../../../src/core/indicators/mail-headers'
import { hostileMails, plainMail, verdictMails } from './mail-examples'

const ours = { trustedIds: ['mx1.desk.example'] }
const codes = ({ problems }: MailHeaders) => problems.map(({ code }) => code)

describe('headers of a mail', () => {
  it.each(Object.entries(plainMail.forms))('%s: reads the same addresses, subject, times and verdicts', (form, raw) => {
    const read = readMailHeaders(raw, ours)
    expect(read.from).toEqual(plainMail.from)
    expect([read.replyTo[0]?.domain, read.returnPath?.address]).toEqual(['post.example', 'bounce@bulk.example'])
    expect(read.subject).toBe('Conta bloqueada – ajuda')
    expect(read.date).toMatchObject({ iso: '2026-03-16T14:44:52.000Z', zoneMinutes: -180 })
    expect([read.messageId, read.inReplyTo, read.references]).toEqual([
      'c1@example.com',
      ['r1@desk.example'],
      ['r0@desk.example', 'r1@desk.example'],
    ])
    expect([read.spf.result, read.dkim.result, read.dmarc.result]).toEqual(['pass', 'pass', 'fail'])
    expect(read.hops).toHaveLength(2)
    expect(codes(read)).toEqual(form === 'show source page' ? ['text-before-headers'] : [])
  })

  it('keeps every field in its order, with the place where it stands', () => {
    const raw = 'X-A: 1\r\nReceived: by a\r\nX-A: 2\r\n  more\r\n\r\nX-A: body'
    const read = readMailHeaders(raw)
    expect(read.fields.map(({ name, value, row }) => [name, value, row])).toEqual([
      ['X-A', '1', 1],
      ['Received', 'by a', 2],
      ['X-A', '2  more', 3],
    ])
    expect(raw.slice(read.fields[2]?.offset).startsWith('X-A: 2')).toBe(true)
    expect(raw.slice(read.bodyStart ?? 0)).toBe('X-A: body')
  })

  it('never takes a header from the body', () => {
    const read = readMailHeaders(
      'From: m@example.com\n\nAuthentication-Results: mx1.desk.example; dmarc=pass\nFrom: x@evil.example',
      ours,
    )
    expect([read.from?.address, read.dmarc.result, read.authentication]).toEqual(['m@example.com', 'unknown', []])
  })
})

describe('a mail copied as it is drawn', () => {
  it('says that its headers may be the writer’s own', () => {
    const read = readMailHeaders(
      'Jane Doe\nto me\n\nReceived: by a\nAuthentication-Results: mx1.desk.example; dmarc=pass',
      ours,
    )
    expect(read.problems).toMatchObject([{ code: 'text-before-headers', row: 1 }])
    expect(read.problems[0]?.says).toMatch(/^2 line/)
  })
})

describe('verdicts: only our own receiver’s word counts', () => {
  it.each(verdictMails)('$name', ({ raw, ids, spf, dkim, dmarc, problems }) => {
    const read = readMailHeaders(raw, { trustedIds: ids })
    const told = ({ result, aligned }: MailHeaders['spf']) => `${result} ${aligned}`
    expect([told(read.spf), told(read.dkim), told(read.dmarc)]).toEqual([spf, dkim, dmarc])
    expect(codes(read)).toEqual(problems)
    for (const { result, aligned, why } of [read.spf, read.dkim, read.dmarc])
      expect(why !== '').toBe(result === 'unknown' || aligned === 'unknown')
  })

  it('keeps a forged result and says that it is foreign', () => {
    const raw = 'From: m@example.com\nAuthentication-Results: mail.evil.example; dmarc=pass header.from=example.com'
    expect(readMailHeaders(raw, ours).authentication).toMatchObject([
      { authservId: 'mail.evil.example', trust: 'foreign', results: [{ method: 'dmarc', result: 'pass' }] },
    ])
  })
})

describe('the seeded mails', () => {
  const seeded = (name: string) =>
    readMailHeaders(readFileSync(`src/demo/cases/eml/${name}.eml`, 'utf8'), { trustedIds: ['mx1.harborline.example'] })

  it('shows a hostile mail as it is: forged results foreign, script in a name plain text', () => {
    const read = seeded('c13-01-in')
    expect([read.spf.result, read.dkim.result, read.dmarc.result]).toEqual(['softfail', 'fail', 'fail'])
    expect(read.authentication.map(({ trust }) => trust)).toEqual(['own', 'own', 'foreign'])
    expect(read.from).toMatchObject({ name: 'Support\u200d Desk "><b>Priority</b>', domain: 'example.net' })
    expect(codes(read)).toEqual(['foreign-results'])
  })

  it('shows where answers and bounces of a borrowed sender go', () => {
    const read = seeded('c04-01-in')
    expect([read.from, read.replyTo[0], read.returnPath].map(one => one?.registrable)).toEqual([
      'example.com',
      'examp1e-mail.example',
      'bulk-sender.example',
    ])
    expect(read.spf).toMatchObject({ result: 'pass', aligned: 'no', authservId: 'mx1.harborline.example' })
    expect(read.hops.map(({ ip }) => ip)).toEqual(['203.0.113.99', '77.88.8.8'])
  })
})

describe('bad input is named, and never throws', () => {
  it.each(hostileMails)('$name', ({ raw, problems, check }) => {
    const read = readMailHeaders(raw, ours)
    expect(codes(read)).toEqual(problems)
    for (const { says, fix, row, offset } of read.problems) {
      expect(says).not.toContain('{n}')
      expect(fix).not.toBe('')
      expect(row).toBeGreaterThan(0)
      expect(offset).toBeLessThanOrEqual(raw.length)
    }
    check?.(read)
  })

  it('reads anything without an error, and every field where it says', () => {
    const line = fc.constantFrom(
      'From: a <b@c.example>',
      'Received: from x ([1.2.3.4]) by y; Mon, 16 Mar 2026 1:2:3 +0000',
      'Authentication-Results: mx1.desk.example; spf=pass',
      ' folded (com "ment',
      '',
      'constructor: __proto__=x',
      'To: =?utf-8?B?/w==?= <',
      '\u0000',
      ': x',
    )
    const raw = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(line, fc.string()), { maxLength: 30 }).map(lines => lines.join('\r\n')),
    )
    fc.assert(
      fc.property(raw, text => {
        for (const { name, offset } of readMailHeaders(text, ours).fields)
          expect(text.slice(offset).trimStart().startsWith(name)).toBe(true)
      }),
    )
  })

  it.each([
    `From: ${'<'.repeat(60_000)}`,
    `From: ${'"\\'.repeat(30_000)}`,
    `To: ${'a@b.example,'.repeat(60_000)}`,
    `Received: ${'('.repeat(60_000)}`,
    `Received: from ${'1.2.3.4 '.repeat(8_000)}`,
    `Authentication-Results: mx1.desk.example${'; spf = pass (x)'.repeat(4_000)}`,
    `Subject: ${'=?utf-8?q?a?= '.repeat(5_000)}`,
    `Received-SPF: pass (${'domain of '.repeat(6_000)}`,
    'a:\n'.repeat(300_000),
    '\n'.repeat(1_000_000),
    ' '.repeat(1_000_000),
    `References: ${'<a@b> '.repeat(10_000)}`,
  ])('ends on hostile input %#', raw => {
    expect(readMailHeaders(raw, ours).dmarc.result).toBe('unknown')
  })
})
