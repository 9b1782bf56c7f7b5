import type { Evidence } from '../../core/case/event'
import type { Reading } from '../../core/case/reading'

/** Whether the ticket still shows a passage of one of its messages; 'ask' for passages of other pages. */
export function clipState({ source }: Evidence, reading: Reading | undefined): 'there' | 'changed' | 'unknown' | 'ask' {
  if (source.type !== 'passage') return 'unknown'
  const { messageId, start = 0, end = 0, text } = source
  if (messageId === undefined) return 'ask'
  const body = reading?.messages.find(message => message.id === messageId)
  // A message that was not read this time may well stand there.
  if (!reading || !body) return reading && reading.messages.length === reading.total ? 'changed' : 'unknown'
  if (body.body.slice(start, end) === text || body.body.includes(text)) return 'there'
  return body.truncated ? 'unknown' : 'changed'
}
