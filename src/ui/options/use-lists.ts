import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../core/base/problem'
import type { ListRead } from '../../messages/heavy'
import type { DeviceLog, Input, Lists } from '../../messages/protocol'
import type { Door } from '../hooks/door'
import { contentOf } from './file-content'

/** A list as it is about to be imported: what is said of it, and its file. */
export type ListDraft = Omit<Input<'list.keep'>, 'content'> & { file: File }

/** Where an import stands. */
export type Import =
  | { state: 'none' }
  | { state: 'reading' | 'keeping' }
  | { state: 'refused'; problem: Problem }
  | { state: 'read'; shown: ListRead; input: Input<'list.keep'> }

/** The lists, and what can be done with them. */
export type ListsState = {
  lists: Lists | null
  /** What the ledger tells of them; null when it cannot be read. */
  log: DeviceLog | null
  problem: Problem | null
  /** What happened last, for people who do not see it. */
  says: string
  importing: Import
  /** How many were kept here; a kept list leaves an empty form behind. */
  round: number
  onRead: (draft: ListDraft) => void
  onKeep: () => void
  onLeave: () => void
  onRemove: (listId: string, name: string) => void
}

const gone: Problem = {
  code: 'file-gone',
  says: 'The browser could not read this file.',
  fix: 'Choose it again; it may have been moved or changed.',
}

/** Asks the worker for the lists, reads a file for a preview, and keeps or removes lists. */
export function useLists(door: Door): ListsState {
  const [lists, setLists] = useState<Lists | null>(null)
  const [log, setLog] = useState<DeviceLog | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [says, setSays] = useState('')
  const [round, setRound] = useState(0)
  const [importing, setImporting] = useState<Import>({ state: 'none' })
  const load = useCallback(async () => {
    const answer = await door.ask('list.all', {})
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setLists(answer.value)
    const told = await door.ask('device.log', {})
    setLog(told.ok ? told.value : null)
  }, [door])
  useEffect(() => {
    void load()
    return door.onNews(news => news.type === 'lists.changed' && void load())
  }, [door, load])
  const read = async ({ file, ...said }: ListDraft) => {
    setSays('')
    setImporting({ state: 'reading' })
    const content = await contentOf(file).catch(() => null)
    if (content === null) return setImporting({ state: 'refused', problem: gone })
    const input = { ...said, content }
    const answer = await door.ask('list.preview', input)
    setImporting(
      answer.ok ? { state: 'read', shown: answer.value, input } : { state: 'refused', problem: answer.problem },
    )
  }
  const keep = async () => {
    if (importing.state !== 'read') return
    const { input } = importing
    setImporting({ state: 'keeping' })
    const answer = await door.ask('list.keep', input)
    if (!answer.ok) return setImporting({ state: 'refused', problem: answer.problem })
    setLists(answer.value)
    setImporting({ state: 'none' })
    setRound(last => last + 1)
    setSays(`${input.name} is kept. Open cases are judged with it.`)
  }
  const remove = async (listId: string, name: string) => {
    const answer = await door.ask('list.remove', { listId })
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    setLists(answer.value)
    setSays(`${name} is removed.`)
  }
  return {
    lists,
    log,
    problem,
    says,
    importing,
    round,
    onRead: draft => void read(draft),
    onKeep: () => void keep(),
    onLeave: () => setImporting({ state: 'none' }),
    onRemove: (listId, name) => void remove(listId, name),
  }
}
