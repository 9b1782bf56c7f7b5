import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import * as v from 'valibot'
import type { Problem } from '../../core/base/problem'
import { checkDraft, draftOf, type ProcedureDraft, readDraft } from '../../core/procedure/draft'
import type { Pack } from '../../core/procedure/procedure'
import type { FileMistake } from '../../core/procedure/strict-json'
import type { Change } from '../../core/procedure/version-change-list'
import { versionDiff } from '../../core/procedure/version-diff'
import { runWalks, type Walked, walkFile } from '../../core/procedure/walk'
import type { KeptPackDraft, PackMaterial } from '../../messages/pack-editor'
import type { Door } from '../hooks/door'

const keepAfterMs = 300
const againAfterMs = 2_000
const checkAfterMs = 120

/** What the checks say of a draft; `pack` only when nothing is wrong. */
export type Checked = { mistakes: FileMistake[]; pack: Pack | null; changes: Change[]; walks: Walked[] | null }

/** The editor of one procedure. */
export type EditorState = {
  material: PackMaterial | null
  draft: ProcedureDraft | null
  checked: Checked
  problem: Problem | null
  /** When the draft was kept last; '' while it says what the version says. */
  keptAt: string
  isKept: boolean
  /** Texts another window wrote at the same time. */
  others: KeptPackDraft['others']
  canUndo: boolean
  change: (next: (draft: ProcedureDraft) => ProcedureDraft) => void
  undo: () => void
  takeOther: (at: number) => void
  /** Drops the draft, after it came into use or was given up. */
  leave: () => Promise<void>
}

/** Opens a procedure for editing; what is typed is kept within half a second, right or wrong, and checked as it stands. */
export function useEditor(door: Door, procedureId: string): EditorState {
  const [material, setMaterial] = useState<PackMaterial | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [draft, setDraft] = useState<ProcedureDraft | null>(null)
  const [past, setPast] = useState<ProcedureDraft[]>([])
  const keeping = useKeeping(door, procedureId, material?.base.hash ?? '')
  useEffect(() => {
    let isHere = true
    void door.ask('pack.open', { procedureId }).then(answer => {
      if (!isHere) return
      if (!answer.ok) return setProblem(answer.problem)
      setMaterial(answer.value)
      setDraft(readDraft(answer.value.draft?.procedure) ?? draftOf(answer.value.base))
      keeping.begin(answer.value.draft)
    })
    return () => {
      isHere = false
    }
  }, [door, procedureId])
  const set = (next: ProcedureDraft) => {
    setDraft(next)
    keeping.type(next)
  }
  return {
    material,
    draft,
    checked: useChecks(material, draft),
    problem: problem ?? keeping.problem,
    keptAt: keeping.keptAt,
    isKept: keeping.isKept,
    others: keeping.others,
    canUndo: past.length > 0,
    change: next => {
      if (!draft) return
      setPast([...past.slice(-99), draft])
      set(next(draft))
    },
    undo: () => {
      const last = past.at(-1)
      if (!last) return
      setPast(past.slice(0, -1))
      set(last)
    },
    takeOther: at => {
      const other = readDraft(keeping.others[at]?.procedure)
      if (!other || !draft) return
      setPast([...past, draft])
      set(other)
    },
    leave: async () => {
      keeping.end()
      await door.ask('pack.leave', { procedureId })
    },
  }
}

/** Keeps what is typed; not put off by the next key, tried again when it was refused, and once more when the page goes. */
function useKeeping(door: Door, procedureId: string, base: string) {
  const [kept, setKept] = useState<KeptPackDraft | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isKept, setIsKept] = useState(true)
  const waiting = useRef<ProcedureDraft | null>(null)
  const rev = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const isBusy = useRef(false)
  const keep = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    const sent = waiting.current
    if (!sent || isBusy.current || base === '') return
    isBusy.current = true
    const answer = await door.ask('pack.draft', { procedureId, base, procedure: sent, rev: rev.current })
    isBusy.current = false
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) {
      rev.current = answer.value.rev
      setKept(answer.value)
      if (waiting.current === sent) {
        waiting.current = null
        setIsKept(true)
      }
    }
    if (waiting.current) timer.current ??= setTimeout(() => void keep(), answer.ok ? keepAfterMs : againAfterMs)
  }, [door, procedureId, base])
  useEffect(() => {
    const onAway = () => void keep()
    addEventListener('pagehide', onAway)
    document.addEventListener('visibilitychange', onAway)
    return () => {
      removeEventListener('pagehide', onAway)
      document.removeEventListener('visibilitychange', onAway)
      void keep()
    }
  }, [keep])
  return {
    problem,
    isKept,
    keptAt: kept?.at ?? '',
    others: kept?.others ?? [],
    begin: (found: KeptPackDraft | null) => {
      rev.current = found?.rev ?? 0
      setKept(found)
    },
    type: (next: ProcedureDraft) => {
      waiting.current = next
      setIsKept(false)
      timer.current ??= setTimeout(() => void keep(), keepAfterMs)
    },
    end: () => {
      waiting.current = null
      clearTimeout(timer.current)
      timer.current = undefined
      rev.current = 0
      setIsKept(true)
      setKept(null)
    },
  }
}

const unchecked: Checked = { mistakes: [], pack: null, changes: [], walks: null }

/** Runs the checks of the door, the walks and the difference, a moment after the last key. */
function useChecks(material: PackMaterial | null, draft: ProcedureDraft | null): Checked {
  const [checked, setChecked] = useState<Checked>(unchecked)
  const walks = useMemo(() => {
    const read = v.safeParse(walkFile, material?.walks)
    return read.success ? read.output.walks : null
  }, [material])
  useEffect(() => {
    if (!material || !draft) return
    const timer = setTimeout(() => {
      const signals = new Set(material.weights.signals.map(row => row.id))
      const { mistakes, pack } = checkDraft(draft, { ...material, signals })
      setChecked({
        mistakes,
        pack,
        changes: pack ? versionDiff(material.base, pack) : [],
        walks: pack && walks && runWalks(walks, pack, material.weights),
      })
    }, checkAfterMs)
    return () => clearTimeout(timer)
  }, [material, draft, walks])
  return checked
}
