/** The SLA table that ships, checked; a team edits `lists/sla.json`. */
import { decodeFile, type ShapeMistake } from '../core/base/shape-problem'
import { type SlaTable, slaTable as shape } from '../core/measure/sla-table'
import shipped from './lists/sla.json'

/** The SLA table that ships. */
export const slaTable: SlaTable = needed(decodeSla('lists/sla.json', shipped))

/** Decodes an SLA table and names every mistake by file and path. */
export function decodeSla(file: string, data: unknown) {
  return decodeFile<SlaTable>(shape, file, data)
}

function needed(read: { ok: true; value: SlaTable } | { ok: false; mistakes: ShapeMistake[] }): SlaTable {
  if (read.ok) return read.value
  throw new Error(read.mistakes.map(({ file, path, says }) => `${file} ${path}: ${says}`).join('\n'))
}
