import type { Fact } from '../../../src/core/case/fact'
import type { FieldReading, Reading } from '../../../src/core/case/reading'
import type { Example } from '../../../src/core/signals/signal'

/** The reading a page would give for an example. */
export function readingOf({ subject, requesterEmail, replyTo, messages }: Example): Reading {
  const fields: FieldReading[] = []
  if (subject !== undefined) fields.push({ name: 'subject', values: [subject], alternative: 0, selector: '#subject' })
  if (requesterEmail !== undefined)
    fields.push({ name: 'requesterEmail', values: [requesterEmail], alternative: 0, selector: '#from' })
  if (replyTo !== undefined) fields.push({ name: 'replyTo', values: [replyTo], alternative: 0, selector: '#reply' })
  return {
    adapter: { id: 'example', version: '1', name: 'Example' },
    origin: 'https://desk.example',
    ticketKey: '1004',
    path: '/ticket/1004',
    page: 'ticket',
    readAt: '2026-03-16T08:41:07.000Z',
    fields,
    missing: [],
    messages: messages.map(({ says, speaker = 'client', from, replyTo: answers }, index) => ({
      id: `m${index + 1}`,
      speaker,
      author: 'Somebody',
      body: says,
      headers: [
        ...(from === undefined ? [] : [{ name: 'From', value: from }]),
        ...(answers === undefined ? [] : [{ name: 'Reply-To', value: answers }]),
      ],
      attachments: [],
      truncated: false,
      hiddenChars: 0,
    })),
    total: messages.length,
    left: '',
    health: { score: 1, ok: true },
  }
}

/** An e-mail fact at a header or in the body of message m1. */
export function mailFact(id: string, value: string, at: Fact['at']): Fact {
  return { id, kind: 'email', value, raw: value, validity: 'valid', voice: 'client', at }
}
