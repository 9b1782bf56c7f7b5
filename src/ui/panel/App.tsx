import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { Problem } from '../../core/base/problem'
import type { Disposition } from '../../core/case/event'
import type { CaseView as View } from '../../messages/protocol'
import type { Door } from '../hooks/door'
import { isTextField, Letters } from '../hooks/letters'
import { type CaseState, useCase } from '../hooks/use-case'
import { Banner } from '../parts/Banner'
import { goneWords } from '../words'
import { CaseHeader } from './CaseHeader'
import { CaseView } from './CaseView'
import { CheckView } from './CheckView'
import { ClockNews } from './ClockNews'
import { DecideRoom } from './DecideRoom'
import { EvidenceRoom } from './EvidenceRoom'
import { focusPiece } from './focus-piece'
import { focusQuestion } from './focus-question'
import { HintBar } from './Guided'
import { NextCheck } from './NextCheck'
import { NoTicket } from './NoTicket'
import { NotSaved } from './NotSaved'
import type { Shown } from './shown'
import { currentStep, lastAnswered, stepsOf } from './steps'
import { VersionNews } from './VersionNews'
import { type TabName, tabNames, ViewTabs } from './ViewTabs'
import { Waiting } from './Waiting'
import { ZoneQuestion } from './ZoneQuestion'

/** The panel: the same in the page, in the side panel and in a tab. */
export function App({ door, tabId, isEmbedded }: { door: Door; tabId?: number; isEmbedded: boolean }) {
  const state = useCase(door, tabId === undefined ? {} : { tabId })
  const { view } = state
  if (!view && !state.trouble) return <Waiting />
  if (!view || 'none' in view) {
    return (
      <main class="panel no-case">
        <header class="panel-head">
          <h1>Gatehouse</h1>
        </header>
        <div class="view">
          <Trouble door={door} state={state} />
          {view && <NoTicket none={view} door={door} />}
        </div>
      </main>
    )
  }
  return <CaseApp key={view.caseId} view={view} door={door} state={state} isEmbedded={isEmbedded} />
}

function CaseApp({ view, door, state, isEmbedded }: { view: View; door: Door; state: CaseState; isEmbedded: boolean }) {
  const [tab, setTab] = useState<TabName>(view.session.procedure ? 'check' : 'case')
  const [open, setOpen] = useState('')
  const [start, setStart] = useState<Disposition | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  const [guided, setGuided] = useState(view.settings.guided)
  useEffect(() => setGuided(view.settings.guided), [view.settings.guided])
  const { caseId } = view
  const append = useMemo<Shown['append']>(() => body => state.append(caseId, body), [state.append, caseId])
  // A step may leave the list when an alarm that brought it is taken back.
  const isListed = stepsOf(view).some(item => item.use.use === open)
  const current = isListed ? open : currentStep(view)
  // Answering must not move the card away: the step stays open until the analyst goes on.
  useLayoutEffect(() => {
    if (view.pack && !isListed) setOpen(currentStep(view))
  }, [view, isListed])
  const toTab = (name: TabName) => {
    setStart(null)
    setTab(name)
  }
  const shown: Shown = {
    view: { ...view, settings: { ...view.settings, guided } },
    door,
    append,
    open: current,
    reload: () => void state.reload(),
    setOpen,
    toPiece: id => {
      setTab('evidence')
      focusPiece(id)
    },
    escalate: () => {
      setStart('ESCALATE_L2')
      setTab('decide')
      focusPiece('decision')
    },
  }
  const goTo = (stepId: string) => {
    setOpen(stepId)
    setTab('check')
    focusQuestion()
  }
  const toSteps = () => {
    setTab('check')
    focusQuestion()
  }
  const switchGuided = (next: boolean) => {
    setGuided(next)
    void door.ask('settings.guide', { guided: next })
  }
  usePanelKeys({ door, isEmbedded, onTab: toTab, onUndo: () => undo(view, append) })
  return (
    <Letters.Provider value={view.settings.singleKeys}>
      <main class="panel">
        <CaseHeader
          view={view}
          door={door}
          isUnsaved={state.unsaved.length + state.unkept.length > 0}
          isEmbedded={isEmbedded}
          guided={guided}
          onGuided={switchGuided}
          onChangeType={() => {
            setTab('case')
            setChoosing(true)
          }}
        />
        <ClockNews view={view} reload={shown.reload} />
        <ViewTabs tab={tab} onTab={toTab} counts={countsOf(view)} />
        <section key={tab} class="view" role="tabpanel" id={`view-${tab}`} aria-labelledby={`tab-${tab}`} tabIndex={0}>
          <Trouble door={door} state={state} />
          <VersionNews {...shown} />
          <ZoneQuestion view={view} door={door} />
          {tab === 'case' && (
            <CaseView {...shown} onChosen={toSteps} isChoosing={isChoosing} setChoosing={setChoosing} />
          )}
          {tab === 'check' && <CheckView {...shown} toCase={() => setTab('case')} />}
          <EvidenceRoom {...shown} isOpen={tab === 'evidence'} />
          <DecideRoom {...shown} isOpen={tab === 'decide'} start={start} toCase={() => setTab('case')} goTo={goTo} />
        </section>
        <Foot shown={shown} isCheck={tab === 'check'} onGo={goTo} />
      </main>
    </Letters.Provider>
  )
}

