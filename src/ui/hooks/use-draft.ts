import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Draft } from '../../messages/protocol'
import type { Door } from './door'
import { fieldKey, noteDraft, remember, settle, standingDraft, waiting } from './unkept'

/** One panel among several on the same case. */
const panelId = crypto.randomUUID()
const draftAfterMs = 300
const againAfterMs = 2_000

/** A field whose text is a draft within half a second. */
export type DraftField = {
  text: string
  /** What another panel wrote at the same time. */
  others: Draft['others']
  type: (text: string) => void
  /** Stores what is typed at once; false when the worker did not take it. */
  flush: () => Promise<boolean>
  /** The text became an event: nothing of it waits here any more. */
  done: () => void
  /** Drops the draft once its text is an event; `left` is what stands in the field then. */
  clear: (left?: string) => Promise<void>
  /** While focused, a text of another panel does not replace what stands here. */
  focus: (isHere: boolean) => void
}

/** Which field, what the store holds for it, and what it says when no draft does. */
export type DraftPlace = { caseId: string; field: string; kept: Draft | undefined; recorded: string }

/** Ties a text field to its draft; what is typed stays in memory until the worker has it. */
export function useDraft(door: Door, { caseId, field, kept, recorded }: DraftPlace): DraftField {
  const key = fieldKey(caseId, field)
  const stands = standingDraft(door, key, kept)
  const [text, setText] = useState(waiting(door, key) ?? stands?.text ?? recorded)
  const [others, setOthers] = useState(stands?.others ?? [])
  const rev = useRef(stands?.rev ?? 0)
  const isHere = useRef(false)
  const last = useRef(stands)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const keep = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    timer.current = undefined
    const sent = waiting(door, key)
    if (sent === undefined) return true
    const answer = await door.ask('draft.keep', { caseId, field, text: sent, panel: panelId, rev: rev.current })
    settle(door, key, { text: sent, problem: answer.ok ? null : answer.problem })
    if (answer.ok) {
      last.current = answer.value
      noteDraft(door, key, answer.value)
      rev.current = answer.value.rev
      setOthers(answer.value.others)
    } else timer.current ??= setTimeout(() => void keep(), againAfterMs)
    return answer.ok
  }, [door, caseId, field, key])

  const type = useCallback(
    (next: string) => {
      remember(door, key, next)
      setText(next)
      // Not put off by the next key: somebody who types without a pause is stored all the same.
      timer.current ??= setTimeout(() => void keep(), draftAfterMs)
    },
    [door, key, keep],
  )

  useDraftNews(door, { caseId, field, keep }, draft => {
    if (draft.panel === panelId || isHere.current || waiting(door, key) !== undefined) return
    last.current = draft
    rev.current = draft.rev
    setText(draft.text)
  })
  useEffect(() => {
    // A text that was refused before its view was left is tried again when the view is back.
    if (waiting(door, key) !== undefined) timer.current ??= setTimeout(() => void keep(), draftAfterMs)
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [door, key, keep])
  useEffect(() => {
    if (waiting(door, key) === undefined && !isHere.current) setText(stands?.text ?? recorded)
  }, [recorded, stands?.text])

  const done = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    settle(door, key, { text: waiting(door, key) ?? '', problem: null })
    if (last.current) noteDraft(door, key, last.current, true)
  }
  const clear = async (left = '') => {
    done()
    setText(left)
    setOthers([])
    const isStored = last.current !== undefined
    last.current = undefined
    if (isStored) await door.ask('draft.drop', { caseId, field })
  }
  return { text, others, type, flush: keep, done, clear, focus: here => (isHere.current = here) }
}

/** Hears of other panels' texts, and stores what is typed when the page goes away. */
function useDraftNews(
  door: Door,
  { caseId, field, keep }: { caseId: string; field: string; keep: () => Promise<boolean> },
  onDraft: (draft: Draft) => void,
): void {
  const heard = useRef(onDraft)
  heard.current = onDraft
  useEffect(() => {
    const stop = door.onNews(news => {
      if (news.type === 'draft.changed' && news.caseId === caseId && news.draft.field === field) {
        heard.current(news.draft)
      }
    })
    const onAway = () => void keep()
    addEventListener('pagehide', onAway)
    document.addEventListener('visibilitychange', onAway)
    return () => {
      stop()
      removeEventListener('pagehide', onAway)
      document.removeEventListener('visibilitychange', onAway)
      void keep()
    }
  }, [door, caseId, field, keep])
}
