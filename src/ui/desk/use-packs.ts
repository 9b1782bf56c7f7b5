import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Problem, Result } from '../../core/base/problem'
import type { PackDesk } from '../../messages/pack-calls'
import type { Door } from '../hooks/door'

/** The versions of procedures, and what can be done with them. */
export type PacksState = {
  desk: PackDesk | null
  problem: Problem | null
  /** What happened last, for people who do not see it. */
  says: string
  onRead: (hash: string) => void
  onUse: (hash: string, confirmed?: 'unsigned' | 'altered') => void
  /** Shows the list a call gave back. */
  onDesk: (desk: PackDesk, says: string) => void
  onRetry: () => void
}

/** Asks for the versions of procedures and follows their changes. */
export function usePacks(door: Door): PacksState {
  const [desk, setDesk] = useState<PackDesk | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [says, setSays] = useState('')
  const took = useCallback((answer: Result<PackDesk>, then = '') => {
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    setDesk(answer.value)
    if (then) setSays(then)
  }, [])
  const load = useCallback(async () => took(await door.ask('pack.all', {})), [door, took])
  useEffect(() => {
    void load()
    return door.onNews(news => (news.type === 'packs.changed' || news.type === 'case.changed') && void load())
  }, [door, load])
  const read = async (hash: string) => {
    const answer = await door.ask('pack.acknowledge', { hash })
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setSays('Noted that you read it.')
    await load()
  }
  const use = async (hash: string, confirmed?: 'unsigned' | 'altered') =>
    took(await door.ask('pack.use', { hash, ...(confirmed ? { confirmed } : {}) }), 'The version is in use.')
  return {
    desk,
    problem,
    says,
    onRead: hash => void read(hash),
    onUse: (hash, confirmed) => void use(hash, confirmed),
    onDesk: (next, then) => took({ ok: true, value: next }, then),
    onRetry: () => void load(),
  }
}
