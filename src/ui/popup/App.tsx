import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../core/base/problem'
import type { SiteState } from '../../messages/protocol'
import { popupWords } from '../desk-words'
import type { Door } from '../hooks/door'
import { PopupPage } from './PopupPage'
import { pageKind } from './page-kind'

/** What the browser must do itself, straight from the click. */
export type BrowserActs = {
  /** Asks the person; false when refused. */
  request: (pattern: string) => Promise<boolean>
  /** Opens the browser's side panel; rejects when it does not. */
  openSide: (tabId: number) => Promise<void>
  close: () => void
}

/** Asks what Gatehouse may do on the page in front, and follows it after access was given. */
export function App({ door, tabId, url, acts }: { door: Door; tabId: number; url: string; acts: BrowserActs }) {
  const [site, setSite] = useState<SiteState | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [says, setSays] = useState('')
  const page = pageKind(url)
  const load = useCallback(async () => {
    const answer = await door.ask('site.state', { tabId })
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setSite(answer.value)
  }, [door, tabId])
  useEffect(() => {
    void load()
    return door.onNews(news => news.type === 'tab.changed' && news.tabId === tabId && void load())
  }, [door, tabId, load])
  // The browser shows its question only while the click is being handled: nothing may be awaited before it.
  const grant = () => {
    if (page.kind !== 'web') return
    void acts.request(page.pattern).then(isGranted => {
      setSays(isGranted ? popupWords.granted : popupWords.refused)
      return load()
    })
  }
  const openSide = () => {
    void acts.openSide(tabId).then(acts.close, () => setSays(popupWords.sideFailed))
  }
  const openPanel = async () => {
    const answer = await door.ask('surface.panel', { tabId })
    if (answer.ok && answer.value?.open === false) setSays(popupWords.panelLost)
    else await leave(Promise.resolve(answer))
  }
  const leave = async (asked: Promise<{ ok: boolean; problem?: Problem }>) => {
    const answer = await asked
    if (answer.ok) acts.close()
    else setProblem(answer.problem ?? null)
  }
  return (
    <PopupPage
      page={page}
      site={site}
      says={says}
      problem={problem}
      onGrant={grant}
      onSide={openSide}
      onPanel={() => void openPanel()}
      onDesk={() => void leave(door.ask('surface.desk', {}))}
      onOptions={() => void leave(door.ask('surface.options', {}))}
    />
  )
}
