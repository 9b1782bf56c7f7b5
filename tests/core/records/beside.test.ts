import { describe, expect, it } from 'vitest'
import type { AccountRecord } from '../../../src/core/records/account-record'
import { differenceWords } from '../../../src/core/records/beside-differs'
import { besideOf, type Known, verdictsOf, wroteAt } from './made-up-claims'
import { eventsOf, type Row } from './made-up-log'

const source = { by: 'hand' } as const
const text = (value: string) => ({ value, source })
const day = (raw: string) => ({ value: { raw, sure: false, precision: 'day' as const }, source })
const log = (...rows: Row[]): Known => ({ events: eventsOf(rows) })
const changes = (rows: Row[], from?: string): Known => ({
  record: { changes: { items: eventsOf(rows, 'changes'), source }, ...(from ? { changesFrom: day(from) } : {}) },
})
const withdrawals = (...rows: Row[]): Known => ({ record: { withdrawals: { items: eventsOf(rows, 'sent'), source } } })
const filed = (record: AccountRecord): Known => ({ record })
const old = '2026-01-11 16:05:02Z'

const account = { accountId: text('HL-2047713') }
const named = { name: text('Margaret A. Ellingsworth') }
const phone = { phone: text('+1 416-555-0119') }
const email = { email: text('m.ellis@example.com') }

