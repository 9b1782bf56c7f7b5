import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src/core/case/event'
import type { Fact } from '../../../src/core/case/fact'
import { factsOf } from '../../../src/core/case/facts'
import type { Reading } from '../../../src/core/case/reading'
import { readMailHeaders } from '../../../src/core/indicators/mail-headers'
import type { Contradiction } from '../../../src/core/procedure/contradiction'
import { contradictionsOf } from '../../../src/core/procedure/contradictions'
import { gather } from '../../../src/core/signals/gather'
import type { Example } from '../../../src/core/signals/signal-example'
import { mailLists } from '../../../src/packs/load-mail-lists'
import { countries } from '../records/made-up-claims'
import { exampleNow, inputOf, readingOf } from '../signals/example-reading'
import { answer, caseWith, factorPack } from './small-pack'

const by = { by: 'hand' as const }
const lists = { mail: mailLists }
const pairsOf = (example: Example, more: Partial<Parameters<typeof gather>[0]> = {}) =>
  gather({ ...inputOf({ ...example, lists }), countries, ...more }).pairs
/** 'Account number: HL-1 (client message) / HL-2 (system record)' */
const words = (pairs: readonly Contradiction[]) =>
  pairs.map(({ what, sides }) => `${what}: ${sides.map(one => `${one.says} (${one.voice} ${one.at.in})`).join(' / ')}`)

