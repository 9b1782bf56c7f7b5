import { useEffect, useState } from 'preact/hooks'
import type { PackChanges } from '../../messages/pack-calls'
import { Banner } from '../parts/Banner'
import { Hostile } from '../parts/Hostile'
import type { Shown } from './shown'

/** What is new about the case's procedure: another version it may go over to, or one this person has not read yet. */
export function VersionNews(shown: Shown) {
  const { view } = shown
  const { procedure } = view.session
  const current = view.procedures.find(one => one.id === procedure?.id)
  if (!procedure || !current) return null
  if (view.offer) return <Offer key={view.offer.hash} {...shown} offer={view.offer} from={procedure} />
  if (!current.unread || current.hash !== procedure.hash) return null
  return (
    <div class="sec">
      <Unread {...shown} procedureId={procedure.id} />
    </div>
  )
}

/** A version this person has not read yet: what it changed, until they say that they did. */
export function Unread({ door, procedureId }: Pick<Shown, 'door'> & { procedureId: string }) {
  const changes = useChanges(door, procedureId)
  if (!changes) return null
  return (
    <Banner tone="info" title={`Version ${changes.version} of this procedure is new`}>
      <What changes={changes} />
      <div class="banner-acts">
        <button
          type="button"
          class="btn btn-quiet"
          onClick={() => void door.ask('pack.acknowledge', { hash: changes.hash })}
        >
          I have read this
        </button>
      </div>
    </Banner>
  )
}

type OfferProps = Shown & {
  offer: { version: string; hash: string }
  from: { id: string; hash: string; version: string }
}

function Offer({ view, door, append, offer, from }: OfferProps) {
  const changes = useChanges(door, from.id, view.caseId)
  const said = { procedureId: from.id, version: offer.version, hash: offer.hash }
  const again = (changes?.changed ?? []).filter(id => Object.hasOwn(view.session.answers, id))
  const adopt = async () => {
    const went = await append({ type: 'procedure.adopted', ...said, reopened: again })
    if (went) await door.ask('pack.acknowledge', { hash: offer.hash })
  }
  return (
    <div class="sec">
      <Banner tone="info" title={`Version ${offer.version} of this procedure is in use; this case has ${from.version}`}>
        {changes && <What changes={changes} />}
        {changes && (
          <p class="t12">
            {again.length === 0
              ? 'All your answers stay.'
              : `Asked again: ${again.map(id => view.pack?.steps[id]?.title ?? id).join(', ')}. Your other answers stay.`}
          </p>
        )}
        <div class="banner-acts">
          <button type="button" class="btn btn-primary" disabled={!changes} onClick={() => void adopt()}>
            Go over to version {offer.version}
          </button>
          <button type="button" class="btn btn-quiet" onClick={() => void append({ type: 'procedure.kept', ...said })}>
            Stay with {from.version}
          </button>
        </div>
      </Banner>
    </div>
  )
}

function What({ changes: { changes, unsigned } }: { changes: PackChanges }) {
  return (
    <details>
      <summary>What changed ({changes.length})</summary>
      {unsigned && <p class="strong">Nobody signed this version; its cases stay marked.</p>}
      <ul class="because-list t12">
        {changes.map(({ says }) => (
          <li key={says}>
            <Hostile text={says} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function useChanges(door: Shown['door'], procedureId: string, caseId?: string): PackChanges | null {
  const [changes, setChanges] = useState<PackChanges | null>(null)
  useEffect(() => {
    let isHere = true
    void door.ask('pack.changes', { procedureId, ...(caseId ? { caseId } : {}) }).then(answer => {
      if (isHere) setChanges(answer.ok ? answer.value : null)
    })
    return () => {
      isHere = false
    }
  }, [door, procedureId, caseId])
  return changes
}
