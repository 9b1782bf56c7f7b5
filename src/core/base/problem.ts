/** Expected trouble as a value: what happened in one sentence, and what to do now. */
export type Problem = {
  /** Stable, kebab-case, e.g. 'step-open'. */
  code: string
  /** One sentence a level-1 analyst understands. */
  says: string
  /** What to do now, one sentence. */
  fix: string
}

/** Either a value or a problem; `ok` tells which. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/**
 * Wraps a value as a good result.
 *
 * @param value    anything
 * @returns        `{ ok: true, value }`
 */
export function fine<T>(value: T): Result<T> {
  return { ok: true, value }
}

/**
 * Wraps a problem as a result.
 *
 * @param code    stable kebab-case code
 * @param says    what happened, one sentence
 * @param fix     what to do now, one sentence
 * @returns       `{ ok: false, problem }`
 */
export function trouble(code: string, says: string, fix: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, says, fix } }
}
