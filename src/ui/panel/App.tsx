import { Inbox } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../core/base/problem'
import type { NoCase, CaseView as View } from '../../messages/protocol'
import type { Door } from '../hooks/door'
import { type CaseState, useCase } from '../hooks/use-case'
import { Banner } from '../parts/Banner'
import { CaseHeader } from './CaseHeader'
import { CaseView } from './CaseView'
import { CheckView } from './CheckView'
import { DecideView } from './DecideView'
import { EvidenceView } from './EvidenceView'
import { NextCheck } from './NextCheck'
import type { Shown } from './shown'
import { currentStep, stepsOf } from './steps'
import { type TabName, ViewTabs } from './ViewTabs'

/** The panel: the same in the page, in the side panel and in a tab. */
export function App({ door, tabId, isEmbedded }: { door: Door; tabId?: number; isEmbedded: boolean }) {
  const state = useCase(door, tabId === undefined ? {} : { tabId })
  const { view } = state
  if (!view && state.trouble) return <Stopped problem={state.trouble} onAgain={() => void state.reload()} />
  if (!view)
    return (
      <p class="sr" role="status">
        Reading the ticket
      </p>
    )
  if ('none' in view) return <NoTicket view={view} />
  return <CaseApp key={view.caseId} view={view} door={door} state={state} isEmbedded={isEmbedded} />
}

function CaseApp({ view, door, state, isEmbedded }: { view: View; door: Door; state: CaseState; isEmbedded: boolean }) {
  const [tab, setTab] = useState<TabName>(view.session.procedure ? 'check' : 'case')
  const [open, setOpen] = useState('')
  const current = open || currentStep(view)
  // Answering must not move the card away: the step stays open until the analyst goes on.
  useEffect(() => {
    if (view.pack && !open) setOpen(currentStep(view))
  }, [view, open])
  const shown: Shown = { view, door, append: state.append, open: current, setOpen }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isEmbedded) void door.ask('overlay.close', {})
      if (event.altKey && /^Digit[1-4]$/.test(event.code)) {
        event.preventDefault()
        setTab((['case', 'check', 'evidence', 'decide'] as const)[Number(event.code.slice(-1)) - 1] ?? 'case')
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [door, isEmbedded])

  const answered = stepsOf(view).filter(item => item.answer).length
  return (
    <main class="panel">
      <CaseHeader view={view} door={door} unsaved={state.unsaved !== null} isEmbedded={isEmbedded} />
      <ViewTabs
        tab={tab}
        onTab={setTab}
        counts={{
          check: view.pack ? `${answered}/${stepsOf(view).length}` : '',
          evidence: String(view.session.evidence.length || ''),
        }}
      />
      <section class="view" role="tabpanel" id={`view-${tab}`} aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {state.trouble && <Stopped problem={state.trouble} onAgain={() => void state.reload()} />}
        {state.unsaved && (
          <Banner tone="stop" title="Your last answer is not saved yet">
            <p>
              {state.unsaved.problem.says} {state.unsaved.problem.fix}
            </p>
            <button type="button" class="btn" onClick={() => void state.retry()}>
              Try again
            </button>
          </Banner>
        )}
        {tab === 'case' && <CaseView {...shown} onChosen={() => setTab('check')} />}
        {tab === 'check' && <CheckView {...shown} toCase={() => setTab('case')} />}
        {tab === 'evidence' && <EvidenceView {...shown} />}
        {tab === 'decide' && <DecideView {...shown} />}
      </section>
      <NextCheck
        view={view}
        onGo={stepId => {
          setOpen(stepId)
          setTab('check')
        }}
      />
    </main>
  )
}

/** What went wrong, said at once; everything typed stays where it is. */
function Stopped({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  return (
    <Banner tone="stop" title={problem.says}>
      <p>{problem.fix}</p>
      <button type="button" class="btn" onClick={onAgain}>
        Try again
      </button>
    </Banner>
  )
}

const noWords: Record<NoCase['none'], { title: string; says: string }> = {
  'no-ticket': {
    title: 'No ticket on this page',
    says: 'Open a ticket in the helpdesk and the case appears here by itself.',
  },
  'not-granted': {
    title: 'Gatehouse does not read this site',
    says: 'Press the Gatehouse button in the toolbar and allow this site.',
  },
  'no-adapter': { title: 'This site is not known yet', says: 'No adapter describes this helpdesk.' },
  'out-of-date': {
    title: 'This helpdesk looks different today',
    says: 'Too few fields were found, so no values are shown; nothing is guessed. Reload the ticket, or tell whoever keeps the adapters.',
  },
}

function NoTicket({ view }: { view: NoCase }) {
  const { title, says } = noWords[view.none]
  return (
    <main class="panel">
      <header class="panel-head">
        <h1>Gatehouse</h1>
      </header>
      <div class="empty" role="status">
        <Inbox class="i" size={24} aria-hidden="true" />
        <h2>{title}</h2>
        <p class="muted">{says}</p>
        {view.adapter && <p class="muted t12">Site: {view.adapter}</p>}
      </div>
    </main>
  )
}