/** What a client writes, what is known, and where that stands. */
const judged: [says: string, known: Known, verdict: string][] = [
  // Nothing known is unknown, never support.
  ['I own account HL-2047731.', {}, 'account unknown: not in the record yet'],
  ['Name: Anna Kovač', {}, 'name unknown: not in the record yet'],
  ['Phone: +1 647 555 0190', filed({ phone: text(' ') }), 'phone unknown: not in the record yet'],
  ['Customer since 2018', {}, 'opened unknown: not in the record yet'],
  ['Last login 3 March 2026', {}, 'last-login unknown: no log was read'],
  ['I changed my email in 2023', {}, 'email-changed unknown: no change log was read'],
  ['Last withdrawal: 2 BTC', {}, 'withdrawal unknown: no withdrawals were read'],
  ['I use an iPhone 13', {}, 'device unknown: no log was read'],
  ['My address is 203.0.113.9', {}, 'network unknown: no log was read'],
  ['I live in Germany', {}, 'country unknown: no log was read'],

  // Account numbers.
  ['I own account HL-2047713.', filed(account), 'account supports: the same'],
  ['I own account HL-2047713.', filed({ accountId: text('hl 2047713') }), 'account supports: the same'],
  ['I own account HL-2047731.', filed(account), 'account contradicts: two digits swapped'],
  ['I own account HL-2047714.', filed(account), 'account contradicts: one digit differs'],
  ['I own account HL-9911882.', filed(account), 'account contradicts: another number'],
  [
    'I own account HL-2047731.',
    filed({ accountId: text('HL-****713') }),
    'account contradicts: does not fit what the record shows',
  ],
  [
    'I own account HL-2047713.',
    filed({ accountId: text('HL-****713') }),
    'account unknown: the record shows it masked',
  ],

  // Names.
  ['Name: Margaret Ellingsworth', filed(named), 'name supports: the same, not every part of it'],
  ['Name: Ellingsworth Margaret A', filed(named), 'name supports: the same'],
  ['Name: Mrs Margaret Elingsworth', filed(named), 'name contradicts: one letter missing'],
  ['Name: Margaret Smith', filed(named), 'name contradicts: another name'],
  ['Name: Margaret', filed(named), 'name unknown: only a part of the name'],
  ['Name: Mueller Joerg', filed({ name: text('Jörg Müller') }), 'name supports: the same'],
  ['Имя: Иван Петров', filed({ name: text('Ivan Petrov') }), 'name unknown: written in another script'],
  [
    'Name: Margaret Ellingsworth',
    filed({ name: text('R*** E***') }),
    'name contradicts: does not fit what the record shows',
  ],
  ['Name: Margaret Ellingsworth', filed({ name: text('Marg***') }), 'name unknown: the record shows it masked'],

  // Phones.
  ['Phone: +1 416 555 0119', filed(phone), 'phone supports: the same'],
  ['Phone: +1 647 555 0190', filed(phone), 'phone contradicts: another number'],
  [
    'Phone: +1 416 555 0119',
    filed({ phone: text('416-555-0119') }),
    'phone supports: the same, once without its country',
  ],
  ['Phone: +1 416 555 0119', filed({ phone: text('+1 *** *** 0119') }), 'phone unknown: the record shows it masked'],
  [
    'Phone: +1 416 555 0119',
    filed({ phone: text('***0190') }),
    'phone contradicts: does not fit what the record shows',
  ],

  // E-mail addresses.
  ['My email is M.Ellis@example.com', filed(email), 'email supports: the same'],
  ['My email is m.ellis+x@example.com', filed(email), 'email supports: the same mailbox, other tag'],
  ['My email is m.ellis@examp1e.com', filed(email), 'email contradicts: one letter differs'],
  ['My email is other@example.org', filed(email), 'email contradicts: another address'],
  [
    'My email is m.ellis@example.com',
    filed({ email: text('m*****s@example.com') }),
    'email unknown: the record shows it masked',
  ],
  [
    'My email is other@example.com',
    filed({ email: text('m*****s@example.com') }),
    'email contradicts: another address',
  ],

  // Opening day: as exact as the less exact of the two.
  ['Account opened: 2021', filed({ registeredAt: day('2018-01') }), 'opened contradicts: another time'],
  ['Account opened: 2018', filed({ registeredAt: day('2018-01') }), 'opened supports: the same time'],
  ['Account opened: 23 January 2018', filed({ registeredAt: day('2018-01-22') }), 'opened supports: the same time'],
  ['Account opened: 25 January 2018', filed({ registeredAt: day('2018-01-22') }), 'opened contradicts: another time'],
  ['Account opened: 03/04/2021', filed({ registeredAt: day('2021-03-04') }), 'opened supports: the same time'],
  ['Account opened: 2018', filed({ registeredAt: day('long ago') }), 'opened unknown: the record names no day'],

  // Last sign-in.
  [
    'Last login 20 February 2026',
    log([old, 'login', 'ok'], ['2026-02-20 15:44:37Z', 'login', 'ok']),
    'last-login supports: the last sign-in',
  ],
  [
    'Last login 11 January 2026',
    log([old, 'login', 'ok'], ['2026-03-15 15:44:37Z', 'login', 'ok']),
    'last-login unknown: signed in then, and again later',
  ],
  [
    'Last login 5 February 2026',
    log([old, 'login', 'ok'], ['2026-02-20 15:44:37Z', 'login', 'ok']),
    'last-login contradicts: no sign-in on that day',
  ],
  ['Last login 5 February 2025', log([old, 'login', 'ok']), 'last-login unknown: the log does not reach that day'],
  [
    'Last login 16 March 2026',
    log(['2026-03-16 12:38:15Z', 'login', 'failed']),
    'last-login unknown: the log shows no sign-in before the client wrote',
  ],
  [
    'Last login 17 March 2026',
    log(['2026-03-17 12:38:15Z', 'login', 'ok']),
    'last-login unknown: the log shows no sign-in before the client wrote',
  ],

  // Changes.
  [
    'I changed my email on 3 March 2026',
    changes([['2026-03-03 10:00Z', 'email changed', 'ok']]),
    'email-changed supports: recorded then',
  ],
  [
    'I changed my password in 2025',
    changes([['2025-06-03 10:00Z', 'password reset', 'ok']]),
    'password-changed supports: recorded then',
  ],
  [
    'I changed my email on 3 March 2026',
    changes([['2026-02-03 10:00Z', 'email changed', 'ok']]),
    'email-changed contradicts: no such change recorded then',
  ],
  [
    'I changed my email on 3 March 2026',
    changes([], '2025-12-16'),
    'email-changed contradicts: no such change recorded then',
  ],
  [
    'I changed my email in 2025',
    changes([], '2025-12-16'),
    'email-changed unknown: the change log read does not reach that day',
  ],
  [
    'I changed my email on 3 March 2026',
    changes([]),
    'email-changed unknown: the change log read does not reach that day',
  ],
  [
    'I changed my number in 2023',
    log([old, 'login', 'ok']),
    'phone-changed unknown: the change log read does not reach that day',
  ],

  // Devices, networks, places: only old sign-ins that worked speak for the client, and nothing speaks against.
  [
    'I use an iPad',
    log([old, 'login', 'ok', '142.150.210.7', 'CA', 'Safari on iPad']),
    'device supports: in 1 row of the log',
  ],
  [
    'I use an iPhone 13',
    log([old, 'login', 'ok', '142.150.210.7', 'CA', 'Safari on iPhone']),
    'device supports: in 1 row of the log',
  ],
  [
    'I use an iPhone 13',
    log([old, 'login', 'ok', '142.150.210.7', 'CA', 'iPhone 12 app']),
    'device unknown: no row of the log shows it',
  ],
  [
    'I use an iPad',
    filed({ devices: { items: [{ text: 'iPad / Safari' }], source } }),
    'device supports: in the device list',
  ],
  ['My address is 142.150.210.7', log([old, 'login', 'ok', '142.150.210.7']), 'network supports: in 1 row of the log'],
  [
    'My address is 142.150.210.99',
    log([old, 'login', 'ok', '142.150.210.7']),
    'network supports: the same network, another address',
  ],
  [
    'My address is 77.88.8.8',
    log(['2026-03-16 12:38:15Z', 'login', 'failed', '77.88.8.8']),
    'network unknown: only in rows that are no sign-in that worked',
  ],
  [
    'My address is 77.88.8.8',
    log([old, 'login', 'failed', '77.88.8.8']),
    'network unknown: only in rows that are no sign-in that worked',
  ],
  [
    'My address is 77.88.8.8',
    log(['2026-03-15 12:38:15Z', 'login', 'ok', '77.88.8.8']),
    'network unknown: seen only in the last days before the client wrote',
  ],
  [
    'My address is 77.88.8.8',
    log(['2026-03-18 12:38:15Z', 'login', 'ok', '77.88.8.8']),
    'network unknown: seen only in the last days before the client wrote',
  ],
  ['I live in Germany', log([old, 'login', 'ok', '142.150.210.7', 'DE']), 'country supports: in 1 row of the log'],
  [
    'I live in Germany',
    log([old, 'login', 'ok', '142.150.210.7', 'CA']),
    'country unknown: no row of the log shows it',
  ],
  ['I live in Canada', filed({ residence: text('CA') }), 'country supports: the residence on record'],

  // Withdrawals.
  [
    'I withdrew 0.05 BTC',
    withdrawals(['2024-08-30 10:00Z', 'withdrawal sent', 'ok', '', '', '', '0.05 BTC']),
    'withdrawal supports: the same amount',
  ],
  [
    'Last withdrawal: 2 BTC',
    withdrawals(['2024-08-30 10:00Z', 'withdrawal sent', 'ok', '', '', '', '0.05 BTC']),
    'withdrawal contradicts: another amount',
  ],
  [
    'Last withdrawal: 2 ETH',
    withdrawals(['2024-08-30 10:00Z', 'withdrawal sent', 'ok', '', '', '', '0.05 BTC']),
    'withdrawal contradicts: no withdrawal of ETH on record',
  ],
  [
    'Last withdrawal: 2 BTC',
    filed({ withdrawals: { items: [], source } }),
    'withdrawal contradicts: no withdrawal of BTC on record',
  ],
  [
    'Last withdrawal: 2 BTC',
    log(['2024-08-30 10:00Z', 'withdrawal sent', 'ok', '', '', '', '0.05 BTC']),
    'withdrawal unknown: another amount, in the part of the log read',
  ],
  [
    'Last withdrawal: 2 BTC',
    log(['2024-08-30 10:00Z', 'withdrawal denied', 'denied', '', '', '', '2 BTC']),
    'withdrawal unknown: no withdrawals were read',
  ],
]

