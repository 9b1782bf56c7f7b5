import type { AccountRecord } from './account-record'
import type { RecordPart } from './record-words'

/** A value of the record as it is shown, with how it came here. */
export type RecordText = { text: string; by: 'clip' | 'hand' | 'paste'; ref?: string }

/**
 * Writes a part of the record in one line.
 *
 * @param part      part of the record
 * @param record    the record
 * @returns         undefined when it was not noted; 'none' for a list that is known to be empty
 */
export function recordText(part: RecordPart, record: AccountRecord): RecordText | undefined {
  const noted = record[part]
  if (!noted) return undefined
  const { by, ref } = noted.source
  const text = 'items' in noted ? noted.items.map(wordsOf).join(', ') || 'none' : wordsOf(noted.value)
  const from = 'since' in noted && noted.since ? ` since ${noted.since.raw}` : ''
  return { text: `${text}${from}`, by, ...(ref ? { ref } : {}) }
}

/** The words the source used, where it kept them. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value !== 'object' || value === null) return ''
  for (const key of ['raw', 'wording', 'text', 'name', 'address', 'country', 'kind']) {
    const words: unknown = Reflect.get(value, key)
    if (typeof words === 'string' && words !== '') return words
  }
  if ('fromHour' in value && 'toHour' in value) return `${String(value.fromHour)}:00 to ${String(value.toHour)}:00`
  return 'which' in value ? String(value.which) : ''
}
