import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/core/case/facts'
import type { MessageReading, Reading } from '../../../src/core/case/reading'
import type { Contradiction } from '../../../src/core/procedure/contradiction'
import { contradictionsOf } from '../../../src/core/procedure/contradictions'
import { textPairs } from '../../../src/core/procedure/text-pairs'
import { besideRecord } from '../../../src/core/records/beside'
import { type Claim, claimSubjects } from '../../../src/core/records/claim'
import { claimsOf, saidNow, sayingsOf } from '../../../src/core/records/claims'
import { mailLists } from '../../../src/packs/load-mail-lists'
import { countries } from '../records/made-up-claims'
import { readingOf } from '../signals/example-reading'
import { caseWith, factorPack } from './small-pack'

const sentences = [
  'My account is HL-2047731.',
  'Account number: HL-2047713',
  'I live in Germany.',
  'I live in France.',
  'My phone is +14165550119.',
  'Call me on +14165550191.',
  'My name is Anna Kovač.',
  'My name is Jordan Smith.',
  'I lost my iPhone 13.',
  'My Pixel 9 was stolen.',
  'They stole 2 BTC.',
  'Customer since 2018.',
  'It happened at 9:40 EST.',
  '> I live in Japan. My account is HL-7777777.',
]
const addresses = ['m@example.com', 'M+x@example.com', 'r@other.example', '"m@example.com" <r@third.example>']
const dates = ['Mon, 9 Mar 2026 13:02:00 +0800', 'Mon, 16 Mar 2026 13:02:00 -0500', 'never']
const hostile = fc.oneof(
  fc.constantFrom('<img src=x onerror=alert(1)>', '__proto__', 'constructor', '\u202eHL-1', '{{x}}', '"><script>', ''),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const spoken = fc.record({
  says: fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...sentences) }, hostile), { maxLength: 4 }),
  speaker: fc.constantFrom(
    'client' as const,
    'client' as const,
    'client' as const,
    'agent' as const,
    'unknown' as const,
  ),
  from: fc.constantFrom(...addresses),
  replyTo: fc.constantFrom(...addresses),
  date: fc.constantFrom(...dates),
})
const tickets = fc.array(spoken, { minLength: 1, maxLength: 8 }).map(messages =>
  readingOf({
    name: '',
    requesterEmail: 'm@example.com',
    messages: messages.map(({ says, speaker, from, replyTo, date }, index) => ({
      // What repeats an older message word by word is history, which only the order tells; here nothing does.
      ...{
        says: says.map((one, at) => `${one}\n\nLine${index}x${at}.`).join('\n\n'),
        speaker,
        from,
        replyTo,
        at: '2026-03-16T13:02:00.000Z',
      },
      headers: [{ name: 'Date', value: date }],
    })),
  }),
)
const record = {
  accountId: { value: 'HL-2047799', source: { by: 'hand' as const } },
  name: { value: 'Anna Kovač', source: { by: 'hand' as const } },
}
const mailRules = { dotBlind: mailLists.dotBlind, sameMailbox: mailLists.sameMailbox }

/** As `gather` puts it together, without judging signals. */
function pairsOf(reading: Reading): Contradiction[] {
  const found = factsOf(reading).filter(({ at }) => at.in !== 'hidden')
  const said = sayingsOf(reading, found, countries)
  const beside = besideRecord(claimsOf(said), { record, writtenAt: new Map(), mailRules })
  return textPairs({ reading, said, facts: saidNow(reading, found), found, beside, mail: [], mailRules })
}

const idsOf = (reading: Reading) =>
  pairsOf(reading)
    .map(({ id }) => id)
    .sort()

