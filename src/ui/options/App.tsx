import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../../core/base/problem'
import type { Settings } from '../../messages/protocol'
import { optionWords } from '../desk-words'
import type { Door } from '../hooks/door'
import { OptionsPage } from './OptionsPage'
import { type Change, settingsWith } from './options-shape'
import type { SiteAccess } from './site-access'
import { useLists } from './use-lists'

/** Asks for the options and keeps each change when it is made. */
export function App({ door, access }: { door: Door; access: SiteAccess }) {
  const [settings, setSettings] = useState<Settings | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [saved, setSaved] = useState('')
  const underWay = useRef(0)
  const sites = useSites(access)
  const lists = useLists(door)
  const load = useCallback(async () => {
    const answer = await door.ask('settings.load', {})
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok && underWay.current === 0) setSettings(answer.value)
  }, [door])
  useEffect(() => {
    void load()
    return door.onNews(news => news.type === 'settings.changed' && void load())
  }, [door, load])
  // A change is shown while it is on its way; what an earlier one brings back must not undo a later one.
  const keep = async (field: string, change: Change) => {
    setSaved('')
    setSettings(now => now && settingsWith(now, change))
    underWay.current += 1
    const answer = await door.ask('settings.keep', change)
    underWay.current -= 1
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) setSettings(settings)
    else if (underWay.current === 0) setSettings(answer.value)
    setSaved(answer.ok ? field : '')
  }
  return (
    <main class="page" aria-busy={settings === null && problem === null}>
      <OptionsPage
        settings={settings}
        sites={sites.list}
        problem={problem}
        saved={saved}
        siteSays={sites.says}
        lists={{ ...lists, now: new Date().toISOString() }}
        onKeep={(field, change) => void keep(field, change)}
        onRemove={pattern => void sites.remove(pattern)}
        onRetry={() => void load()}
      />
    </main>
  )
}

function useSites(access: SiteAccess) {
  const [list, setList] = useState<string[]>([])
  const [says, setSays] = useState('')
  const load = useCallback(async () => setList(await access.list()), [access])
  useEffect(() => {
    void load()
    return access.onChange(() => void load())
  }, [access, load])
  const remove = async (pattern: string) => {
    const isGone = await access.remove(pattern)
    setSays(isGone ? `${pattern.replace(/\/\*$/, '')} is not read any more.` : optionWords.notRemoved)
    await load()
  }
  return { list, says, remove }
}
