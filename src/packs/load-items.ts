/** What tells that a client gave something, or was asked for it, checked; a team edits `lists/asked-items.json`. */
import { decodeFile, type ShapeMistake } from '../core/base/shape-problem'
import { type AskedItem, askedItems as shape } from '../core/procedure/friction'
import shipped from './lists/asked-items.json'

/** The items that ship. */
export const askedItems: AskedItem[] = needed(decodeItems('lists/asked-items.json', shipped))

/** Decodes a list of items and names every mistake by file and path. */
export function decodeItems(file: string, data: unknown) {
  return decodeFile<{ schema: 'gatehouse.items/1'; items: AskedItem[] }>(shape, file, data)
}

function needed(
  read: { ok: true; value: { items: AskedItem[] } } | { ok: false; mistakes: ShapeMistake[] },
): AskedItem[] {
  if (read.ok) return read.value.items
  throw new Error(read.mistakes.map(({ file, path, says }) => `${file} ${path}: ${says}`).join('\n'))
}