describe('two messages of the client', () => {
  const twice: [one: string, other: string, pair: string][] = [
    ['My account is HL-2047731.', 'Hello again, account number HL-2047713.', 'Account number: HL-2047713 / HL-2047731'],
    ['I live in Germany.', 'As I live in France, please hurry.', 'Country: Germany / France'],
    ['Ich wohne in Deutschland.', 'Residence: Nigeria', 'Country: Deutschland / Nigeria'],
    ['My phone is +14165550119.', 'Call me on +14165550191.', 'Phone: +14165550119 / +14165550191'],
    [
      'My email is m.ellis@example.com.',
      'My email is n.elias@example.net',
      'E-mail: m.ellis@example.com / n.elias@example.net',
    ],
    ['My name is Anna Kovač.', 'My name is Jordan Smith.', 'Name: Anna Kovač / Jordan Smith'],
    ['I opened my account in 2018.', 'Customer since 2021.', 'Account opened: 2018 / 2021'],
    ['I lost my iPhone 13.', 'My Pixel 9 was stolen.', 'Lost device: iPhone 13 / Pixel 9'],
    [
      'I lost my phone on 3 March 2026.',
      'On 12 March 2026 my phone was stolen.',
      'Day of loss: 3 March 2026 / 12 March 2026',
    ],
    ['My last withdrawal was 0.5 BTC.', 'The last withdrawal: 1.2 BTC', 'Last withdrawal: 0.5 BTC / 1.2 BTC'],
    ['They stole 2 BTC.', '5 BTC were stolen!', 'Amount lost: 2 BTC / 5 BTC'],
  ]
  it.each(twice)('%j and %j', (one, other, pair) => {
    const pairs = pairsOf({ name: '', messages: [{ says: one }, { says: other }] })
    expect(pairs.map(({ what, sides: [a, b] }) => `${what}: ${a.says} / ${b.says}`)).toEqual([pair])
    expect(pairs[0]?.sides.map(({ voice, at }) => `${voice} ${at.in}`)).toEqual(['client message', 'client message'])
    expect(new Set(pairs[0]?.sides.map(({ at }) => at.ref))).toEqual(new Set(['m1', 'm2']))
  })

  const both: [one: string, other: string, why: string][] = [
    ['I am in Germany.', 'I flew to France.', 'people travel'],
    ['My account is HL-2047731.', 'My other account is HL-2047713.', 'two accounts, and said so'],
    ['My account is HL-2047731, account HL-2047713 is there too.', 'Account HL-2047713', 'both are in one message'],
    ['My account is HL-2047731 and my wife’s account is HL-2047713.', 'Account HL-2047713', 'somebody else’s'],
    ['My account is HL-2047731.', 'account hl-2047731', 'written in another way'],
    ['My old number was +14165550119.', 'My number is +14165550191.', 'an old number'],
    ['They called me from +14165550119.', 'My number is +14165550191.', 'somebody else’s number'],
    ['My email is m.ellis@example.com.', 'My email is m.ellis+desk@example.com', 'the same mailbox'],
    ['My name is Anna Kovač.', 'My name is Anna Maria Kovac.', 'a middle name'],
    ['My name is Siobhán O’Dálaigh.', 'Account holder: Seán O’Dálaigh', 'somebody else’s account'],
    ['I opened my account in 2018.', 'I opened my account on 3 May 2018.', 'said more exactly'],
    ['I lost my iPhone 13.', 'My iPhone was stolen.', 'said less exactly'],
    ['I lost my iPhone 13.', 'I write from a Pixel 9.', 'another device, not lost'],
    ['I lost my iPhone 13.', 'My iPad was stolen.', 'a phone and a tablet'],
    ['I lost my phone on 3 March 2026.', 'It was stolen on 4 March 2026.', 'a night between'],
    [
      'I lost my phone on 3 March 2026.',
      'Since my phone was stolen I wait, on 12 March 2026 I wrote.',
      'another day, for another thing',
    ],
    ['They stole 2 BTC.', 'They stole 1 BTC more.', 'on top of it'],
    ['They stole 2 BTC.', 'They stole 300 USDT.', 'another asset'],
    ['I withdrew 0.5 BTC.', 'I withdrew 1.2 BTC.', 'two withdrawals'],
    ['I live in Germany.', 'I never live in France.', 'denied'],
  ]
  it.each(both)('%j and %j may both be true: %s', (one, other) => {
    expect(words(pairsOf({ name: '', messages: [{ says: one }, { says: other }] }))).toEqual([])
  })

  it('are the client’s own: staff, notes, unknown speakers and quoted text say nothing', () => {
    const says = 'My account is HL-2047713. I live in France.'
    for (const speaker of ['agent', 'internal', 'unknown'] as const) {
      const messages = [{ says: 'My account is HL-2047731. I live in Germany.' }, { says, speaker }]
      expect(words(pairsOf({ name: '', messages }))).toEqual([])
    }
    const quoted = `Yes.\n\nOn 3 March 2026 at 10:00, Support <support@desk.example> wrote:\n> ${says}`
    expect(
      words(
        pairsOf({ name: '', messages: [{ says: 'My account is HL-2047731. I live in Germany.' }, { says: quoted }] }),
      ),
    ).toEqual([])
  })

  it('say nothing where the page does not show it', () => {
    const reading = readingOf({ name: '', messages: [{ says: 'My account is HL-2047731.' }, { says: 'Hello?' }] })
    const [first, second] = reading.messages
    if (!first || !second) throw new Error('no messages')
    const messages = [first, { ...second, hidden: 'My account is HL-2047713.', hiddenChars: 25 }]
    expect(gather({ reading: { ...reading, messages }, now: exampleNow }).pairs).toEqual([])
  })
})

