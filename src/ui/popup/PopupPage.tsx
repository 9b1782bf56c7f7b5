import { PanelRight, Settings2, Table2 } from 'lucide-preact'
import type { Problem } from '../../core/base/problem'
import type { SiteState } from '../../messages/protocol'
import { popupWords } from '../desk-words'
import { Banner } from '../parts/Banner'
import { Mark } from '../parts/Mark'
import type { PageKind } from './page-kind'

/** What the popup is given; `site` is null until the worker answered. */
export type PopupProps = {
  page: PageKind
  site: SiteState | null
  says: string
  problem: Problem | null
  onGrant: () => void
  onSide: () => void
  onPanel: () => void
  onDesk: () => void
  onOptions: () => void
}

/** One sentence about the page in front, and the one thing to do there. */
export function PopupPage(props: PopupProps) {
  const { says, problem, onDesk, onOptions } = props
  return (
    <main class="popup">
      <h1 class="line">
        <Mark />
        Gatehouse
      </h1>
      {problem && (
        <Banner tone="stop" title={problem.says}>
          <p>{problem.fix}</p>
        </Banner>
      )}
      <p role="status" class={says ? 'popup-says' : 'sr'}>
        {says}
      </p>
      <Site {...props} />
      <nav class="popup-foot" aria-label="Gatehouse">
        <button type="button" class="btn btn-bare" onClick={onDesk}>
          <Table2 class="i" size={16} strokeWidth={1.75} aria-hidden="true" />
          <span>Desk</span>
        </button>
        <button type="button" class="btn btn-bare" onClick={onOptions}>
          <Settings2 class="i" size={16} strokeWidth={1.75} aria-hidden="true" />
          <span>Options</span>
        </button>
      </nav>
    </main>
  )
}

function Site({ page, site, problem, onGrant, onSide, onPanel }: PopupProps) {
  if (page.kind === 'restricted') return <Told title={popupWords.restricted} next={popupWords.restrictedNext} />
  if (!site) return problem ? null : <p class="muted t12 slow">{popupWords.looking}</p>
  if (!site.granted)
    return (
      <>
        <Told title={popupWords.notGranted} next={popupWords.notGrantedNext} />
        <button type="button" class="btn btn-primary" onClick={onGrant}>
          Read tickets on {page.host}
        </button>
      </>
    )
  return (
    <>
      {site.ticket ? (
        <p>
          <b>Ticket found.</b> <span class="muted">Read as {site.adapter}.</span>
        </p>
      ) : (
        <Told title={popupWords.noTicket} next={popupWords.noTicketNext} />
      )}
      {site.ticket && (
        <button type="button" class="btn btn-primary" onClick={onPanel}>
          <span>Open the panel here</span>
        </button>
      )}
      <button type="button" class="btn btn-quiet" onClick={onSide}>
        <PanelRight class="i" size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>Open in the side panel</span>
      </button>
    </>
  )
}

function Told({ title, next }: { title: string; next: string }) {
  return (
    <div class="stack-1">
      <p class="strong">{title}</p>
      <p class="muted">{next}</p>
    </div>
  )
}
