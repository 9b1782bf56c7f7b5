import * as v from 'valibot'

/** A mistake in a data file: which file, where in it, what is wrong. */
export type ShapeMistake = { file: string; path: string; says: string }

/**
 * Decodes unknown data and names each mistake by file and path.
 *
 * @param schema    the shape
 * @param file      name shown to the author, e.g. 'rt.json'
 * @param data      parsed JSON
 * @returns         the value, or every mistake with its path ('messages.item.0.css')
 */
export function decodeFile<T>(
  schema: v.GenericSchema<unknown, T>,
  file: string,
  data: unknown,
): { ok: true; value: T } | { ok: false; mistakes: ShapeMistake[] } {
  const outcome = v.safeParse(schema, data)
  if (outcome.success) return { ok: true, value: outcome.output }
  return { ok: false, mistakes: outcome.issues.map(issue => ({ file, path: pathOf(issue), says: issue.message })) }
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(item => String(item.key))
  return keys.length === 0 ? '(top)' : keys.join('.')
}
