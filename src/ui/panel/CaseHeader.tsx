import { PanelRight, X } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { CaseView } from '../../messages/protocol'
import { sidePanelByHand } from '../guard-words'
import type { Door } from '../hooks/door'
import { Hostile } from '../parts/Hostile'
import { Menu } from '../parts/Menu'
import { SaveState } from '../parts/SaveState'
import { SlaRing } from '../parts/SlaRing'

/** Whose case, which procedure, whether it is saved, and the other places it opens in. */
export function CaseHeader({
  view,
  door,
  isUnsaved,
  isEmbedded,
  guided,
  onGuided,
  onChangeType,
}: {
  view: CaseView
  door: Door
  isUnsaved: boolean
  isEmbedded: boolean
  guided: boolean
  onGuided: (guided: boolean) => void
  onChangeType: () => void
}) {
  const { session, reading, pack, recommendation } = view
  const [says, setSays] = useState('')
  const openSide = async () => {
    const answer = await door.ask('surface.sidePanel', {})
    setSays(answer.ok && answer.value.opened ? '' : sidePanelByHand)
  }
  const key = session.ticket?.key ?? reading?.ticketKey ?? ''
  const name = fieldOf(view, 'requesterName') || fieldOf(view, 'requesterEmail') || 'Requester not found'
  const tier = recommendation?.tier === 'none' ? '' : (recommendation?.tier ?? '')
  return (
    <header class="panel-head">
      <div class="line">
        <span class="key">#{key}</span>
        <h1 class="grow cut" title={name}>
          <Hostile text={name} />
        </h1>
        <SlaRing clock={view.clock} />
      </div>
      <div class="head-2">
        <span class="proc-name">
          <span class="sr">Procedure:</span>
          <b class="cut">{pack?.procedure.title ?? 'No procedure yet'}</b> {tier}
          {session.procedure?.unsigned && (
            <span class="chip chip-warn" title="This case was begun with a procedure that nobody signed">
              unsigned
            </span>
          )}
        </span>
        <span class="grow" />
        <SaveState at={view.savedAt} isUnsaved={isUnsaved} />
        {isEmbedded && <IconButton label="Open in the side panel" icon={PanelRight} onPress={() => void openSide()} />}
        <Menu
          label="More"
          items={[
            { label: 'Guided: one step at a time', press: () => onGuided(!guided), isOn: guided },
            ...(session.procedure ? [{ label: 'Change case type', press: onChangeType }] : []),
            { label: 'Open the desk', press: () => void door.ask('surface.desk', {}) },
            { label: 'Options', press: () => void door.ask('surface.options', {}) },
          ]}
        />
        {isEmbedded && (
          <IconButton label="Close the panel" icon={X} onPress={() => void door.ask('overlay.close', {})} />
        )}
      </div>
      {says && (
        <p class="t12 muted" role="status">
          {says}
        </p>
      )}
    </header>
  )
}

function IconButton({ label, icon: Icon, onPress }: { label: string; icon: typeof X; onPress: () => void }) {
  return (
    <button type="button" class="btn btn-icon" aria-label={label} title={label} onClick={onPress}>
      <Icon class="i" size={16} aria-hidden="true" />
    </button>
  )
}

/** The text of one field, '' when it was not found. */
export function fieldOf({ reading, session }: CaseView, name: string): string {
  const read = reading?.fields.find(field => field.name === name)?.values.join(', ')
  return read ?? session.ticket?.fields.find(field => field.name === name)?.value ?? ''
}
