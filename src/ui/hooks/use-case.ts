import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../../core/base/problem'
import type { EventBody } from '../../core/case/event'
import type { CaseView, NoCase } from '../../messages/protocol'
import type { Door } from './door'
import { fieldKey, noteDraft, onSettled } from './unkept'

/** What was given and is not stored yet, kept on screen until it is; it belongs to the case it was given for. */
export type Unsaved = { caseId: string; body: EventBody; eventId: string; problem: Problem }

/** The case of a tab, kept up to date, with the one way to add to it. */
export type CaseState = {
  view: CaseView | NoCase | null
  /** Why the case could not be shown anew; what is on screen is the last good view. */
  trouble: Problem | null
  /** In the order given. */
  unsaved: Unsaved[]
  /** Why typed texts are not stored; empty when all are. */
  unkept: Problem[]
  append: (caseId: string, body: EventBody) => Promise<boolean>
  /** Sends everything that is not stored again, in the order given; stops at the first that is refused. */
  retry: () => Promise<void>
  /** Gives up what was refused, after the analyst said so. */
  leaveOut: (eventId: string) => void
  reload: () => Promise<void>
}

/** Follows the case of a tab; `where` is empty in a frame inside the page, which gets its own tab. */
export function useCase(door: Door, where: { tabId?: number; caseId?: string }): CaseState {
  const { view, trouble, reload, saved } = useView(door, where)
  const [unsaved, setUnsaved] = useState<Unsaved[]>([])
  const [unkept, setUnkept] = useState<Problem[]>([])
  useEffect(() => onSettled(door, setUnkept), [door])

  const leaveOut = useCallback((eventId: string) => setUnsaved(list => list.filter(one => one.eventId !== eventId)), [])
  const send = useCallback(
    async (caseId: string, body: EventBody, eventId: string) => {
      const answer = await door.ask('session.append', { caseId, eventId, body })
      setUnsaved(list =>
        answer.ok
          ? withoutSubject(list, { caseId, body })
          : joined(list, { caseId, body, eventId, problem: answer.problem }),
      )
      if (answer.ok) await saved(caseId, answer.value.savedAt)
      return answer.ok
    },
    [door, saved],
  )
  const append = useCallback((caseId: string, body: EventBody) => send(caseId, body, crypto.randomUUID()), [send])
  const retry = useCallback(async () => {
    for (const { caseId, body, eventId } of unsaved) if (!(await send(caseId, body, eventId))) return
  }, [send, unsaved])
  return { view, trouble, unsaved, unkept, append, retry, leaveOut, reload }
}

function useView(door: Door, { tabId, caseId }: { tabId?: number; caseId?: string }) {
  const [view, setView] = useState<CaseView | NoCase | null>(null)
  const [trouble, setTrouble] = useState<Problem | null>(null)
  const shown = useRef({ caseId: '', savedAt: '' })
  const asked = useRef(0)
  const coming = useRef<Promise<void> | null>(null)

  const load = useCallback(async () => {
    asked.current += 1
    const mine = asked.current
    const answer = await door.ask('case.view', {
      ...(tabId === undefined ? {} : { tabId }),
      ...(caseId ? { caseId } : {}),
    })
    if (mine !== asked.current) return
    setTrouble(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    const next = answer.value
    shown.current =
      'caseId' in next ? { caseId: next.caseId, savedAt: next.savedAt ?? '' } : { caseId: '', savedAt: '' }
    setView(next)
  }, [door, tabId, caseId])
  const reload = useCallback(() => {
    coming.current = load()
    return coming.current
  }, [load])
  /** Says at once what the worker stored; the case is on its way already when the worker's news came first. */
  const saved = useCallback(
    async (ofCase: string, savedAt: string) => {
      setView(last => (last && 'caseId' in last && last.caseId === ofCase ? { ...last, savedAt } : last))
      await coming.current
      if (shown.current.caseId !== ofCase || shown.current.savedAt < savedAt) await reload()
    },
    [reload],
  )

  useEffect(() => {
    void reload()
    return door.onNews(news => {
      if (news.type === 'draft.changed') noteDraft(door, fieldKey(news.caseId, news.draft.field), news.draft)
      const concerns = !('caseId' in news) || news.caseId === shown.current.caseId
      if (concerns && news.type !== 'draft.changed') void reload()
    })
  }, [door, reload])
  return { view, trouble, reload, saved }
}

/** A newer word on the same subject takes the place of one that was not stored. */
function joined(list: Unsaved[], next: Unsaved): Unsaved[] {
  const at = list.findIndex(one => one.eventId === next.eventId)
  if (at >= 0) return list.map((one, index) => (index === at ? next : one))
  return [...withoutSubject(list, next), next]
}

function withoutSubject(list: Unsaved[], given: { caseId: string; body: EventBody }): Unsaved[] {
  return list.filter(one => one.caseId !== given.caseId || subjectOf(one.body) !== subjectOf(given.body))
}

/** What an event speaks about: two answers of one step share a subject, two pieces of evidence do not. */
function subjectOf(body: EventBody): string {
  if (body.type === 'step.answered' || body.type === 'answer.undone') return `answer ${body.stepId}`
  if (body.type === 'note.written') return `note ${body.about}`
  if (body.type === 'signal.judged') return `signal ${body.signalId}`
  if (body.type === 'evidence.added') return `evidence ${body.evidence.id}`
  if (body.type === 'record.noted') return `record ${Object.keys(body.patch).sort().join(' ')}`
  if (body.type === 'record.cleared') return `record ${body.part}`
  if (body.type === 'evidence.removed') return `removed ${body.evidenceId}`
  return body.type
}
