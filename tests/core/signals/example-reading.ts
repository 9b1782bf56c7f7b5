import type { Fact } from '../../../src/core/case/fact'
import { factsOf } from '../../../src/core/case/facts'
import type { FieldName, FieldReading, Reading } from '../../../src/core/case/reading'
import type { Example } from '../../../src/core/signals/signal-example'
import type { SignalInput } from '../../../src/core/signals/signal-input'
import { countryTable, sequenceRules } from '../../../src/packs/load-network-lists'

/** The moment every example is judged at, unless it says another. */
export const exampleNow = '2026-03-16T12:00:00.000Z' as const

/** The reading a page would give for an example. */
export function readingOf({
  subject,
  requesterEmail,
  requesterName,
  replyTo,
  sourceIp,
  messages = [],
}: Example): Reading {
  const fields = [
    ...field('subject', subject),
    ...field('requesterEmail', requesterEmail),
    ...field('requesterName', requesterName),
    ...field('replyTo', replyTo),
    ...field('sourceIp', sourceIp),
  ]
  return {
    adapter: { id: 'example', version: '1', name: 'Example' },
    origin: 'https://desk.example',
    ticketKey: '1004',
    path: '/ticket/1004',
    page: 'ticket',
    readAt: exampleNow,
    fields,
    missing: [],
    messages: messages.map(({ says, speaker = 'client', from, replyTo: answers, at, headers = [] }, index) => ({
      id: `m${index + 1}`,
      speaker,
      author: 'Somebody',
      ...(at === undefined ? {} : { time: { raw: at, iso: at, sure: true } }),
      body: says,
      headers: [
        ...(from === undefined ? [] : [{ name: 'From', value: from }]),
        ...(answers === undefined ? [] : [{ name: 'Reply-To', value: answers }]),
        ...headers,
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

/** Rules that ship are always at hand. */
const shipped = { sequences: sequenceRules, countries: countryTable }

/** Everything a signal may look at, as an example gives it. */
export function inputOf(example: Example): SignalInput {
  const {
    name,
    subject,
    requesterEmail,
    requesterName,
    replyTo,
    sourceIp,
    messages,
    facts = [],
    networks,
    now,
    lists,
    ...rest
  } = example
  const reading = readingOf(example)
  return {
    ...rest,
    reading,
    lists: { ...shipped, ...lists },
    facts: [...factsOf(reading), ...facts],
    ...(networks ? { networks: (ip: string) => networks.find(verdict => verdict.ip === ip) } : {}),
    now: now ?? exampleNow,
  }
}

/** An e-mail fact at a header or in the body of message m1. */
export function mailFact(id: string, value: string, at: Fact['at']): Fact {
  return { id, kind: 'email', value, raw: value, validity: 'valid', voice: 'client', at }
}

function field(name: FieldName, value: string | undefined): FieldReading[] {
  return value === undefined ? [] : [{ name, values: [value], alternative: 0, selector: `#${name}` }]
}