describe('pairs that do not agree', () => {
  it('are the same when the ticket is read again, and in whatever order its messages stand', () => {
    fc.assert(
      fc.property(tickets, fc.nat(), (reading, seed) => {
        const ids = idsOf(reading)
        expect(new Set(ids).size).toBe(ids.length)
        expect(idsOf(structuredClone({ ...reading, readAt: '2026-03-17T00:00:00.000Z' }))).toEqual(ids)
        expect(idsOf({ ...reading, messages: shuffled(reading.messages, seed) })).toEqual(ids)
        const again = reading.messages.map(one => ({ ...one, id: `${one.id}-again` }))
        expect(idsOf({ ...reading, messages: again })).toEqual(ids)
      }),
      { numRuns: 40 },
    )
  })

  it('have two voices, or two messages of the client', () => {
    fc.assert(
      fc.property(tickets, reading => {
        const clients = new Set(reading.messages.filter(({ speaker }) => speaker === 'client').map(({ id }) => id))
        for (const { sides } of pairsOf(reading)) {
          const [one, other] = sides
          for (const { voice, at } of sides)
            if (voice === 'client' && at.in === 'message') expect(clients.has(at.ref)).toBe(true)
          if (one.voice !== other.voice) continue
          expect([one.voice, one.at.in, other.at.in]).toEqual(['client', 'message', 'message'])
          expect(one.at.ref).not.toBe(other.at.ref)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are text and nothing else, whatever is said', () => {
    const subjects = fc.constantFrom(...claimSubjects)
    const claims = fc.array(fc.tuple(subjects, hostile, hostile), { maxLength: 12 })
    fc.assert(
      fc.property(claims, spokenClaims => {
        const said = spokenClaims.map(
          ([subject, value, messageId], index): Claim => ({
            ...{ subject, says: value, value },
            at: { messageId: `${messageId}${index}`, start: 0, end: value.length },
          }),
        )
        const reading = readingOf({ name: '', messages: [] })
        const messages = said.map(({ says, at }): MessageReading => ({ ...blank, id: at.messageId, body: says }))
        const pairs = textPairs({
          reading: { ...reading, messages },
          ...{ said, facts: [], found: [], mail: [], mailRules },
          beside: besideRecord(said, { record, writtenAt: new Map(), mailRules }),
        })
        for (const { id, what, note, sides } of pairs) {
          expect(id).toMatch(/^pair-[0-9a-f]{24}$/)
          expect(
            [what, note, ...sides.flatMap(({ says, at }) => [says, at.ref])].every(one => typeof one === 'string'),
          ).toBe(true)
        }
        const shown = contradictionsOf(pairs, caseWith(factorPack), factorPack)
        expect(shown.length).toBe(Math.min(60, pairs.length))
        expect(Object.getPrototypeOf({})).toBe(Object.prototype)
      }),
      { numRuns: 300 },
    )
  })

  it('cost as much as there is to read: ten times the messages, no more than ten times the looks', () => {
    const [few, many] = [looksAt(200), looksAt(2_000)]
    expect(few).toBeGreaterThan(200)
    expect(many).toBeLessThanOrEqual(few * 10.5)
  })
})

const blank: MessageReading = {
  ...{
    id: '',
    speaker: 'client',
    author: '',
    body: '',
    headers: [],
    attachments: [],
    truncated: false,
    hiddenChars: 0,
  },
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const keyed = list.map((one, index) => ({ one, key: (index * 7_919 + seed * 104_729) % 1_009 }))
  return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one)
}

/** How often anything of what is said and read is looked at. */
function looksAt(count: number): number {
  let looks = 0
  const counted = <T extends object>(one: T): T =>
    new Proxy(one, {
      get: (target, key) => {
        looks += 1
        return Reflect.get(target, key)
      },
    })
  const messages = Array.from({ length: count }, (_none, index) =>
    counted<MessageReading>({
      ...blank,
      id: `m${index}`,
      body: `My account is HL-${2_000_000 + index}.`,
      headers: [counted({ name: 'From', value: `a${index}@other.example` })],
    }),
  )
  const said = messages.map(({ id, body }) =>
    counted<Claim>({
      subject: 'account',
      says: body.slice(14, 24),
      value: body.slice(14, 24),
      at: counted({ messageId: id, start: 14, end: 24 }),
    }),
  )
  const reading = readingOf({ name: '', requesterEmail: 'm@example.com', messages: [] })
  looks = 0
  textPairs({
    reading: { ...reading, messages },
    ...{ said, facts: [], found: factsOf(reading), beside: [], mail: [], mailRules },
  })
  return looks
}
