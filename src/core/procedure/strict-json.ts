/**
 * Reads JSON somebody gives us: what `JSON.parse` lets pass in silence is refused and named, with its path.
 * Example: '{"a":1,"a":2}' is refused at 'a': the name stands here twice.
 */

/** A mistake in a file: where it stands and what is wrong. */
export type FileMistake = { path: string; says: string }

/** What the text holds, or why it is refused. */
export type JsonRead = { ok: true; value: unknown } | { ok: false; mistakes: FileMistake[] }

/** How large a text may be, and how deep its groups may stand in one another. */
export type JsonLimits = { bytes: number; depth: number }

/** Names that would reach for the prototype of an object. */
const prototypeNames = ['__proto__', 'constructor', 'prototype']

/**
 * Reads JSON strictly.
 *
 * @param text      anything
 * @param limits    size in bytes of UTF-8, and depth
 * @returns         the value, or every mistake: too large, too deep, a name twice, a prototype's name, no JSON at all
 */
export function readStrictJson(text: string, { bytes, depth }: JsonLimits): JsonRead {
  const size = new TextEncoder().encode(text).length
  if (size > bytes)
    return refused('(file)', `the file has ${Math.ceil(size / 1024)} KiB; at most ${bytes / 1024} KiB are read`)
  const mistakes = scan(text, depth)
  if (mistakes.length > 0) return { ok: false, mistakes }
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    return refused('(file)', `this is no JSON (${error instanceof Error ? error.message : 'unknown reason'})`)
  }
}

function refused(path: string, says: string): JsonRead {
  return { ok: false, mistakes: [{ path, says }] }
}

/** An open group: the names of an object so far, or null in a list; where we stand in it. */
type Group = { names: Set<string> | null; at: string | number }

/** Looks at every name, without recursion; a text that is no JSON is left for the parser to refuse. */
function scan(text: string, depth: number): FileMistake[] {
  const groups: Group[] = []
  const mistakes: FileMistake[] = []
  const path = () => groups.map(group => String(group.at)).join('.') || '(top)'
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[[\]{},]/gs
  for (const { 0: token, 1: colon } of text.matchAll(tokens)) {
    const group = groups.at(-1)
    if (token === '{' || token === '[') {
      groups.push({ names: token === '{' ? new Set() : null, at: token === '{' ? '' : 0 })
      if (groups.length > depth)
        return [...mistakes, { path: path().slice(0, 200), says: `groups stand more than ${depth} deep` }]
    } else if (token === '}' || token === ']') groups.pop()
    else if (token === ',') {
      if (group && typeof group.at === 'number') group.at += 1
    } else if (colon !== undefined && group?.names) {
      const name = nameOf(token.slice(0, token.lastIndexOf('"') + 1))
      group.at = name
      if (group.names.has(name)) mistakes.push({ path: path(), says: 'this name stands here twice' })
      if (prototypeNames.includes(name)) mistakes.push({ path: path(), says: `the name ${name} is not allowed` })
      group.names.add(name)
    }
  }
  return mistakes
}

/** Names may be written with escapes; two spellings of one name are one name. */
function nameOf(token: string): string {
  try {
    const name: unknown = JSON.parse(token)
    return typeof name === 'string' ? name : token
  } catch {
    return token
  }
}
