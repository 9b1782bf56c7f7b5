import { cueNear } from './cues'
import type { Block, Kind, Span } from './indicator'
import { holds } from './marks'

const apart = /^(?:(?:ASN?|asn)[ :#-]{0,2}(?:AS)?|as(?=\d))(\d{1,10})(?!\w|[.-]\w|,\d)/
const most = 4_294_967_295

/** Numbers of autonomous systems: AS64500, 'ASN 64500'. Source: RFC 5396. */
export const asn: Kind = {
  name: 'asn',
  *spans({ text, marks }) {
    yield* glued({ text, marks })
    for (const { start } of marks.cues.get('asn') ?? []) yield { start, end: start + 1 }
  },
  verify({ text, marks }, { start }) {
    const match = apart.exec(text.slice(start, start + 20))
    const number = Number(match?.[1] ?? 0)
    if (!match || number < 1 || number > most || /[\w./-]/.test(text[start - 1] ?? ' ')) return null
    const isLabelled = /^asn/i.test(match[0])
    const isShort = number < 1000 || /^AS400$/.test(match[0])
    const span = { start, end: start + match[0].length }
    const isSpaced = /^AS[ :#-]/.test(match[0])
    const isSmall = match[0].startsWith('as') && !isLabelled
    if (!isLabelled && (isShort || isSpaced || isSmall) && !speaksOfNetworks(text, { marks, span })) return null
    return { value: `AS${number}`, validity: 'valid', ...span }
  },
}

function speaksOfNetworks(text: string, { marks, span }: { marks: Block['marks']; span: Span }): boolean {
  const around = text.slice(Math.max(0, span.start - 40), span.end + 40)
  const cue = cueNear(marks.cues, 'asn', span, { before: 60, after: 40 })
  return (
    (cue !== null && cue.word !== 'as') ||
    /\bASN? ?\d{2}/.test(around) ||
    /\b(?:networks?|isp|provider|upstream|transit|origin|bgp|whois|routes?|hosting|hoster|peers?|netz|red|réseau)\b/i.test(
      around,
    )
  )
}

function* glued({ text, marks }: Pick<Block, 'text' | 'marks'>): Generator<Span> {
  for (const index of marks.odd) {
    if (((marks.masks[index] ?? 0) & holds.digit) === 0) continue
    const start = marks.starts[index] ?? 0
    const end = marks.ends[index] ?? 0
    const size = end - start
    if (size < 3 || size > 13 || (text.charCodeAt(start) | 0x20) !== 0x61) continue
    if (/^(?:ASN?|asn?)\d+$/.test(text.slice(start, end))) yield { start, end }
  }
}
