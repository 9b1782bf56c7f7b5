import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../../src/core/signals/findings'
import { signals } from '../../../src/core/signals/index'
import type { Example } from '../../../src/core/signals/signal'
import { mailFact, readingOf } from './example-reading'

const table: { signals: { id: string }[] } = JSON.parse(
  readFileSync(new URL('../../../src/packs/weights/default.json', import.meta.url), 'utf8'),
)

describe.each(signals)('$id $title', signal => {
  const stateOf = (example: Example) => signal.evaluate(readingOf(example), []).state

  it.each(signal.examples.fires)('fires: $name', example => expect(stateOf(example)).toBe('fires'))
  it.each(signal.examples.quiet)('stays quiet: $name', example => expect(stateOf(example)).toBe('quiet'))
  it.each(signal.examples.unknown)('stays unknown: $name', example => {
    const outcome = signal.evaluate(readingOf(example), [])
    expect(outcome.state).toBe('unknown')
    expect(outcome.needs?.length).toBeGreaterThan(3)
  })

  it('has a row in the weights table, a reason, and says when it is wrong', () => {
    expect(table.signals.map(row => row.id)).toContain(signal.id)
    expect(
      [signal.why, signal.source, ...signal.knownFalsePositives, ...signal.needs].every(text => text.length > 10),
    ).toBe(true)
    expect(signal.knownFalsePositives.length).toBeGreaterThan(0)
  })

  it('says nothing wrong of its own passages', () => {
    for (const example of signal.examples.fires) {
      const reading = readingOf(example)
      for (const { messageId, start, end, raw } of signal.evaluate(reading, []).passages ?? []) {
        expect(reading.messages.find(message => message.id === messageId)?.body.slice(start, end)).toBe(raw)
      }
    }
  })
})

describe('the findings of a ticket', () => {
  it('name every signal once, with what is missing where nothing can be told', () => {
    const findings = findingsOf(readingOf({ name: 'empty', messages: [] }), [])
    expect(findings.map(one => [one.signalId, one.state])).toEqual([
      ['MAIL-04', 'unknown'],
      ['BEH-01', 'unknown'],
      ['3P-05', 'unknown'],
    ])
    expect(findings.every(one => one.needs !== '')).toBe(true)
  })

  it('rest MAIL-04 on the two addresses that differ and say them', () => {
    const facts = [
      mailFact('f1', 'm@example.com', { in: 'header', messageId: 'm1', header: 'From' }),
      mailFact('f2', 'm@post.example', { in: 'header', messageId: 'm1', header: 'Reply-To' }),
      mailFact('f3', 'm@example.com', { in: 'message', messageId: 'm1', start: 0, end: 13 }),
    ]
    const ticket = { name: '', messages: [{ says: 'm@example.com', from: 'm@example.com', replyTo: 'm@post.example' }] }
    expect(findingsOf(readingOf(ticket), facts)[0]).toMatchObject({
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
    const found = findingsOf(readingOf({ name: '', messages: [{ says }] }), facts)[2]
    expect(found).toMatchObject({ state: 'fires', factIds: ['near'], detail: '“ANY\u200bDESK”' })
    expect(found?.passages).toEqual([{ messageId: 'm1', start: 20, end: 28, raw: 'ANY\u200bDESK' }])
  })

  it('are found in any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (says, from) => {
        const findings = findingsOf(readingOf({ name: '', messages: [{ says, from, replyTo: says }] }), [])
        expect(findings).toHaveLength(signals.length)
      }),
    )
  })
})
