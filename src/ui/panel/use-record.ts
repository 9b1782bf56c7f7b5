import type { AccountRecord } from '../../core/records/account-record'
import type { RecordLine } from '../../core/records/record-lines'
import type { RecordPart } from '../../core/records/record-words'
import { recordWords } from '../record-words'
import type { Shown } from './shown'

type From = { by: 'clip' | 'hand' | 'paste'; ref?: string }

/** Reads and notes values of the record; each answers '' or why not. */
export type RecordKeeping = {
  lines: (text: string, source: From, part?: RecordPart) => Promise<RecordLine[] | string>
  note: (patch: AccountRecord) => Promise<string>
  noteValue: (part: RecordPart, text: string, source: From) => Promise<string>
  clipValue: (part: RecordPart) => Promise<string>
}

/** What the analyst noted goes through the worker's reader, so that a day is a day however it came. */
export function recordKeeping({ view, door, append }: Shown): RecordKeeping {
  const lines: RecordKeeping['lines'] = async (text, source, part) => {
    const answer = await door.ask('record.read', { text, source, ...(part ? { part } : {}) })
    return answer.ok ? answer.value : `${answer.problem.says} ${answer.problem.fix}`
  }
  const note: RecordKeeping['note'] = async patch => {
    return (await append({ type: 'record.noted', patch })) ? '' : 'Not stored yet.'
  }
  const noteValue: RecordKeeping['noteValue'] = async (part, text, source) => {
    const read = await lines(text, source, part)
    if (typeof read === 'string') return read
    const patch = read[0]?.patch ?? {}
    return Object.keys(patch).length === 0 ? recordWords.notRead : note(patch)
  }
  const clipValue: RecordKeeping['clipValue'] = async part => {
    const answer = await door.ask('page.clip', { caseId: view.caseId })
    if (!answer.ok) return `${answer.problem.says} ${answer.problem.fix}`
    if (!answer.value) return recordWords.nothingSelected
    const id = crypto.randomUUID()
    const evidence = { id, source: { type: 'passage' as const, ...answer.value } }
    if (!(await append({ type: 'evidence.added', stepId: 'case', evidence }))) return 'Not stored yet.'
    return noteValue(part, answer.value.text, { by: 'clip', ref: id })
  }
  return { lines, note, noteValue, clipValue }
}
