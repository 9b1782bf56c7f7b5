/** Hands the offscreen room the texts it asks for, and asks again. */
import type { HeavyDoor, Missing } from '../messages/heavy'

/** Loads the text of a source; null when it is damaged or gone. */
export type LoadText = (id: string) => Promise<string | null>

/**
 * Asks a heavy question; where the room lacks texts it is handed them, then asked once more.
 *
 * @param heavy       the offscreen room
 * @param loadText    the store's texts
 * @param ask         the question
 * @returns           the answer; still a list of what is missing when a text is damaged
 */
export async function withTexts<T>(
  heavy: HeavyDoor,
  loadText: LoadText,
  ask: () => Promise<T | Missing>,
): Promise<T | Missing> {
  const first = await ask()
  if (!isMissing(first)) return first
  for (const id of first.missing) {
    const text = await loadText(id)
    if (text !== null) await heavy('source.put', { id, text })
  }
  return ask()
}

/**
 * Tells a list of missing texts from an answer.
 *
 * @param answer    what the room said
 * @returns         true when it needs texts first
 */
export function isMissing(answer: unknown): answer is Missing {
  return typeof answer === 'object' && answer !== null && 'missing' in answer && Array.isArray(answer.missing)
}
