/** The way a mail took: its Received lines, newest first, with what is odd between them. */
import ipaddr from 'ipaddr.js'
import { clip } from '../base/text'
import { msOf } from '../base/time'
import { readMailDate } from './mail-date'
import type { HeaderField, HopOddity, MailTime, ReceivedHop } from './mail-header-shapes'
import { headerLimits } from './mail-problems'
import { type MailToken, mailTokens } from './mail-tokens'

const longestName = 255
const clauses = new Set(['from', 'by', 'with'])
const closed = new Set(['private', 'loopback', 'linkLocal', 'uniqueLocal', 'carrierGradeNat', 'unspecified'])
/** Clocks of honest servers differ by seconds; a minute back is worth a look. Source: house rule. */
const clockSlackMs = 60_000
/** What the peer called itself, in a comment beside what was looked up. */
const greeting = /\b(?:helo|ehlo)[ =]\S{1,255}/gi
const nobody = new Set(['unknown', 'localhost'])

/**
 * Reads the Received lines of a mail.
 *
 * @param fields    every field, in order
 * @returns         at most 100 hops, newest first; oddities compare each hop with the earlier one below it
 * Source:          RFC 5321 §4.4; the forms of Postfix, Exim, Sendmail, qmail, Exchange and Gmail
 */
export function readHops(fields: readonly HeaderField[]): ReceivedHop[] {
  const lines = fields.filter(({ name }) => name.toLowerCase() === 'received').slice(0, headerLimits.hops)
  const hops = lines.map(readHop)
  return hops.map((hop, index) => {
    const newer = hops[index - 1]
    const older = hops[index + 1]
    return { ...hop, delayMs: newer ? gapMs(hop.time, newer.time) : null, odd: [...hop.odd, ...oddBeside(hop, older)] }
  })
}

function readHop({ raw, row, offset }: HeaderField): ReceivedHop {
  const tokens = mailTokens(raw, ';')
  const stamp = tokens.findLastIndex(({ kind }) => kind === 'separator')
  const time = stamp < 0 ? null : readMailDate(wordsOf(tokens.slice(stamp + 1)).join(' '))
  const said = clausesOf(stamp < 0 ? tokens : tokens.slice(0, stamp))
  const seen = peerOf(said.from)
  const part = (name: string) => clip(wordsOf(said[name] ?? [])[0] ?? '', longestName)
  const odd: HopOddity[] = [
    ...(said.by || said.from ? [] : (['unreadable'] as const)),
    ...(time?.iso ? [] : (['no-time'] as const)),
    ...(seen.ipKind === 'private' ? (['private-address'] as const) : []),
  ]
  return { ...seen, from: part('from'), by: part('by'), with: part('with'), time, delayMs: null, odd, row, offset }
}

/** Tokens of each clause; a clause ends where the next one begins, 'id', 'for' and 'via' end one too. */
function clausesOf(tokens: readonly MailToken[]): Record<string, MailToken[]> {
  const said: Record<string, MailToken[]> = {}
  let open: MailToken[] | null = null
  for (const token of tokens) {
    const word = token.kind === 'word' ? token.text.toLowerCase() : ''
    if (word === 'id' || word === 'for' || word === 'via') open = null
    else if (clauses.has(word) && !said[word]) {
      open = []
      said[word] = open
    } else open?.push(token)
  }
  return said
}

/** What the receiver saw of its peer: comments first, for there it writes what it looked up; the literal may be a lie. */
function peerOf(tokens: readonly MailToken[] = []): Pick<ReceivedHop, 'fromHost' | 'ip' | 'ipKind'> {
  const comments = tokens.filter(({ kind }) => kind === 'comment').map(({ text }) => text.replace(greeting, ' '))
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text)
  const found = [...comments, ...words].flatMap(text => addressesIn(text))[0]
  const host = comments.flatMap(text => text.split(/[\s[\]():=]+/)).find(isHostName)
  return { fromHost: clip(host ?? '', longestName), ip: found?.ip ?? null, ipKind: found?.kind ?? 'none' }
}

function addressesIn(text: string): { ip: string; kind: 'public' | 'private' }[] {
  return text
    .slice(0, 1_000)
    .split(/[\s[\]()=;,]+/)
    .flatMap(part => {
      const bare = part.replace(/^IPv6:/i, '').replace(/^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/, '$1')
      if (!/^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*)$/i.test(bare) || !ipaddr.isValid(bare))
        return []
      const address = ipaddr.process(bare)
      return [
        { ip: address.toString(), kind: closed.has(address.range()) ? ('private' as const) : ('public' as const) },
      ]
    })
}

function isHostName(word: string): boolean {
  return /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+\.?$/i.test(word) && !/^[\d.]+$/.test(word) && !nobody.has(word.toLowerCase())
}

function oddBeside({ time }: ReceivedHop, older: ReceivedHop | undefined): HopOddity[] {
  if (!older) return []
  const gap = gapMs(older.time, time)
  const [zone, earlier] = [time?.zoneMinutes ?? null, older.time?.zoneMinutes ?? null]
  return [
    ...(gap !== null && gap < -clockSlackMs ? (['goes-back-in-time'] as const) : []),
    ...(zone !== null && earlier !== null && zone !== earlier ? (['zone-changes'] as const) : []),
  ]
}

function gapMs(from: MailTime | null, to: MailTime | null): number | null {
  return from?.iso && to?.iso ? msOf(to.iso) - msOf(from.iso) : null
}

function wordsOf(tokens: readonly MailToken[]): string[] {
  return tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text)
}
