import ipaddr from 'ipaddr.js'
import type { LogEvent } from '../records/log-event'
import { foldedWords } from './log-fold'

const ips = new Map<string, string | null>()

/**
 * Reads a cell that holds one IP address.
 *
 * @param text    '203.0.113.9', '[2001:db8::1]:443', '::ffff:203.0.113.9', '203.0.113.9:51734'
 * @returns       canonical text; null for anything else, for four numbers with leading zeros too
 */
export function readIp(text: string): string | null {
  const known = ips.get(text)
  if (known !== undefined) return known
  const read = ipOf(text.trim())
  if (ips.size > 50_000) ips.clear()
  ips.set(text, read)
  return read
}

function ipOf(text: string): string | null {
  if (text.length > 60) return null
  const four = /^(\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?$/.exec(text)?.[1]
  if (four) return ipaddr.IPv4.isValidFourPartDecimal(four) && !/(?:^|\.)0\d/.test(four) ? four : null
  const six = /^\[?([0-9a-f:.]*:[0-9a-f:.]*)(?:%\w+)?(?:\](?::\d{1,5})?)?$/i.exec(text)?.[1]
  return six && ipaddr.IPv6.isValid(six) ? ipaddr.process(six).toString() : null
}

/** Finds '1.84 BTC' in a text: amount as written and asset in capitals. */
export function amountIn(text: string): Pick<LogEvent, 'amount' | 'asset'> {
  if (text === '') return {}
  const match = /(?<![\w.])(-?\d[\d.,\u00a0' ]{0,30}?)\s?([A-Z]{3,6})(?![\w-])/.exec(text)
  if (match) return { amount: (match[1] ?? '').trim(), asset: match[2] ?? '' }
  const bare = /^[-+]?\d[\d.,']*$/.exec(text.trim())
  return bare ? { amount: bare[0] } : {}
}

/** Finds a destination in a text by its shape only: a crypto address or an IBAN. Checksums are the indicators' work. */
export function addressIn(text: string): string | undefined {
  if (text.length < 15) return undefined
  return /(?<![\w/])(?:0x[0-9a-fA-F]{40}|(?:bc1|tb1|ltc1|addr1|cosmos1|bitcoincash:)[0-9a-z]{20,120}|[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,3})?|(?=[1-9A-HJ-NP-Za-km-z]*\d?)[1-9A-HJ-NP-Za-km-z]{25,95}|(?:EQ|UQ)[\w-]{46})(?!\w)/.exec(
    text,
  )?.[0]
}

const rights: readonly ['read' | 'trade' | 'withdraw', RegExp][] = [
  ['withdraw', /withdraw|auszahl|abheb|retrait|retir|preliev|saque|opname|wyplat|cekme|вывод|funds out|transfer/],
  ['trade', /trad|handel|order|negoc|operar|scambi|islem|торгов/],
  ['read', /\bread|query|view|lesen|lecture|lectura|lettura|leitura|lezen|odczyt|okuma|чтени/],
]

/** Finds what a key may do. Undefined when the text names no right: unknown, not "none". */
export function permissionsIn(text: string): LogEvent['permissions'] {
  if (text === '') return undefined
  const folded = foldedWords(text)
  const found = rights.flatMap(([right, words]) => (words.test(folded) && !isDenied(folded, words) ? [right] : []))
  return found.length > 0 ? found : undefined
}

function isDenied(folded: string, words: RegExp): boolean {
  return new RegExp(
    `\\b(?:no|not|without|ohne|sans|sin|senza|sem|zonder|bez)\\b(?: \\w+){0,2} (?:${words.source})`,
  ).test(folded)
}

/** Who did it, when the log says so in a word that is known. */
export function actorIn(text: string): LogEvent['by'] {
  const folded = foldedWords(text)
  if (folded === '') return undefined
  if (/^(system|auto|risk|engine|cron|rule)/.test(folded)) return 'system'
  if (/^(client|customer|user|owner|kunde|self|cliente|kullanici|клиент)/.test(folded)) return 'client'
  return /^(visitor|anonymous|guest|unauthenticated)/.test(folded) ? 'visitor' : 'staff'
}
