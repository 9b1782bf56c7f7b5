import { Play } from 'lucide-preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../core/base/problem'
import type { Replay } from '../../messages/protocol'
import { deskWords } from '../desk-words'
import type { Door } from '../hooks/door'
import { Empty } from './Empty'
import { keyOf } from './place'
import { ReviewPage } from './ReviewPage'
import { Trouble } from './Trouble'

/** Asks for one case as it was lived; events that are added meanwhile appear at its end. */
export function Review({ door, caseId }: { door: Door; caseId: string }) {
  const [replay, setReplay] = useState<Replay | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const load = useCallback(async () => {
    if (!caseId) return
    const answer = await door.ask('case.replay', { caseId })
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setReplay(answer.value)
  }, [door, caseId])
  useEffect(() => {
    void load()
    return door.onNews(news => news.type === 'case.changed' && news.caseId === caseId && void load())
  }, [door, caseId, load])
  if (replay && !problem && replay.events.length > 0) return <ReviewPage caseId={caseId} replay={replay} />
  const isEmpty = replay !== null && !problem
  return (
    <div class="desk-page">
      <header class="page-head">
        <h1>Review</h1>
        <span class="mono muted">{keyOf(caseId)}</span>
      </header>
      <main aria-busy={caseId !== '' && !isEmpty && !problem}>
        {problem && <Trouble problem={problem} onRetry={() => void load()} />}
        {!problem && !caseId && (
          <Empty icon={Play} title={deskWords.noneChosen} next={deskWords.noneChosenNext}>
            <a class="btn btn-quiet" href="#cases">
              <span>Choose a case</span>
            </a>
          </Empty>
        )}
        {caseId !== '' && isEmpty && (
          <Empty icon={Play} title={deskWords.nothingLived} next={deskWords.nothingLivedNext} />
        )}
        {caseId !== '' && !replay && !problem && <p class="pad muted t12 slow">Loading the case…</p>}
      </main>
    </div>
  )
}
