/** Invented mails for the header tests; domains and addresses are reserved ones. */
import type { MailHeaders } from '../../../src/core/indicators/mail-headers'

const block = `Return-Path: <bounce@bulk.example>
Delivered-To: help@desk.example
Received: from out.bulk.example (out.bulk.example [203.0.113.9])
\tby mx1.desk.example (Postfix) with ESMTPS id 1A
\tfor <help@desk.example>; Mon, 16 Mar 2026 14:44:58 +0000
Received: from [10.0.0.7] (unknown [198.51.100.4])
\tby out.bulk.example with ESMTPSA id 2B; Mon, 16 Mar 2026 11:44:52 -0300 (BRT)
Authentication-Results: mx1.desk.example;
\tspf=pass (sender IP is 203.0.113.9) smtp.mailfrom=bulk.example;
\tdkim=pass header.d=bulk.example;
\tdmarc=fail (p=none) header.from=example.com
From: =?UTF-8?Q?Jo=C3=A3o,_?= =?utf-8?B?IlNvdXNhIg==?= <joao@Example.com>
To: Desk <help@desk.example>, "Two, of" <two@desk.example>
Reply-To: joao@post.example
Date: Mon, 16 Mar 2026 11:44:52 -0300
Subject: =?ISO-8859-1?Q?Conta?= =?UTF-8?Q?_bloqueada_=E2=80?=
 =?UTF-8?Q?=93_ajuda?=
Message-ID: <c1@example.com>
In-Reply-To: <r1@desk.example>
References: <r0@desk.example>
 <r1@desk.example>`

/** One mail in every form it reaches us in. */
export const plainMail = {
  from: { name: 'João, "Sousa"', address: 'joao@example.com', domain: 'example.com', registrable: 'example.com' },
  forms: {
    'header block': block,
    'raw mail': `${block.replaceAll('\n', '\r\n')}\r\n\r\nFrom: nobody@evil.example\r\n`,
    'mailbox file': `From joao@example.com Mon Mar 16 14:44:58 2026\n${block}\n\nbody`,
    'show source page': `Original Message\nMessage ID\t<c1@example.com>\nFrom:\tJoao <fake@evil.example>\nSPF:\tPASS\n\nCopy to clipboard\n${block}\n\nbody`,
    'indented copy': `\n\n${block.replaceAll(/^/gm, '    ')}\n\n    body`,
  },
}

const from = 'From: m@mail.example.com\n'
const id = 'mx1.desk.example'

/** What our receiver says, and what others pretend. */
export const verdictMails: {
  name: string
  raw: string
  ids: string[]
  spf: string
  dkim: string
  dmarc: string
  problems: string[]
}[] = [
  {
    name: 'aligned by registrable domain',
    raw: `${from}Authentication-Results: ${id} 1; spf=pass smtp.mailfrom=b@bounce.example.com; dkim=pass header.i=@example.com; dmarc=pass header.from=mail.example.com`,
    ids: [id],
    spf: 'pass yes',
    dkim: 'pass yes',
    dmarc: 'pass yes',
    problems: [],
  },
  {
    name: 'two customers of one hosting domain are not aligned',
    raw: `From: m@a.github.io\nAuthentication-Results: ${id}; spf=pass smtp.mailfrom=b.github.io`,
    ids: [id],
    spf: 'pass no',
    dkim: 'unknown unknown',
    dmarc: 'unknown unknown',
    problems: [],
  },
  {
    name: 'nothing is trusted when no receiver is set',
    raw: `${from}Authentication-Results: ${id}; spf=pass smtp.mailfrom=example.com`,
    ids: [],
    spf: 'unknown unknown',
    dkim: 'unknown unknown',
    dmarc: 'unknown unknown',
    problems: ['foreign-results'],
  },
  {
    name: 'only the topmost of several with our id',
    raw: `Authentication-Results: ${id}; dmarc=fail header.from=example.com\n${from}Authentication-Results: ${id}; dmarc=pass header.from=example.com; spf=pass smtp.mailfrom=example.com`,
    ids: [id],
    spf: 'unknown unknown',
    dkim: 'unknown unknown',
    dmarc: 'fail yes',
    problems: ['several-own-results'],
  },
  {
    name: 'ids that only begin like ours, or hold it in a comment',
    raw: `${from}Authentication-Results: ${id}.evil.example; dmarc=pass\nAuthentication-Results: (${id}) evil.example; dmarc=pass\nX-Authentication-Results: ${id}; dmarc=pass`,
    ids: [id],
    spf: 'unknown unknown',
    dkim: 'unknown unknown',
    dmarc: 'unknown unknown',
    problems: ['foreign-results'],
  },
  {
    name: 'a verdict inside a quoted sender or a comment is none',
    raw: `${from}Authentication-Results: ${id}; spf=fail smtp.mailfrom="x; dmarc=pass header.from=example.com"@evil.example (; dkim=pass header.d=example.com)`,
    ids: [id],
    spf: 'fail no',
    dkim: 'unknown unknown',
    dmarc: 'unknown unknown',
    problems: [],
  },
  {
    name: 'the signature that vouches for From is chosen among several',
    raw: `${from}Authentication-Results: ${id}; dkim=pass header.d=list.example; dkim=fail header.d=other.example; dkim=pass header.d=example.com`,
    ids: [id],
    spf: 'unknown unknown',
    dkim: 'pass yes',
    dmarc: 'unknown unknown',
    problems: [],
  },
  {
    name: 'two answers where there can be one',
    raw: `${from}Authentication-Results: ${id}; dmarc=pass header.from=example.com; dmarc=fail header.from=example.com`,
    ids: [id],
    spf: 'unknown unknown',
    dkim: 'unknown unknown',
    dmarc: 'unknown unknown',
    problems: [],
  },
  {
    name: 'several senders are aligned with nothing',
    raw: `${from}From: x@evil.example\nAuthentication-Results: ${id}; dmarc=pass header.from=example.com`,
    ids: [id],
    spf: 'unknown unknown',
    dkim: 'unknown unknown',
    dmarc: 'pass unknown',
    problems: ['several-from', 'repeated-field'],
  },
  {
    name: 'an ARC copy is no verdict, whoever it names',
    raw: `${from}ARC-Authentication-Results: i=1; ${id}; dmarc=pass header.from=example.com`,
    ids: [id],
    spf: 'unknown unknown',
    dkim: 'unknown unknown',
    dmarc: 'unknown unknown',
    problems: [],
  },
  {
    name: 'Received-SPF of our receiver speaks where the results say nothing of SPF',
    raw: `Received-SPF: SoftFail (${id}: domain of b@example.com does not designate 203.0.113.9) client-ip=203.0.113.9;\nAuthentication-Results: ${id}; dmarc=none header.from=mail.example.com\n${from}`,
    ids: [id],
    spf: 'softfail yes',
    dkim: 'unknown unknown',
    dmarc: 'none yes',
    problems: [],
  },
  {
    name: 'older words and odd spaces',
    raw: `${from}Authentication-Results: MX1.desk.example; spf = hardfail smtp.mailfrom = example.com ; dkim=wonderful header.d=example.com`,
    ids: [id],
    spf: 'fail yes',
    dkim: 'unknown yes',
    dmarc: 'unknown unknown',
    problems: [],
  },
  {
    name: 'results that name no writer count only where that was allowed',
    raw: `${from}Authentication-Results: spf=pass (sender IP is 203.0.113.9) smtp.mailfrom=example.com; dmarc=pass action=none header.from=example.com;compauth=pass reason=100`,
    ids: [''],
    spf: 'pass yes',
    dkim: 'unknown unknown',
    dmarc: 'pass yes',
    problems: [],
  },
  {
    name: 'our receiver says that nothing was done',
    raw: `${from}Authentication-Results: ${id}; none`,
    ids: [id],
    spf: 'unknown unknown',
    dkim: 'unknown unknown',
    dmarc: 'unknown unknown',
    problems: [],
  },
]

