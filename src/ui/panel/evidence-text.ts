import type { Evidence } from '../../core/case/event'
import { fieldWords } from '../words'

/** What a piece of evidence says, in one line. */
export function evidenceText({ source }: Evidence): string {
  return source.type === 'fact' ? source.fact.value : source.text
}

/** Where a piece of evidence comes from, in words. */
export function evidenceSource({ source }: Evidence): string {
  if (source.type === 'typed') return 'typed by hand'
  if (source.type === 'rows') return `${source.rows.length} row${source.rows.length === 1 ? '' : 's'} of a log`
  if (source.type === 'passage') return `selected on ${placeOfUrl(source.url)}`
  const { voice, at } = source.fact
  const said = { client: 'client says', system: 'system recorded', analyst: 'staff wrote' }[voice]
  if (at.in === 'field') return `fact from field “${fieldWords[at.field] ?? at.field}”, ${said}`
  if (at.in === 'hidden') return `fact from hidden text of a message, ${said}`
  return at.in === 'header' ? `fact from header ${at.header}, ${said}` : `fact from a message, ${said}`
}

/** Where it stands in the page, null when it has no place in a message. */
export function evidencePlace({
  source,
}: Evidence): { messageId: string; start: number; end: number; raw: string } | null {
  if (source.type === 'fact') {
    const { at, raw } = source.fact
    return at.in === 'message' ? { messageId: at.messageId, start: at.start, end: at.end, raw } : null
  }
  if (source.type === 'typed' || source.type === 'rows') return null
  const { messageId, start, end, text } = source
  return messageId !== undefined && start !== undefined && end !== undefined
    ? { messageId, start, end, raw: text.slice(0, 4_000) }
    : null
}

function placeOfUrl(url: string): string {
  const from = url.indexOf('//')
  return from < 0 ? url : url.slice(from + 2, from + 90)
}
