import { useState } from 'preact/hooks'
import type { SourceKind } from '../../core/case/source'
import { longestSource } from '../../core/case/source-size'
import type { Input } from '../../messages/protocol'
import { addWords } from '../log-words'
import type { Shown } from './shown'
import { kindOfText, textOfFile } from './source-kind'

/** A text on its way into the case. `kind` is what it is read as unless the analyst said otherwise. */
export type Given = Pick<Input<'source.add'>, 'title' | 'text' | 'from'> & { kind: SourceKind }

/** Giving texts to a case; what was refused waits in sight until it is kept or dropped. */
export type Adding = {
  /** The text that was refused. */
  waits: Given | null
  says: string
  isAdding: boolean
  give: (given: Given) => Promise<boolean>
  takeFiles: (files: readonly File[], kind: SourceKind | 'auto') => Promise<void>
  takeSelection: (kind: SourceKind | 'auto') => Promise<void>
  drop: () => void
}

/** Files beyond this are not even read; source: four bytes a character at most. */
const longestFile = longestSource * 4
/** Refused texts by case: they outlive the view they were given in. */
const waiting = new Map<string, Given>()

/** Adds logs and mails from the clipboard, from files and from the page. */
export function useSourceAdd({ view: { caseId }, door }: Shown): Adding {
  const [waits, setWaits] = useState(waiting.get(caseId) ?? null)
  const [says, setSays] = useState('')
  const [isAdding, setIsAdding] = useState(false)
  const hold = (given: Given | null) => {
    if (given) waiting.set(caseId, given)
    else waiting.delete(caseId)
    setWaits(given)
  }
  const give = async (given: Given): Promise<boolean> => {
    const refused = refusal(given.text)
    if (refused) {
      hold(given)
      setSays(refused)
      return false
    }
    setIsAdding(true)
    setSays(addWords.adding)
    const answer = await door.ask('source.add', { caseId, eventId: crypto.randomUUID(), ...given })
    setIsAdding(false)
    hold(answer.ok ? null : given)
    setSays(answer.ok ? `${given.title} added.` : `${answer.problem.says} ${answer.problem.fix}`)
    return answer.ok
  }
  const takeFiles: Adding['takeFiles'] = async (files, kind) => {
    for (const file of files) {
      if (file.size > longestFile) {
        setSays(`${file.name} has ${file.size.toLocaleString('en')} bytes; 0 rows were read. ${tooLong()}`)
        continue
      }
      const text = await textOfFile(file).catch(() => null)
      if (text === null) setSays(addWords.unread)
      else await give({ text, kind: chosen(kind, text), ...titled(file.name), from: { by: 'file', name: file.name } })
    }
  }
  const takeSelection: Adding['takeSelection'] = async kind => {
    const answer = await door.ask('page.clip', { caseId })
    if (!answer.ok) return setSays(`${answer.problem.says} ${answer.problem.fix}`)
    if (!answer.value) return setSays(addWords.nothingSelected)
    const { text, url } = answer.value
    const isKept = await give({
      text,
      kind: chosen(kind, text),
      title: 'Selection of the page',
      from: { by: 'page', url },
    })
    if (isKept && text.length >= longestClip) setSays(addWords.cut)
  }
  return { waits, says, isAdding, give, takeFiles, takeSelection, drop: () => hold(null) }
}

const longestClip = 20_000

/** What a text is read as: as told, or as it looks. */
export function chosen(kind: SourceKind | 'auto', text: string): SourceKind {
  return kind === 'auto' ? kindOfText(text) : kind
}

function titled(name: string): { title: string } {
  return { title: name.slice(0, 200) || 'File' }
}

/** The worker would refuse it as well, but a message of that size might not reach it. */
function refusal(text: string): string {
  if (text.trim() === '') return 'There is nothing in it: 0 rows were read.'
  if (text.length <= longestSource) return ''
  return `This text has ${text.length.toLocaleString('en')} characters; 0 rows were read. ${tooLong()}`
}

function tooLong(): string {
  return `At most ${longestSource.toLocaleString('en')} characters can be kept: take the part around the time in question.`
}