const many = (count: number, line: string) => Array.from({ length: count }, () => line).join('\n')

/** Everything that is wrong with a text that should be a mail. */
export const hostileMails: {
  name: string
  raw: string
  problems: string[]
  check?: (read: MailHeaders) => void
}[] = [
  { name: 'nothing', raw: '', problems: ['no-headers'] },
  { name: 'prose', raw: 'Hello,\nmy phone: it broke.\n', problems: ['no-headers'] },
  { name: 'only line ends', raw: '\r\n\r\n\n', problems: ['no-headers'] },
  { name: 'a picture', raw: '\u0089PNG\r\n\u001a\n\u0000\u0000\rIHDR\u0000', problems: ['no-headers'] },
  { name: 'zero bytes in a header', raw: 'From: m@example.com\nX-A: a\u0000b', problems: ['binary'] },
  { name: 'bytes that were no text', raw: 'X-A: \ufffd\ufffd', problems: ['binary'] },
  {
    name: 'bare carriage returns',
    raw: 'From: m@example.com\rTo: d@desk.example\r',
    problems: ['bare-carriage-return'],
  },
  { name: 'mixed line ends', raw: 'From: m@example.com\r\nX-A: 1\nX-B: 2\r\n', problems: ['mixed-line-ends'] },
  { name: 'a line of 2,000 characters', raw: `X-A: ${'a'.repeat(2_000)}`, problems: ['long-line'] },
  {
    name: 'a field of 100,000 characters',
    raw: `Subject: ${'a'.repeat(100_000)}\nFrom: m@example.com`,
    problems: ['long-line', 'long-field'],
    check: read => {
      if (read.subject?.length !== 65_535 || read.from?.address !== 'm@example.com') throw new Error('cut wrongly')
    },
  },
  {
    name: 'folds that lost their spaces',
    raw: 'Authentication-Results: mx1.desk.example;\ndmarc=pass header.from=example.com\nFrom: m@example.com',
    problems: ['unreadable-line'],
  },
  { name: 'more than a mebibyte', raw: `From: m@example.com\n\n${'a'.repeat(1_048_576)}`, problems: ['too-long'] },
  {
    name: '5,000 Received lines',
    raw: `${many(5_000, 'Received: by a.example; Mon, 16 Mar 2026 10:00:00 +0000')}\nFrom: m@example.com`,
    problems: ['too-many-hops'],
    check: read => {
      if (read.hops.length !== 100 || read.from?.address !== 'm@example.com') throw new Error('cut wrongly')
    },
  },
  { name: '20,000 fields', raw: many(20_000, 'X-A: 1'), problems: ['too-many-fields'] },
  {
    name: 'a header repeated that may stand once',
    raw: 'From: m@example.com\nReply-To: m@example.com\nReply-To: x@evil.example',
    problems: ['repeated-field'],
    check: read => {
      if (read.replyTo.map(({ domain }) => domain).join() !== 'example.com,evil.example') throw new Error('one is lost')
    },
  },
]
