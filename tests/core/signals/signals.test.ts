import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountRecord } from '../../../src/core/records/account-record'
import { type LogEvent, type LogTime, logKinds } from '../../../src/core/records/log-event'
import { findingsOf } from '../../../src/core/signals/findings'
import { signals } from '../../../src/core/signals/index'
import type { ComputedSignal } from '../../../src/core/signals/signal'
import type { Example, Examples, Situations } from '../../../src/core/signals/signal-example'
import { exampleNow, inputOf, mailFact, readingOf } from './example-reading'

const table: { signals: { id: string; source: 'A' | 'P' | 'X' }[] } = JSON.parse(
  readFileSync(new URL('../../../src/packs/weights/default.json', import.meta.url), 'utf8'),
)
const files = import.meta.glob<{ examples?: Examples; situations?: Situations }>(
  '../../../src/core/signals/*-[0-9][0-9].ts',
  { eager: true },
)
const computed = signals.filter(signal => 'evaluate' in signal)
const asked = signals.filter(signal => 'asked' in signal)

const words = fc.oneof(fc.string(), fc.constantFrom('203.0.113.9', '::ffff:1.2.3.4', 'GB', 'BTC', 'passkey', ''))
const anyTime = fc.record({
  raw: fc.string(),
  iso: fc.oneof(
    fc.constant('not a time Z'),
    fc.date({ noInvalidDate: true }).map(date => date.toISOString()),
  ),
  sure: fc.boolean(),
  precision: fc.constantFrom('second', 'minute', 'day'),
}) as fc.Arbitrary<LogTime>
const anyRow = fc.record(
  {
    tableId: fc.constant('t'),
    row: fc.nat(),
    kind: fc.constantFrom(...logKinds),
    wording: words,
    result: fc.constantFrom('ok', 'failed', 'denied', 'pending', 'unknown'),
    at: anyTime,
    ip: words,
    country: words,
    asn: words,
    address: words,
    from: words,
    to: words,
    by: fc.constantFrom('client', 'staff', 'system', 'visitor'),
    device: fc.record({ text: words, family: words, kind: fc.constantFrom('browser', 'script'), isNew: fc.boolean() }),
  },
  { requiredKeys: ['tableId', 'row', 'kind', 'wording', 'result'] },
) as fc.Arbitrary<LogEvent>
const source = { by: 'hand' } as const
const value = words.map(text => ({ value: text, source }))
const anyRecord = fc.record(
  {
    email: value,
    name: value,
    residence: value,
    zone: value,
    birthDate: value,
    languages: words.map(text => ({ value: [text], source })),
    activeHours: fc
      .tuple(fc.integer(), fc.integer())
      .map(([fromHour, toHour]) => ({ value: { fromHour, toHour }, source })),
    usualNetworks: words.map(text => ({ items: [text], source })),
    travel: words.map(country => ({ items: [{ country, source }], source })),
    changes: fc.array(anyRow, { maxLength: 4 }).map(items => ({ items, source })),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<AccountRecord>

function sourceOf(signalId: string): string | undefined {
  return table.signals.find(row => row.id === signalId)?.source
}

describe('the registry', () => {
  it('holds the signal table, row by row', () => {
    expect(signals.map(signal => signal.id)).toEqual(table.signals.map(row => row.id))
  })

  it('computes what the table takes from ticket, log and record, and asks for the rest', () => {
    const sources = new Map(table.signals.map(row => [row.id, row.source]))
    expect(computed.filter(signal => sources.get(signal.id) === 'X').map(signal => signal.id)).toEqual([])
    expect(asked.filter(signal => sources.get(signal.id) !== 'X').map(signal => signal.id)).toEqual([])
  })

  it.each(signals)('$id has a reason, a source, and says what it needs and when it is wrong', signal => {
    const prose = [signal.why, signal.source, ...signal.knownFalsePositives, ...signal.needs]
    expect(prose.every(text => text.length > 10)).toBe(true)
    expect(signal.knownFalsePositives.length).toBeGreaterThan(0)
    expect(signal.needs.length).toBeGreaterThan(0)
  })
})

describe.each(computed)('$id $title', signal => {
  const { fires, quiet, unknown } = examplesOf(signal)
  const stateOf = (example: Example) => signal.evaluate(inputOf(example)).state

  it.each(fires)('fires: $name', example => expect(stateOf(example)).toBe('fires'))
  it.each(quiet)('stays quiet: $name', example => expect(stateOf(example)).toBe('quiet'))
  it.each(unknown)('stays unknown: $name', example => {
    const outcome = signal.evaluate(inputOf(example))
    expect(outcome.state).toBe('unknown')
    expect(outcome.needs?.length).toBeGreaterThan(3)
  })

  it('can tell nothing of a ticket nobody read and nothing was looked up for', () => {
    expect(stateOf({ name: 'nothing' })).toBe('unknown')
  })

  it('says nothing wrong of its own passages, facts and rows', () => {
    for (const example of fires) {
      const input = inputOf(example)
      const { passages = [], factIds, rows = [] } = signal.evaluate(input)
      for (const { messageId, start, end, raw } of passages) {
        expect(input.reading.messages.find(message => message.id === messageId)?.body.slice(start, end)).toBe(raw)
      }
      const known = [...(input.events ?? []), ...(input.record?.changes?.items ?? [])]
      expect(input.facts.map(fact => fact.id)).toEqual(expect.arrayContaining(factIds))
      expect(known).toEqual(expect.arrayContaining(rows.map(row => expect.objectContaining(row))))
    }
  })
})

describe('the findings of a ticket', () => {
  it('name every computed signal once, with what is missing where nothing can be told', () => {
    const findings = findingsOf(inputOf({ name: 'empty' }))
    expect(findings.map(one => one.signalId)).toEqual(computed.map(signal => signal.id))
    expect(findings.every(one => one.state === 'unknown' && one.needs !== '')).toBe(true)
  })

  it('rest MAIL-04 on the two addresses that differ and say them', () => {
    const facts = [
      mailFact('f1', 'm@example.com', { in: 'header', messageId: 'm1', header: 'From' }),
      mailFact('f2', 'm@post.example', { in: 'header', messageId: 'm1', header: 'Reply-To' }),
      mailFact('f3', 'm@example.com', { in: 'message', messageId: 'm1', start: 0, end: 13 }),
    ]
    const ticket = { name: '', messages: [{ says: 'm@example.com', from: 'm@example.com', replyTo: 'm@post.example' }] }
    expect(found('MAIL-04', ticket, facts)).toMatchObject({
      state: 'fires',
      factIds: ['f1', 'f2'],
      detail: 'Reply-To post.example, From example.com',
    })
  })

  it('rest a mention on the facts of its sentence and lead to its place', () => {
    const says = 'Hello.\nPlease look: ANY\u200bDESK from m@example.com is open. Bye m@example.org'
    const at = (value: string) => ({
      in: 'message' as const,
      messageId: 'm1',
      start: says.indexOf(value),
      end: says.indexOf(value) + value.length,
    })
    const facts = [
      mailFact('near', 'm@example.com', at('m@example.com')),
      mailFact('far', 'm@example.org', at('m@example.org')),
    ]
    const finding = found('3P-05', { name: '', messages: [{ says }] }, facts)
    expect(finding).toMatchObject({ state: 'fires', factIds: ['near'], detail: '“ANY\u200bDESK”' })
    expect(finding?.passages).toEqual([{ messageId: 'm1', start: 20, end: 28, raw: 'ANY\u200bDESK' }])
  })

  it('are found in any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (says, from) => {
        const findings = findingsOf(inputOf({ name: '', messages: [{ says, from, replyTo: says }] }))
        expect(findings).toHaveLength(computed.length)
      }),
    )
  })

  it('cannot tell from a ticket alone what only log and record show', () => {
    const ticket = {
      name: '',
      requesterEmail: 'm@example.com',
      messages: [{ says: 'I lost my phone.', from: 'm@example.com' }],
    }
    const findings = findingsOf(inputOf(ticket)).filter(one => sourceOf(one.signalId) === 'P')
    expect(findings.filter(one => one.state !== 'unknown').map(one => one.signalId)).toEqual([])
  })

  it('are found in any log and record without failing', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), anyRecord, (events, record) => {
        const findings = findingsOf(inputOf({ name: '', messages: [{ says: 'Hi' }], events, record }))
        expect(findings.every(one => one.state !== 'unknown' || one.needs !== '')).toBe(true)
      }),
    )
  })

  it('name few places of a text that repeats one word without end', () => {
    const says = 'urgent '.repeat(20_000)
    const passages = found('BEH-01', { name: '', messages: [{ says }] }, [])?.passages ?? []
    expect(passages.length).toBe(20)
  })
})

function found(signalId: string, ticket: Example, facts: Parameters<typeof findingsOf>[0]['facts']) {
  const findings = findingsOf({ reading: readingOf(ticket), facts, now: exampleNow })
  return findings.find(finding => finding.signalId === signalId)
}

/** The examples stand in the signal's file and do not ship with it. */
function examplesOf(signal: ComputedSignal): Examples {
  const path = `../../../src/core/signals/${signal.id.toLowerCase()}.ts`
  const { examples } = files[path] ?? {}
  if (!examples) throw new Error(`${path} exports no examples`)
  return examples
}
