import { Castle, Inbox, Play } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import type { CaseRow } from '../../messages/protocol'
import type { Door } from '../hooks/door'
import { CaseList } from './CaseList'
import { Review } from './Review'

/** Where the desk stands: the list, or one case as it was lived. */
function placeOf(hash: string): { view: 'cases' | 'review'; caseId: string } {
  const [, caseId = ''] = /^#review\/(.+)$/.exec(hash) ?? []
  return caseId ? { view: 'review', caseId: decodeURIComponent(caseId) } : { view: 'cases', caseId: '' }
}

/** The desk: stored cases, and each one event by event. */
export function App({ door }: { door: Door }) {
  const [place, setPlace] = useState(placeOf(location.hash))
  const [rows, setRows] = useState<CaseRow[]>([])
  useEffect(() => {
    const load = async () => {
      const answer = await door.ask('case.list', {})
      if (answer.ok) setRows(answer.value)
    }
    const onHash = () => setPlace(placeOf(location.hash))
    void load()
    addEventListener('hashchange', onHash)
    const stop = door.onNews(news => news.type === 'case.changed' && void load())
    return () => {
      stop()
      removeEventListener('hashchange', onHash)
    }
  }, [door])
  return (
    <div class="desk">
      <nav class="rail" aria-label="Desk">
        <div class="brand">
          <Castle class="i" size={20} aria-hidden="true" />
          <b>Gatehouse</b>
        </div>
        <a class="nav" href="#cases" aria-current={place.view === 'cases' ? 'page' : undefined}>
          <Inbox class="i" size={16} aria-hidden="true" />
          Cases
        </a>
        {place.view === 'review' && (
          <a class="nav" href={location.hash} aria-current="page">
            <Play class="i" size={16} aria-hidden="true" />
            Review
          </a>
        )}
      </nav>
      {place.view === 'cases' ? (
        <CaseList rows={rows} />
      ) : (
        <Review key={place.caseId} door={door} caseId={place.caseId} />
      )}
    </div>
  )
}
