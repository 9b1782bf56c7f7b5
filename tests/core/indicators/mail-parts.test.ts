import { describe, expect, it } from 'vitest'
import { maskedAddress, readAddresses, registrableOf } from '../../../src/core/indicators/mail-address'
import { readMailDate } from '../../../src/core/indicators/mail-date'
import { readMailHeaders } from '../../../src/core/indicators/mail-headers'
import { decodeWords } from '../../../src/core/indicators/mail-words'

describe('addresses of a header', () => {
  it.each([
    ['m@example.com', [['', 'm@example.com']]],
    ['"M, of <x@evil.example>" <m@EXAMPLE.com>', [['M, of <x@evil.example>', 'm@example.com']]],
    ['M@Example.com (Margaret <x@evil.example>)', [['', 'M@example.com']]],
    ['x@evil.example <m@example.com>', [['x@evil.example', 'm@example.com']]],
    ['<x@evil.example> <m@example.com>', [['<x@evil.example>', 'm@example.com']]],
    ['a@example.com, B <b@example.com>; c@example.com', [['', 'a@example.com'], ['B', 'b@example.com'], ['', 'c@example.com']]], // biome-ignore format: one a line
    ['Team: a@example.com, b@example.com;', [['', 'a@example.com'], ['', 'b@example.com']]], // biome-ignore format: one a line
    ['=?utf-8?Q?A=2C_x=40evil.example?= <m@example.com>', [['A, x@evil.example', 'm@example.com']]],
    ['<@relay.example:m@example.com>', [['', 'm@example.com']]],
    ['m@bücher.example', [['', 'm@xn--bcher-kva.example']]],
    ['<>', [['', '']]],
    ['<m@example.com', [['', 'm@example.com']]],
    ['undisclosed-recipients:;', []],
    ['nobody', []],
    ['@example.com', []],
  ])('%s', (raw, expected) => {
    expect(readAddresses(raw).map(({ name, address }) => [name, address])).toEqual(expected)
  })

  it.each([
    ['margaret@example.com', 'm***t@example.com'],
    ['mo@example.com', '***@example.com'],
    ['nobody', ''],
  ])('%s is masked as %s', (address, masked) => expect(maskedAddress(address)).toBe(masked))

  it.each([
    ['mx1.mail.example.co.uk', 'example.co.uk'],
    ['a.github.io', 'a.github.io'],
    ['co.uk', 'co.uk'],
    ['localhost', null],
    ['203.0.113.4', null],
    ['[203.0.113.4]', null],
    ['', null],
  ])('%s belongs to %s', (host, domain) => expect(registrableOf(host)).toBe(domain))
})

describe('encoded words', () => {
  it.each([
    ['=?UTF-8?B?Sm/Do28=?=', 'João'],
    ['=?utf-8?q?a_=C3?= =?UTF-8?Q?=A9?= b', 'a é b'],
    ['=?iso-8859-1*fr?Q?=E9t=E9?=', 'été'],
    ['=?koi8-r?B?8NLJ18XU?=', 'Привет'],
    ['=?shift_jis?B?k/qWew==?=', '日本'],
    ['=?no-such-set?Q?a?= =?utf-8?Q?b?=', '=?no-such-set?Q?a?= b'],
    ['=?utf-8?B?!!!?=', '=?utf-8?B?!!!?='],
    ['=?utf-8?Q?a=0D=0AFrom:_x@evil.example?=', 'a From: x@evil.example'],
    ['plain = text', 'plain = text'],
    ['=?utf-8?Q?open', '=?utf-8?Q?open'],
  ])('%s reads %s', (coded, text) => expect(decodeWords(coded)).toBe(text))
})

describe('dates of a header', () => {
  it.each([
    ['Mon, 16 Mar 2026 13:02:55 +0530', '2026-03-16T07:32:55.000Z', 330],
    ['16 Mar 26 13:02 GMT', '2026-03-16T13:02:00.000Z', 0],
    ['Mon, 16 Mar 2026 13:02:55 -0000', '2026-03-16T13:02:55.000Z', null],
    ['Mon, 16 March 2026 13:02:55 PDT', '2026-03-16T20:02:55.000Z', -420],
    ['Sat, 31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59.000Z', 0],
    ['Mon, 30 Feb 2026 10:00:00 +0000', null, 0],
    ['Mon, 16 Mar 2026 25:00:00 +0000', null, 0],
    ['Mon, 16 Mar 2026 10:00:00', null, null],
    ['Mon, 16 Mar 2026 10:00:00 +9900', null, null],
    ['yesterday', null, null],
  ])('%s', (raw, iso, zoneMinutes) => expect(readMailDate(raw)).toMatchObject({ iso, zoneMinutes }))
})

describe('the way of a mail', () => {
  const hop = (line: string) => readMailHeaders(`Received: ${line}`).hops[0]

  it.each([
    ['from a.example (b.example [203.0.113.4]) by mx.example (Postfix) with ESMTPS id 1; Mon, 16 Mar 2026 10:00:00 +0000', ['a.example', 'b.example', '203.0.113.4', 'public', 'mx.example', 'ESMTPS']], // biome-ignore format: one a line
    ['from b.example ([203.0.113.4]:5021 helo=a.example) by mx.example with esmtp (Exim 4.96)', ['b.example', '', '203.0.113.4', 'public', 'mx.example', 'esmtp']], // biome-ignore format: one a line
    ['from unknown (HELO a.example) (203.0.113.4) by 0 with SMTP', ['unknown', '', '203.0.113.4', 'public', '0', 'SMTP']], // biome-ignore format: one a line
    ['from [192.168.1.5] by mx.example', ['[192.168.1.5]', '', '192.168.1.5', 'private', 'mx.example', '']],
    ['from A.example (2001:DB8::1) by B.example (2001:db8::2) with Microsoft SMTP Server', ['A.example', '', '2001:db8::1', 'public', 'B.example', 'Microsoft']], // biome-ignore format: one a line
    ['from x ([IPv6:::ffff:10.1.2.3]) by mx.example', ['x', '', '10.1.2.3', 'private', 'mx.example', '']],
    ['by 2001:db8:: with SMTP id abc; Mon, 16 Mar 2026 03:00:00 -0700 (PDT)', ['', '', null, 'none', '2001:db8::', 'SMTP']], // biome-ignore format: one a line
  ])('%s', (line, expected) => {
    const read = hop(line)
    expect([read?.from, read?.fromHost, read?.ip, read?.ipKind, read?.by, read?.with]).toEqual(expected)
  })

  it('measures each wait, and names clocks that go back, zones that jump and private addresses', () => {
    const stamp = (time: string) => `Received: from x ([10.0.0.1]) by y; ${time}`
    const times = [
      'Mon, 16 Mar 2026 10:00:05 +0000',
      'Mon, 16 Mar 2026 18:10:00 +0800',
      'Mon, 16 Mar 2026 17:59:58 +0800',
      'soon',
    ]
    const { hops } = readMailHeaders(times.map(stamp).join('\n'))
    expect(hops.map(({ delayMs }) => delayMs)).toEqual([null, -595_000, 602_000, null])
    expect(hops.map(({ odd }) => odd.filter(word => word !== 'private-address'))).toEqual([
      ['goes-back-in-time', 'zone-changes'],
      [],
      [],
      ['no-time'],
    ])
    expect(hops.every(({ odd }) => odd.includes('private-address'))).toBe(true)
  })

  it('says of a line that tells nothing that it is unreadable', () => {
    expect(hop('(qmail 12 invoked by uid 0)')?.odd).toEqual(['unreadable', 'no-time'])
  })
})
