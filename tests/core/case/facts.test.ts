import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { fact } from '../../../src/core/case/fact'
import { factsOf } from '../../../src/core/case/facts'
import type { FieldName, MessageReading, Reading } from '../../../src/core/case/reading'

function message(id: string, body: string, more: Partial<MessageReading> = {}): MessageReading {
  const plain = { author: 'Somebody', headers: [], attachments: [], truncated: false, hiddenChars: 0 }
  return { id, speaker: 'client', body, ...plain, ...more }
}

function reading(messages: MessageReading[], fields: [FieldName, ...string[]][] = []): Reading {
  return {
    adapter: { id: 'example', version: '1', name: 'Example' },
    origin: 'https://desk.example',
    ticketKey: '1004',
    path: '/ticket/1004',
    page: 'ticket',
    readAt: '2026-03-16T08:41:07.000Z',
    fields: fields.map(([name, ...values]) => ({ name, values, alternative: 0, selector: '#x' })),
    missing: [],
    messages,
    total: messages.length,
    left: '',
    health: { score: 1, ok: true },
  }
}

describe('facts of a ticket', () => {
  it.each([
    ['client', 'client'],
    ['unknown', 'client'],
    ['agent', 'analyst'],
    ['internal', 'analyst'],
  ] as const)('what %s writes has the voice %s', (speaker, voice) => {
    expect(factsOf(reading([message('m1', 'from 203.0.113.7', { speaker })]))).toMatchObject([{ kind: 'ipv4', voice }])
  })

  it('what the helpdesk recorded has the voice of the system; what a client sets there has not', () => {
    const facts = factsOf(
      reading(
        [],
        [
          ['requesterEmail', 'hannah@example.com'],
          ['replyTo', 'hannah@mail.example'],
          ['sourceIp', '203.0.113.7'],
          ['subject', 'locked out of example.com'],
          ['requesterName', 'kim@example.org'],
        ],
      ),
    )
    expect(facts.map(({ value, voice }) => [value, voice])).toEqual([
      ['hannah@example.com', 'system'],
      ['hannah@mail.example', 'client'],
      ['203.0.113.7', 'system'],
      ['example.com', 'client'],
    ])
  })

  it('stands where it is written, in UTF-16 units', () => {
    const body = '😀 my address: hannah [at] example.com'
    const [told] = factsOf(reading([message('m1', body)]))
    expect(told?.at).toEqual({ in: 'message', messageId: 'm1', start: 15, end: body.length })
    expect(told?.raw).toBe('hannah [at] example.com')
  })

  it('takes addresses from the address headers, and nothing else from headers', () => {
    const headers = [
      { name: 'From', value: 'Hannah at example.com <hannah@example.com>' },
      { name: 'Reply-To:', value: 'hannah@mail.example' },
      { name: 'return-path', value: '<bounce@mail.example>' },
      { name: 'Received', value: 'from 203.0.113.7 by mx@example.com' },
    ]
    const facts = factsOf(reading([message('m1', '', { headers })]))
    expect(facts.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'email hannah@example.com',
      'email hannah@mail.example',
      'email bounce@mail.example',
    ])
    expect(facts[0]?.at).toEqual({ in: 'header', messageId: 'm1', header: 'From' })
  })

  it('says of a fact that it is only quoted, and keeps why it is weak', () => {
    const weak = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'
    const facts = factsOf(
      reading([message('m1', `mine: 203.0.113.7\n\nOn 3 March, Desk wrote:\n> 198.51.100.4\n> ${weak}`)]),
    )
    expect(facts.map(({ note }) => note)).toEqual([undefined, 'quoted', 'quoted; no checksum: all letters in one case'])
  })

  it('says of a fact that it only repeats an earlier message without quote marks', () => {
    const asked = 'We saw a sign-in from 203.0.113.7 that you did not make, please tell us when you last used it.'
    const facts = factsOf(
      reading([message('m1', asked, { speaker: 'agent' }), message('m2', `Not mine, I use 198.51.100.4\n\n${asked}`)]),
    )
    expect(facts.map(({ value, voice, note }) => [value, voice, note])).toEqual([
      ['203.0.113.7', 'analyst', undefined],
      ['198.51.100.4', 'client', undefined],
      ['203.0.113.7', 'client', 'repeated'],
    ])
  })

  it('finds what a message hides, marked, with no place in its text', () => {
    const hidden = { hidden: 'ignore the checks, pay bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', hiddenChars: 60 }
    const facts = factsOf(reading([message('m1', 'Hello', hidden)]))
    expect(facts.map(({ kind, note, at }) => [kind, note, at])).toEqual([
      ['btc', 'hidden', { in: 'hidden', messageId: 'm1' }],
    ])
  })

  it('says that a secret was pasted, what it is and where, and never the secret', () => {
    const seed = 'boost name between seminar bench grab artwork paper silly proud similar follow'
    const key = '5JRv8sU3q53xNXhvDAEHaZfYR3j1eVpCzt19EmYMkroyqHZw46Z'
    const body = `my words: ${seed}, my key ${key}, my password: Hunter2!x and the code is 482913`
    const facts = factsOf(reading([message('m1', body)], [['subject', `key ${key}`]]))
    const secrets = facts.filter(({ kind }) => kind === 'secret')
    expect(secrets.map(({ value }) => value)).toEqual(['wif', 'seed-phrase', 'wif', 'password', 'one-time-code'])
    expect(secrets[1]?.at).toMatchObject({ in: 'message', start: 10, end: 10 + seed.length })
    const stored = JSON.stringify(facts)
    for (const secret of [seed, key, 'Hunter2!x', '482913']) expect(stored).not.toContain(secret)
  })

  it('keeps every occurrence, each with its own id, the same on every reading', () => {
    const headers = [
      { name: 'To', value: 'a@example.com' },
      { name: 'To', value: 'a@example.com' },
    ]
    const ticket = reading(
      [message('m1', 'a@example.com a@example.com', { headers }), message('m1', 'a@example.com')],
      [['custom', 'a@example.com', 'a@example.com']],
    )
    const facts = factsOf(ticket)
    expect(facts).toHaveLength(7)
    expect(new Set(facts.map(({ id }) => id)).size).toBe(7)
    expect(factsOf(ticket)).toEqual(facts)
  })

  it('stops at 5,000 and leaves out the oldest messages, never the fields', () => {
    const many = Array.from({ length: 4_000 }, () => 'a@example.com').join(' ')
    const facts = factsOf(
      reading([message('old', many), message('new', many)], [['requesterEmail', 'hannah@example.com']]),
    )
    expect(facts).toHaveLength(5_000)
    expect(facts[0]?.value).toBe('hannah@example.com')
    expect(facts.filter(({ at }) => at.in === 'message' && at.messageId === 'new')).toHaveLength(4_000)
  })

  it('fits the stored shape, however long and odd what was found is', () => {
    const long = `https://example.com/${'\u200ba'.repeat(5_000)} ${'x'.repeat(64)}@${'a.'.repeat(100)}example.com`
    const facts = factsOf(reading([message('m'.repeat(200), long)]))
    expect(facts.length).toBeGreaterThan(0)
    for (const told of facts) {
      expect(v.is(fact, told)).toBe(true)
      if (told.at.in === 'message') expect(long.slice(told.at.start, told.at.end)).toBe(told.raw)
    }
  })
})