describe('a claim beside what is known', () => {
  it.each(judged)('%j %#: %s', (says, known, verdict) => expect(verdictsOf(says, known)).toEqual([verdict]))

  it('puts what does not agree first, and unknown last', () => {
    const record = { ...account, ...named }
    const rows = besideOf('Name: Margaret Ellingsworth\nPhone: +1 647 555 0190\nAccount: HL-2047731', { record })
    expect(rows.map(row => row.verdict)).toEqual(['contradicts', 'supports', 'unknown'])
  })

  it('shows the evidence a clipped value was taken from, and the rows of a log it rests on', () => {
    const record = { accountId: { value: 'HL-2047713', source: { by: 'clip' as const, ref: 'k1' } } }
    expect(besideOf('Account HL-2047731', { record })[0]?.shown).toEqual({ text: 'HL-2047713', by: 'clip', ref: 'k1' })
    const [row] = besideOf('I use an iPad', log([old, 'login', 'ok', '142.150.210.7', 'CA', 'Safari on iPad']))
    expect(row?.shown?.rows).toEqual([
      { tableId: 'log', row: 2, text: '2026-01-11 16:05 login · ok 142.150.210.7 CA Safari on iPad' },
    ])
  })

  it('is never support where nobody knows when the client wrote', () => {
    const events = eventsOf([[old, 'login', 'ok', '77.88.8.8']])
    const example = { name: 'no time', messages: [{ says: 'My address is 77.88.8.8' }] }
    expect(verdictsOf(example, { events })).toEqual([
      'network unknown: seen only in the last days before the client wrote',
    ])
  })

  it('knows every subject of the swapped account, wrong opening day and phone of one sender', () => {
    const says = 'I own account HL-2047731.\n\nPhone: +1 647 555 0190\nAccount opened: 2021'
    const record = { ...account, ...phone, registeredAt: day('2018-01') }
    expect(verdictsOf({ name: 'c04', messages: [{ says, at: wroteAt }] }, { record })).toEqual([
      'account contradicts: two digits swapped',
      'phone contradicts: another number',
      'opened contradicts: another time',
    ])
  })
})

describe('how two texts differ', () => {
  const pairs: [said: string, filed: string, words: string][] = [
    ['2047731', '2047713', 'two digits swapped'],
    ['elingsworth', 'ellingsworth', 'one letter missing'],
    ['anna', 'ana', 'one letter too many'],
    ['20471', '20470', 'one digit differs'],
    ['20471', '99999', ''],
    ['same', 'same', ''],
    ['x'.repeat(90), 'y'.repeat(90), ''],
  ]
  it.each(pairs)('%s beside %s: %s', (said, other, words) => expect(differenceWords(said, other)).toBe(words))
})
