import { useEffect, useState } from 'preact/hooks'
import type { KeptPack } from '../../core/procedure/kept-pack'
import type { PackChanges } from '../../messages/pack-calls'
import type { Door } from '../hooks/door'
import { Banner } from '../parts/Banner'
import { Hostile } from '../parts/Hostile'
import { ChangeList } from './ChangeList'
import { originWords, type PackRow } from './pack-rows'
import { keyOf, procedureHash, reviewHash } from './place'
import { SealConfirm } from './SealConfirm'
import { dayOf } from './time-words'
import type { PacksState } from './use-packs'

/** One procedure: what its version changed, the versions before, and the cases that work with them. */
export function ProcedureAside({
  door,
  row,
  onRead,
  onUse,
}: { door: Door; row: PackRow } & Pick<PacksState, 'onRead' | 'onUse'>) {
  const { head, isUnread, ships, before, onOthers } = row
  const kept = ships && !before.includes(ships) ? [ships, ...before] : before
  return (
    <aside class="aside pad stack-3" aria-label="Picked procedure">
      <div class="stack-1">
        <h2 class="t15 strong">
          <Hostile text={head.title} />
        </h2>
        <p class="muted">
          Version <Hostile text={head.version} />, {originWords(head)}
          {head.used && <>, in use since {dayOf(head.used.at)}</>}
        </p>
        <div class="line-1">
          <a class="btn btn-quiet btn-s" href={procedureHash(head.procedureId)}>
            <span>Edit</span>
          </a>
        </div>
      </div>
      {isUnread && <NotRead door={door} head={head} onRead={() => onRead(head.hash)} />}
      <ReadBy head={head} />
      {kept.length > 0 && (
        <section class="stack-1">
          <h3 class="label">Other versions kept here</h3>
          <ul class="stack-1">
            {kept.map(one => (
              <OtherVersion key={one.hash} one={one} ships={one === ships} onUse={onUse} />
            ))}
          </ul>
        </section>
      )}
      {onOthers.length > 0 && (
        <section class="stack-1">
          <h3 class="label">Open cases on other versions</h3>
          <ul class="stack-1">
            {onOthers.map(one => (
              <li key={one.caseId} class="line">
                <a class="quiet-link mono grow" href={reviewHash(one.caseId)}>
                  {keyOf(one.caseId)}
                </a>
                <span class="t12 muted">
                  version <Hostile text={one.version} />
                </span>
              </li>
            ))}
          </ul>
          <p class="t12 muted">
            Each is offered the version in use in its panel, and keeps its own until somebody says so.
          </p>
        </section>
      )}
    </aside>
  )
}

function NotRead({ door, head, onRead }: { door: Door; head: KeptPack; onRead: () => void }) {
  const [changes, setChanges] = useState<PackChanges | null>(null)
  useEffect(() => {
    let isHere = true
    void door.ask('pack.changes', { procedureId: head.procedureId }).then(answer => {
      if (isHere && answer.ok) setChanges(answer.value)
    })
    return () => {
      isHere = false
    }
  }, [door, head.procedureId, head.hash])
  if (!changes) return null
  return (
    <Banner tone="info" title={`Version ${changes.version} is new since ${changes.from}`}>
      <ChangeList changes={changes.changes} />
      <div class="banner-acts">
        <button type="button" class="btn btn-quiet" onClick={onRead}>
          I have read this
        </button>
      </div>
    </Banner>
  )
}

function ReadBy({ head: { used, acknowledged } }: { head: KeptPack }) {
  if (!used?.instead) return null
  return (
    <section class="stack-1">
      <h3 class="label">Read by</h3>
      {acknowledged.length === 0 ? (
        <p class="muted t12">Nobody has said so yet.</p>
      ) : (
        <ul class="t12">
          {acknowledged.map(({ by, at }) => (
            <li key={`${by} ${at}`}>
              <Hostile text={by || 'somebody without a name'} />, {dayOf(at)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function OtherVersion({ one, ships, onUse }: { one: KeptPack; ships: boolean; onUse: PacksState['onUse'] }) {
  const [isAsked, setIsAsked] = useState(false)
  const { seal } = one
  const name = `version ${one.version}`
  return (
    <li class="stack-1">
      <div class="line">
        <span class="grow">
          <Hostile text={one.version} />{' '}
          <span class="t12 muted">{ships ? 'ships with this release' : originWords(one)}</span>
        </span>
        <button
          type="button"
          class="btn btn-quiet btn-s"
          onClick={() => (seal === 'signed' ? onUse(one.hash) : setIsAsked(true))}
        >
          <span>
            Use again<span class="sr">: {name}</span>
          </span>
        </button>
      </div>
      {isAsked && seal !== 'signed' && (
        <SealConfirm seal={seal} onConfirm={() => onUse(one.hash, seal)} onLeave={() => setIsAsked(false)} />
      )}
    </li>
  )
}