describe('a claim against the record', () => {
  const says = { name: '', messages: [{ says: 'My account is HL-2047731.' }] }
  const record = { accountId: { value: 'HL-2047713', source: { ...by, ref: 'clip-1' } } }

  it('opens at the message and at what the record was clipped from', () => {
    expect(pairsOf({ ...says, record })).toMatchObject([
      {
        what: 'Account number',
        note: 'two digits swapped',
        sides: [
          { voice: 'client', says: 'HL-2047731', at: { in: 'message', ref: 'm1', start: 14, end: 24 } },
          { voice: 'system', says: 'HL-2047713', at: { in: 'record', ref: 'clip-1' } },
        ],
      },
    ])
  })

  it('is one pair, whether the helpdesk’s field, the record or a step’s evidence shows the other value', () => {
    const reading = withAccountField(readingOf(says), 'HL-2047713')
    const inField = gather({ reading, now: exampleNow }).pairs
    const both = gather({ reading, now: exampleNow, record }).pairs
    expect(words(inField)).toEqual(['Account number: HL-2047731 (client message) / HL-2047713 (system field)'])
    expect(both.map(({ id }) => id)).toEqual(inField.map(({ id }) => id))
    const session = {
      ...caseWith(factorPack),
      evidence: [evidence('e1', 'client', 'HL-2047731'), evidence('e2', 'system', 'hl 2047713')],
    }
    expect(contradictionsOf(both, session, factorPack).map(({ id }) => id)).toEqual(inField.map(({ id }) => id))
  })

  it('is another pair with another value', () => {
    const other = { accountId: { value: 'HL-2047799', source: by } }
    const [one, two] = [pairsOf({ ...says, record })[0], pairsOf({ ...says, record: other })[0]]
    expect(one && two && one.id !== two.id).toBe(true)
  })

  it('is none where the client names the right account too', () => {
    const reading = withAccountField(
      readingOf({ name: '', messages: [{ says: 'Account HL-2047731, sorry, account HL-2047713.' }] }),
      'HL-2047713',
    )
    expect(gather({ reading, now: exampleNow }).pairs).toEqual([])
  })
})

describe('headers against what the helpdesk shows and the client writes', () => {
  const from = (address: string, more: Partial<NonNullable<Example['messages']>[number]> = {}): Example => ({
    name: '',
    requesterEmail: 'm@example.com',
    messages: [{ says: 'Please help.', from: address, at: '2026-03-16T13:02:00.000Z', ...more }],
  })
  const table: [name: string, example: Example, pairs: string[]][] = [
    ['agree', from('Margaret <m@example.com>', { replyTo: 'M@Example.com' }), []],
    [
      'another sender',
      from('r@other.example'),
      ['Sender: r@other.example (client header) / m@example.com (system field)'],
    ],
    ['a tag', from('m+desk@example.com'), []],
    ['another host of the same domain', from('m@mail.example.com'), []],
    [
      'a name that holds another address',
      from('"m@example.com" <r@other.example>'),
      ['Sender: r@other.example (client header) / m@example.com (system field)'],
    ],
    [
      'answers elsewhere',
      from('m@example.com', { replyTo: 'm@examp1e.example' }),
      ['Reply-To: m@examp1e.example (client header) / m@example.com (system field)'],
    ],
    [
      'answers elsewhere by the ticket’s own field',
      { ...from('m@example.com'), replyTo: 'm@examp1e.example' },
      ['Reply-To: m@examp1e.example (client field) / m@example.com (system field)'],
    ],
    ['a form that sets Reply-To to the client', from('m@mail.example.com', { replyTo: 'm@example.com' }), []],
    [
      'a mail a week old',
      from('m@example.com', { headers: [{ name: 'Date', value: 'Mon, 9 Mar 2026 13:02:00 +0000' }] }),
      ['Mail date: Mon, 9 Mar 2026 13:02:00 +0000 (client header) / 2026-03-16T13:02:00.000Z (system field)'],
    ],
    [
      'a mail that waited some hours',
      from('m@example.com', { headers: [{ name: 'Date', value: 'Mon, 16 Mar 2026 01:02:00 +0000' }] }),
      [],
    ],
    [
      'a clock of another zone',
      from('m@example.com', {
        says: 'It happened at 9:40 EST.',
        headers: [{ name: 'Date', value: 'Mon, 16 Mar 2026 21:02:00 +0800' }],
      }),
      ['Time zone: EST (client message) / Mon, 16 Mar 2026 21:02:00 +0800 (system header)'],
    ],
    [
      'a web mailer’s clock',
      from('m@example.com', {
        says: 'It happened at 9:40 EST.',
        headers: [{ name: 'Date', value: 'Mon, 16 Mar 2026 13:02:00 +0000' }],
      }),
      [],
    ],
  ]
  it.each(table)('%s', (_name, example, pairs) => expect(words(pairsOf(example))).toEqual(pairs))

  it('are also those of a raw mail, unless we sent it', () => {
    const mail = (raw: string) => ({ mail: [readMailHeaders(raw)], mailIds: ['source-1'] })
    const client = mail('From: m@example.com\r\nReply-To: m@examp1e.example\r\nTo: help@desk.example\r\n\r\n')
    expect(pairsOf(from('m@example.com'), client)[0]?.sides[0]).toMatchObject({
      says: 'm@examp1e.example',
      at: { in: 'header', ref: 'source-1' },
    })
    const ours = mail('From: help@desk.example\r\nReply-To: queue@desk.example\r\nTo: m@example.com\r\n\r\n')
    expect(pairsOf(from('m@example.com'), ours)).toEqual([])
  })
})

