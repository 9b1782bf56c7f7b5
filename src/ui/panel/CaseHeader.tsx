import { Check, CircleX, PanelRight, Settings2, Table2, X } from 'lucide-preact'
import type { CaseView } from '../../messages/protocol'
import type { Door } from '../hooks/door'
import { Hostile } from '../parts/Hostile'
import { SlaRing } from '../parts/SlaRing'

/** Whose case, which procedure, whether it is saved, and the other places it opens in. */
export function CaseHeader({
  view,
  door,
  unsaved,
  isEmbedded,
}: {
  view: CaseView
  door: Door
  unsaved: boolean
  isEmbedded: boolean
}) {
  const { session, reading, pack } = view
  const key = session.ticket?.key ?? reading?.ticketKey ?? ''
  const name = fieldOf(view, 'requesterName') || fieldOf(view, 'requesterEmail') || 'Requester not found'
  const icon = (label: string, Icon: typeof PanelRight, press: () => void) => (
    <button type="button" class="btn btn-icon" aria-label={label} title={label} onClick={press}>
      <Icon class="i" size={16} aria-hidden="true" />
    </button>
  )
  return (
    <header class="panel-head">
      <div class="line">
        <span class="key">#{key}</span>
        <h1 class="grow cut">
          <Hostile text={name} />
        </h1>
        <SlaRing clock={view.clock} />
      </div>
      <div class="head-2">
        <span class="proc">
          <span class="sr">Procedure:</span>
          <b class="cut">{pack?.procedure.title ?? 'No procedure yet'}</b>{' '}
          {view.recommendation?.tier.replace('none', '') ?? ''}
        </span>
        <span class="grow" />
        <SaveState at={view.savedAt} unsaved={unsaved} />
        {isEmbedded && icon('Open in the side panel', PanelRight, () => void door.ask('surface.sidePanel', {}))}
        {icon('Open the desk', Table2, () => void door.ask('surface.desk', {}))}
        {icon('Options', Settings2, () => void door.ask('surface.options', {}))}
        {isEmbedded && icon('Close the panel', X, () => void door.ask('overlay.close', {}))}
      </div>
    </header>
  )
}

function SaveState({ at, unsaved }: { at: string | undefined; unsaved: boolean }) {
  if (unsaved) {
    return (
      <span class="saved saved-not" role="status">
        <CircleX class="i" size={14} aria-hidden="true" />
        Not saved
      </span>
    )
  }
  return (
    <span class="saved" role="status">
      {at && (
        <>
          <Check class="i" size={14} aria-hidden="true" />
          Saved <span class="num">{at.slice(11, 16)}</span>
        </>
      )}
    </span>
  )
}

/** The text of one field, '' when it was not found. */
export function fieldOf({ reading, session }: CaseView, name: string): string {
  const read = reading?.fields.find(field => field.name === name)?.values.join(', ')
  return read ?? session.ticket?.fields.find(field => field.name === name)?.value ?? ''
}
