import { type Mention, meantIn, sentencesOf } from './client-words'
import { exampleMail } from './example-mail'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'
import { statedOffsets, zoneNames } from './zone-names'

/** Summer time moves a clock by an hour. */
const summerMinutes = 60

/** The time zone the client names is not the one their mail was written in. */
export const language02: ComputedSignal = {
  id: 'LANG-02',
  title: 'Named time zone contradicts the mail’s own clock',
  why: 'A story gets its details from the victim’s life, the clock of a mail program from where it runs.',
  needs: ['a time zone in what the client wrote', 'the zone in the Date header of a mail'],
  knownFalsePositives: [
    'Travellers who name both places, and mail programs whose clock was never set.',
    'A zone that belongs to the event told, not to the writer.',
  ],
  source: 'trade contract §4, LANG-02 (weak)',
  pureFact: false,
  evaluate,
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'says EST, writes at +0800',
      messages: [{ says: 'It happened today at 9:40 EST.' }],
      mail: [writtenAt(480)],
    },
    { name: 'says UTC+1, writes at -0500', messages: [{ says: 'Heute um 10:00 (UTC+1).' }], mail: [writtenAt(-300)] },
  ],
  quiet: [
    { name: 'the same zone', messages: [{ says: 'It happened today at 9:40 CET.' }], mail: [writtenAt(60)] },
    { name: 'summer time', messages: [{ says: 'It happened today at 9:40 CET.' }], mail: [writtenAt(120)] },
    {
      name: 'one of two places',
      messages: [{ says: 'Yesterday 18:05 CET, today 07:50 BRT.' }],
      mail: [writtenAt(-180)],
    },
  ],
  unknown: [
    { name: 'no zone named', messages: [{ says: 'It happened at nine.' }], mail: [writtenAt(60)] },
    { name: 'a web mailer that writes in UTC', messages: [{ says: 'At 9:40 EST.' }], mail: [writtenAt(0)] },
    { name: 'no headers', messages: [{ says: 'At 9:40 EST.' }] },
  ],
}

function evaluate({ reading, mail = [] }: SignalInput): Outcome {
  const isMeant = (mention: Mention) => statedOffsets(mention.phrase).length > 0
  const named = meantIn(sentencesOf(reading), { find: zoneNames, isMeant })
  if (named.length === 0) return unknown('a time zone in what the client wrote')
  // Web mailers write every date in UTC: that is no place.
  const clocks = mail.flatMap(({ date }) => (date?.zoneMinutes ? [date.zoneMinutes] : []))
  if (clocks.length === 0) return unknown('the zone in the Date header of a mail')
  const stated = named.flatMap(({ passage }) => statedOffsets(passage.raw.toLowerCase()))
  const fits = clocks.some(clock => stated.some(offset => Math.abs(offset - clock) <= summerMinutes))
  if (fits) return quiet()
  const words = [...new Set(named.map(({ passage }) => passage.raw))].join(', ')
  const passages = named.map(({ passage }) => passage).filter(({ messageId }) => messageId !== '')
  return { ...fires(`says ${words}, mail written at ${offsetText(clocks[0] ?? 0)}`), passages }
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const hours = String(Math.floor(size / 60)).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${hours}${String(size % 60).padStart(2, '0')}`
}

function writtenAt(zoneMinutes: number): NonNullable<SignalInput['mail']>[number] {
  return exampleMail({ date: { raw: '', iso: null, zoneMinutes } })
}
