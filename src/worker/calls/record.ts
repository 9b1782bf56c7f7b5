/** Understanding what a back office shows; nothing is noted by it. */
import { fine, type Result } from '../../core/base/problem'
import { isoTime } from '../../core/base/time'
import type { Input, Outputs } from '../../messages/protocol'
import type { Deps } from '../deps'

/**
 * Reads lines of a back office, or one value for a part of the record.
 *
 * @param input    the text, the part when it is one value, and how it came here
 * @param deps     the offscreen room and the time
 * @returns        lines as understood
 */
export async function read(
  { text, part, source }: Input<'record.read'>,
  deps: Pick<Deps, 'heavy' | 'now'>,
): Promise<Result<Outputs['record.read']>> {
  const { by, ref } = source
  const from = { by, ...(ref ? { ref } : {}), at: isoTime(deps.now()) }
  return fine(await deps.heavy('record.read', { text, ...(part ? { part } : {}), source: from }))
}