/** Guided, a step that is worked on has its hint there; everything else the next best check. */
function Foot({ shown, isCheck, onGo }: { shown: Shown; isCheck: boolean; onGo: (stepId: string) => void }) {
  const { view, append, open } = shown
  const item = view.settings.guided && isCheck ? stepsOf(view).find(one => one.use.use === open) : undefined
  return item ? <HintBar view={view} append={append} item={item} /> : <NextCheck view={view} onGo={onGo} />
}

/** Alt+1 to Alt+4, Ctrl+Z for the last answer, Escape back to the page. */
function usePanelKeys({
  door,
  isEmbedded,
  onTab,
  onUndo,
}: {
  door: Door
  isEmbedded: boolean
  onTab: (tab: TabName) => void
  onUndo: () => void
}): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isEmbedded) void door.ask('overlay.close', {})
      if (event.ctrlKey && event.key === 'z' && !isTextField(event.target)) onUndo()
      const name = event.altKey && /^Digit[1-4]$/.test(event.code) ? tabNames[Number(event.code.slice(-1)) - 1] : null
      if (!name) return
      event.preventDefault()
      onTab(name)
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`#view-${name}`)?.focus())
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}

function undo(view: View, append: Shown['append']): void {
  const stepId = lastAnswered(view)
  if (stepId) void append({ type: 'answer.undone', stepId })
}

function countsOf(view: View): Partial<Record<TabName, { text: string; says: string; isWarn?: boolean }>> {
  const steps = stepsOf(view)
  const answered = steps.filter(item => item.answer).length
  const fires = view.findings.filter(
    ({ state, signalId }) => state === 'fires' && view.session.judged[signalId]?.verdict !== 'dismissed',
  ).length
  const pieces = view.session.evidence.length
  return {
    ...(fires > 0 ? { case: { text: `${fires}`, says: `${fires} signals`, isWarn: true } } : {}),
    ...(view.pack
      ? { check: { text: `${answered}/${steps.length}`, says: `${answered} of ${steps.length} steps done` } }
      : {}),
    ...(pieces > 0 ? { evidence: { text: `${pieces}`, says: `${pieces} pieces` } } : {}),
  }
}

/** What went wrong, said at once; everything typed stays where it is. */
function Trouble({ door, state }: { door: Door; state: CaseState }) {
  const { trouble, unsaved, unkept } = state
  const isGone = door.state === 'gone'
  if (unsaved.length + unkept.length > 0) {
    return (
      <NotSaved
        unsaved={unsaved}
        unkept={unkept}
        isGone={isGone}
        onRetry={() => void state.retry()}
        onLeaveOut={state.leaveOut}
      />
    )
  }
  return trouble ? <Stopped problem={trouble} isGone={isGone} onAgain={() => void state.reload()} /> : null
}

function Stopped({ problem, isGone, onAgain }: { problem: Problem; isGone: boolean; onAgain: () => void }) {
  return (
    <Banner tone="stop" title={isGone ? goneWords.title : problem.says}>
      <p>{problem.fix}</p>
      <div class="banner-acts">
        <button type="button" class="btn btn-quiet" onClick={isGone ? () => location.reload() : onAgain}>
          {isGone ? 'Reload' : 'Try again'}
        </button>
      </div>
    </Banner>
  )
}
