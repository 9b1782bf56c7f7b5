import { useEffect, useState } from 'preact/hooks'
import type { Settings } from '../../messages/protocol'
import type { Door } from '../hooks/door'
import { Cases } from './Cases'
import { Device } from './Device'
import { Editor } from './Editor'
import { Procedures } from './Procedures'
import { placeOf, reviewHash } from './place'
import { Rail } from './Rail'
import { Review } from './Review'
import { useKeys } from './use-keys'

/** The desk: stored cases, each one event by event, and what happened on this device besides. */
export function App({ door }: { door: Door }) {
  const [place, setPlace] = useState(placeOf(location.hash))
  const [lastCase, setLastCase] = useState(place.caseId)
  const settings = useSettings(door)
  const lettersOn = settings?.singleKeys ?? true
  useEffect(() => {
    const onHash = () => {
      const next = placeOf(location.hash)
      setPlace(next)
      if (next.caseId) setLastCase(next.caseId)
    }
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [])
  const go = (hash: string) => {
    location.hash = hash
  }
  useKeys(
    {
      'g c': () => go('#cases'),
      'g r': () => go(reviewHash(lastCase)),
      'g e': () => go('#procedures'),
      'g d': () => go('#device'),
    },
    lettersOn,
  )
  return (
    <div class="desk">
      <Rail
        place={place}
        lastCase={lastCase}
        settings={settings}
        onOptions={() => void door.ask('surface.options', {})}
      />
      {place.view === 'cases' && <Cases door={door} lettersOn={lettersOn} lastCase={lastCase} />}
      {place.view === 'review' && <Review key={place.caseId} door={door} caseId={place.caseId} />}
      {place.view === 'device' && <Device door={door} />}
      {place.view === 'procedures' && !place.procedureId && <Procedures door={door} />}
      {place.procedureId && <Editor key={place.procedureId} door={door} procedureId={place.procedureId} />}
    </div>
  )
}

function useSettings(door: Door): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null)
  useEffect(() => {
    const load = async () => {
      const answer = await door.ask('settings.load', {})
      if (answer.ok) setSettings(answer.value)
    }
    void load()
    return door.onNews(news => news.type === 'settings.changed' && void load())
  }, [door])
  return settings
}