describe('evidence laid beside each other', () => {
  const kept = [evidence('e1', 'client', 'HL-2047731'), evidence('e2', 'system', 'HL-2047713')]

  it('disagrees while the step does not pass', () => {
    const session = { ...caseWith(factorPack), evidence: kept }
    expect(words(contradictionsOf([], session, factorPack))).toEqual([
      'Account number: HL-2047731 (client evidence) / HL-2047713 (system evidence)',
    ])
    const passed = { ...caseWith(factorPack, answer('S05', 'pass')), evidence: kept }
    expect(contradictionsOf([], passed, factorPack)).toEqual([])
  })

  it.each(['hidden', 'quoted', 'repeated'])('is nobody’s word where it is %s', note => {
    const session = {
      ...caseWith(factorPack),
      evidence: [evidence('e1', 'client', 'HL-2047731', note), evidence('e2', 'system', 'HL-2047713')],
    }
    expect(contradictionsOf([], session, factorPack)).toEqual([])
  })

  it('stands behind what nobody explained, and is listed once explained', () => {
    const pairs = contradictionsOf([], { ...caseWith(factorPack), evidence: kept }, factorPack)
    const other: Contradiction = { ...(pairs[0] as Contradiction), id: 'pair-0' }
    const session = caseWith(factorPack, {
      type: 'contradiction.explained',
      contradictionId: other.id,
      reason: 'a typing mistake',
    })
    expect(contradictionsOf([other], { ...session, evidence: kept }, factorPack).map(({ id }) => id)).toEqual([
      pairs[0]?.id,
      'pair-0',
    ])
  })
})

describe('honest clients who look odd', () => {
  const folder = new URL('../../fixtures/clean-cases/', import.meta.url)
  type CleanCase = Omit<Example, 'mail'> & { mail?: unknown; allows?: { signal: string }[] }
  const cases: CleanCase[] = readdirSync(folder).flatMap(name =>
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
  )

  it.each(cases)('$name contradicts nobody', ({ allows = [], ...looked }) => {
    const { mail: _mail, ...one } = looked
    // Whoever may differ from the address on file has to say why.
    const may = allows.some(({ signal }) => signal === 'MAIL-02') ? ['E-mail'] : []
    expect(pairsOf(one).map(({ what }) => what)).toEqual(may)
  })
})

function withAccountField(reading: Reading, account: string): Reading {
  return {
    ...reading,
    fields: [...reading.fields, { name: 'custom', values: [`Account: ${account}`], alternative: 0, selector: '#a' }],
  }
}

function evidence(id: string, voice: Fact['voice'], value: string, note?: string) {
  const [found] = factsOf(readingOf({ name: '', messages: [{ says: 'account HL-2047731' }] }))
  if (!found) throw new Error('no fact')
  const source: Evidence['source'] = { type: 'fact', fact: { ...found, voice, value, ...(note ? { note } : {}) } }
  return { stepId: 'S05', item: { id, source }, at: exampleNow, by: 'Mara' }
}
