import { useEffect, useState } from 'preact/hooks'
import type { LogFindings } from '../../core/records/log-findings'
import type { LogView } from '../../core/records/log-view'
import { logWords } from '../log-words'
import type { Shown } from './shown'

/** What is known of the logs of a case now; the last good look stays while a new one is taken. */
export type Logs = {
  state: 'reading' | 'ready' | 'failed'
  view: LogView | null
  /** Null while they are judged. */
  findings: LogFindings | null
  /** Why they could not be read. */
  says: string
  again: () => void
}

/** Follows the logs of a case: grouped first, so that they can be drawn, then judged. */
export function useLogs({ view, door }: Shown): Logs {
  const [logs, setLogs] = useState<Omit<Logs, 'again'>>({ state: 'reading', view: null, findings: null, says: '' })
  const [tries, setTries] = useState(0)
  useEffect(() => door.onNews(news => news.type === 'lists.changed' && setTries(last => last + 1)), [door])
  const { caseId, session, reading } = view
  const sources = session.sources.filter(({ head }) => head.kind === 'log')
  const told = sources.map(({ head, settings }) => [head.id, settings])
  const key = JSON.stringify([caseId, told, session.record, reading?.readAt])
  useEffect(() => {
    let isCurrent = true
    const read = async () => {
      setLogs(last => ({ ...last, state: 'reading', findings: null }))
      const answer = await door.ask('log.view', { caseId })
      if (!isCurrent) return
      if (!answer.ok || !answer.value) {
        const says = answer.ok ? logWords.failedFix : `${answer.problem.says} ${answer.problem.fix}`
        return setLogs(last => ({ ...last, state: 'failed', says }))
      }
      setLogs({ state: 'ready', view: answer.value, findings: null, says: '' })
      await drawn()
      const judged = await door.ask('log.findings', { caseId })
      if (!isCurrent) return
      const findings = judged.ok ? judged.value : null
      setLogs(last => ({ ...last, findings, says: findings ? '' : logWords.failedFix }))
    }
    void read()
    return () => {
      isCurrent = false
    }
  }, [door, key, tries])
  return { ...logs, again: () => setTries(last => last + 1) }
}

/** Judging a long log keeps the room busy: what is drawn first, and the rows it asks for, go first. */
function drawn(): Promise<void> {
  return new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))
}
