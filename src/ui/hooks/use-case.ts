import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../../core/base/problem'
import type { EventBody } from '../../core/case/event'
import type { CaseView, NoCase } from '../../messages/protocol'
import type { Door } from './door'

/** What was given and is not stored yet, kept on screen until it is. */
export type Unsaved = { body: EventBody; eventId: string; problem: Problem }

/** The case of a tab, kept up to date, with the one way to add to it. */
export type CaseState = {
  view: CaseView | NoCase | null
  /** Why the case could not be shown anew; what is on screen is the last good view. */
  trouble: Problem | null
  unsaved: Unsaved | null
  append: (body: EventBody) => Promise<boolean>
  retry: () => Promise<boolean>
  reload: () => Promise<void>
}

/** Follows the case of a tab; `where` is empty in a frame inside the page, which gets its own tab. */
export function useCase(door: Door, where: { tabId?: number; caseId?: string }): CaseState {
  const [view, setView] = useState<CaseView | NoCase | null>(null)
  const [trouble, setTrouble] = useState<Problem | null>(null)
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null)
  const shown = useRef<string>('')
  const asked = useRef(0)
  const { tabId, caseId } = where

  const reload = useCallback(async () => {
    asked.current += 1
    const mine = asked.current
    const answer = await door.ask('case.view', {
      ...(tabId === undefined ? {} : { tabId }),
      ...(caseId ? { caseId } : {}),
    })
    if (mine !== asked.current) return
    setTrouble(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    shown.current = 'caseId' in answer.value ? answer.value.caseId : ''
    setView(answer.value)
  }, [door, tabId, caseId])

  useEffect(() => {
    void reload()
    return door.onNews(news => {
      const concerns = !('caseId' in news) || news.caseId === shown.current
      if (concerns && news.type !== 'draft.changed') void reload()
    })
  }, [door, reload])

  const send = useCallback(
    async (body: EventBody, eventId: string) => {
      const answer = await door.ask('session.append', { caseId: shown.current, eventId, body })
      setUnsaved(answer.ok ? null : { body, eventId, problem: answer.problem })
      if (answer.ok) await reload()
      return answer.ok
    },
    [door, reload],
  )

  const append = useCallback((body: EventBody) => send(body, crypto.randomUUID()), [send])
  const retry = useCallback(async () => (unsaved ? send(unsaved.body, unsaved.eventId) : true), [send, unsaved])
  return { view, trouble, unsaved, append, retry, reload }
}
