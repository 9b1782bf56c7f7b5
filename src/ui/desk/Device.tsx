import { ListChecks } from 'lucide-preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../core/base/problem'
import type { DeviceLog } from '../../messages/protocol'
import { deskWords } from '../desk-words'
import type { Door } from '../hooks/door'
import { DeviceEvents } from '../parts/DeviceEvents'
import { Empty } from './Empty'
import { LedgerBadge } from './LedgerBadge'
import { Trouble } from './Trouble'

/** What the ledger tells of this device besides its cases. */
export function Device({ door }: { door: Door }) {
  const [log, setLog] = useState<DeviceLog | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const load = useCallback(async () => {
    const answer = await door.ask('device.log', {})
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setLog(answer.value)
  }, [door])
  useEffect(() => {
    void load()
    return door.onNews(news => (news.type === 'lists.changed' || news.type === 'packs.changed') && void load())
  }, [door, load])
  return (
    <div class="desk-page">
      <header class="page-head">
        <h1>This device</h1>
        {log && <LedgerBadge ledger={log.ledger} />}
      </header>
      <main class="pad" aria-busy={log === null && !problem}>
        {problem && <Trouble problem={problem} onRetry={() => void load()} />}
        {log?.events.length === 0 && (
          <Empty icon={ListChecks} title={deskWords.noDevice} next={deskWords.noDeviceNext} />
        )}
        {log && log.events.length > 0 && <DeviceEvents events={log.events} label="Events of this device" />}
      </main>
    </div>
  )
}
