/** Authentication headers of a mail: what each says, who wrote it, and whether it is ours. */
import { clip } from '../base/text'
import type { AuthenticationHeader, HeaderField, MethodResult } from './mail-header-shapes'
import { type MailToken, mailTokens } from './mail-tokens'

const mostResults = 50
const longestReason = 400
const headers = ['Authentication-Results', 'ARC-Authentication-Results', 'Received-SPF'] as const

/**
 * Reads every authentication header, in order.
 *
 * @param fields       every field, in order
 * @param trustedIds   ids our own receivers write, compared whole and without regard to case; '' trusts results that
 *                     name no writer, as some hosted services leave theirs
 * @returns            headers with their trust: of several with our id only the topmost is 'own', because our receiver
 *                     writes above everything it was handed. An ARC copy is never ours: its seal is not checked here
 * Source:             RFC 8601 §5, RFC 8617, RFC 7208 §9.1
 */
export function readAuthentication(
  fields: readonly HeaderField[],
  trustedIds: readonly string[],
): AuthenticationHeader[] {
  const trusted = new Set(trustedIds.map(id => id.trim().toLowerCase()))
  const seen = new Set<string>()
  return fields.flatMap(field => {
    const header = headers.find(name => name.toLowerCase() === field.name.toLowerCase())
    if (!header) return []
    const { authservId, results } = header === 'Received-SPF' ? readReceivedSpf(field.raw) : readResults(field.raw)
    const isOurs = header !== 'ARC-Authentication-Results' && trusted.has(authservId.toLowerCase())
    const trust = isOurs ? (seen.has(header) ? 'repeated' : 'own') : 'foreign'
    if (isOurs) seen.add(header)
    return [{ header, authservId, trust, results, row: field.row, offset: field.offset }]
  })
}

/** 'mx1.desk.example; spf=pass smtp.mailfrom=a.example; dmarc=none'; ARC writes 'i=1;' first. */
function readResults(raw: string): Pick<AuthenticationHeader, 'authservId' | 'results'> {
  const parts = splitAt(joined(mailTokens(raw, ';')))
  const isInstance = /^i=\d{1,2}$/i.test(parts[0]?.[0]?.text ?? '')
  const [first = [], ...rest] = isInstance ? parts.slice(1) : parts
  const lead = first.find(({ kind }) => kind === 'word')?.text ?? ''
  const hasId = lead !== '' && !lead.includes('=')
  const results = (hasId ? rest : [first, ...rest]).flatMap(readMethod)
  return { authservId: hasId ? clip(lead, 255) : '', results: results.slice(0, mostResults) }
}

function readMethod(tokens: readonly MailToken[]): MethodResult[] {
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ text }) => pairOf(text))
  const [first, ...rest] = words
  if (!first || first.value === '') return []
  const method = first.key.replace(/\/\d+$/, '')
  const properties = Object.fromEntries(rest.filter(({ key }) => /^[a-z0-9.-]{1,60}$/.test(key)).map(entryOf))
  const comments = tokens.filter(({ kind }) => kind === 'comment').map(({ text }) => text)
  const reason = clip(properties.reason ?? comments.join('; '), longestReason)
  return [{ method, result: first.value.toLowerCase(), properties, reason }]
}

function entryOf({ key, value }: { key: string; value: string }): [string, string] {
  return [key, clip(value, longestReason)]
}

/** 'Pass (mx1.desk.example: domain of a@b.example …) client-ip=203.0.113.4; receiver=mx1.desk.example'. */
function readReceivedSpf(raw: string): Pick<AuthenticationHeader, 'authservId' | 'results'> {
  const tokens = joined(mailTokens(raw, ';'))
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text)
  const comment = tokens.find(({ kind }) => kind === 'comment')?.text ?? ''
  const properties = Object.fromEntries(
    words
      .slice(1)
      .map(pairOf)
      .filter(({ key }) => /^[a-z0-9.-]{1,60}$/.test(key))
      .map(entryOf),
  )
  const from = properties['envelope-from'] ?? /domain of (?:transitioning )?([^\s)]{1,300})/.exec(comment)?.[1] ?? ''
  const named = { ...properties, 'smtp.mailfrom': from.replace(/^<|>$/g, '') }
  const authservId = properties.receiver ?? /^([a-z0-9.-]{1,255}):/i.exec(comment)?.[1] ?? ''
  const result = (words[0] ?? '').toLowerCase()
  return { authservId, results: [{ method: 'spf', result, properties: named, reason: clip(comment, longestReason) }] }
}

function pairOf(word: string): { key: string; value: string } {
  const at = word.indexOf('=')
  if (at < 1) return { key: '', value: '' }
  return { key: word.slice(0, at).toLowerCase(), value: word.slice(at + 1) }
}

/** White space may stand around an equals sign. */
function joined(tokens: readonly MailToken[]): MailToken[] {
  const out: MailToken[] = []
  for (const token of tokens) {
    const last = out.at(-1)
    const isTail = token.kind === 'word' && last?.kind === 'word'
    if (isTail && (token.text.startsWith('=') || /^[a-z0-9./-]+=$/i.test(last.text))) {
      out[out.length - 1] = { kind: 'word', text: last.text + token.text }
    } else out.push(token)
  }
  return out
}

function splitAt(tokens: readonly MailToken[]): MailToken[][] {
  const parts: MailToken[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'separator') parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}
