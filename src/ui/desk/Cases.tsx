import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../core/base/problem'
import type { CaseRow } from '../../messages/protocol'
import type { Door } from '../hooks/door'
import { stretchEnd, useCrossed } from '../hooks/use-crossed'
import { useWhen } from '../hooks/use-now'
import { CaseList } from './CaseList'
import { CasePreview } from './CasePreview'
import { reviewHash } from './place'

/** Asks for the stored cases and follows their changes. */
export function Cases({ door, lettersOn, lastCase }: { door: Door; lettersOn: boolean; lastCase: string }) {
  const [rows, setRows] = useState<CaseRow[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [picked, setPicked] = useState(lastCase)
  const load = useCallback(async () => {
    const answer = await door.ask('case.list', {})
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setRows(answer.value)
  }, [door])
  useEffect(() => {
    void load()
    return door.onNews(news => (news.type === 'case.changed' || news.type === 'settings.changed') && void load())
  }, [door, load])
  const clocks = (rows ?? []).map(({ caseId, key, clock }) => ({ key: `row ${caseId}`, name: `Ticket #${key}`, clock }))
  const says = useCrossed(clocks)
  useWhen(stretchEnd(clocks.map(({ clock }) => clock)), () => void load())
  const isKnown = rows?.some(row => row.caseId === picked) ?? false
  return (
    <>
      <p class="sr" role="status" aria-label="Clocks">
        {says}
      </p>
      <CaseList
        rows={rows}
        problem={problem}
        picked={picked}
        lettersOn={lettersOn}
        onRetry={() => void load()}
        onPick={setPicked}
        onOpen={caseId => {
          location.hash = reviewHash(caseId)
        }}
        preview={isKnown && <CasePreview key={picked} door={door} caseId={picked} />}
      />
    </>
  )
}
