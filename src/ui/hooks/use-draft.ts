import { useEffect, useRef, useState } from 'preact/hooks'
import type { Draft } from '../../messages/protocol'
import type { Door } from './door'

/** One panel among several on the same case. */
const panelId = crypto.randomUUID()
const draftAfterMs = 300

/** A field whose text is a draft within half a second; `kept` is what the store has, `recorded` the last note. */
export type DraftField = {
  text: string
  others: Draft['others']
  type: (text: string) => void
  /** Stores what is typed at once, before leaving. */
  flush: () => Promise<void>
}

/** Ties a text field to its draft; a text another panel wrote replaces it only while nobody types here. */
export function useDraft(
  door: Door,
  at: { caseId: string; field: string; kept: Draft | undefined; recorded: string },
): DraftField {
  const { caseId, field, kept, recorded } = at
  const [text, setText] = useState(kept?.text ?? recorded)
  const [others, setOthers] = useState(kept?.others ?? [])
  const rev = useRef(kept?.rev ?? 0)
  const dirty = useRef(false)
  const latest = useRef(text)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  async function keep(): Promise<void> {
    clearTimeout(timer.current)
    if (!dirty.current) return
    dirty.current = false
    const answer = await door.ask('draft.keep', {
      caseId,
      field,
      text: latest.current,
      panel: panelId,
      rev: rev.current,
    })
    if (!answer.ok) dirty.current = true
    else {
      rev.current = answer.value.rev
      setOthers(answer.value.others)
    }
  }

  useEffect(() => {
    const stop = door.onNews(news => {
      if (news.type !== 'draft.changed' || news.caseId !== caseId || news.draft.field !== field) return
      if (news.draft.panel === panelId || dirty.current) return
      rev.current = news.draft.rev
      latest.current = news.draft.text
      setText(news.draft.text)
    })
    const onHide = () => void keep()
    addEventListener('pagehide', onHide)
    return () => {
      stop()
      removeEventListener('pagehide', onHide)
      void keep()
    }
  }, [door, caseId, field])

  useEffect(() => {
    if (dirty.current || kept) return
    latest.current = recorded
    setText(recorded)
  }, [recorded, kept])

  return {
    text,
    others,
    type(next) {
      latest.current = next
      dirty.current = true
      setText(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keep(), draftAfterMs)
    },
    flush: keep,
  }
}
