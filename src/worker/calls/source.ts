/** Logs and raw mails of a case: taken with their text, loaded again. */
import { fine, type Result, trouble } from '../../core/base/problem'
import { isoTime } from '../../core/base/time'
import type { EventBody } from '../../core/case/event'
import { longestSource } from '../../core/case/source-size'
import type { Input, Outputs } from '../../messages/protocol'
import { loadSource } from '../../store/sources'
import type { Deps } from '../deps'
import { append } from './session'

/**
 * Gives a log or a raw mail to a case.
 *
 * @param input    what it is, its text, where it came from
 * @param deps     the worker's own
 * @returns        when it was saved
 * @problem        'too-long' with the length read, and those of `append`
 */
export async function add(input: Input<'source.add'>, deps: Deps): Promise<Result<Outputs['source.add']>> {
  const { caseId, eventId, kind, title, text, from } = input
  if (text.length > longestSource) {
    return trouble(
      'too-long',
      `This text has ${text.length.toLocaleString('en')} characters; at most ${longestSource.toLocaleString('en')} can be kept.`,
      'Take the part of the log around the time in question.',
    )
  }
  const id = deps.random()
  const source = {
    id,
    kind,
    title,
    sha256: await digestOf(text),
    chars: text.length,
    from,
    takenAt: isoTime(deps.now()),
  }
  const body: EventBody = { type: 'source.added', source }
  return append({ caseId, eventId, body, source: { id, text } }, deps)
}

/**
 * Loads the text of a source.
 *
 * @param input    case and source
 * @param deps     the worker's own
 * @returns        the text, null when it is damaged or gone
 */
export async function load({ sourceId }: Input<'source.load'>, deps: Deps): Promise<Result<Outputs['source.load']>> {
  const text = await loadSource(deps.db, sourceId)
  return fine(text === null ? null : { text })
}

async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
