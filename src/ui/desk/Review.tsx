import { ShieldCheck, TriangleAlert } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { sessionOf } from '../../core/case/session'
import type { Replay } from '../../messages/protocol'
import type { Door } from '../hooks/door'
import { Hostile } from '../parts/Hostile'
import { eventWords } from './event-words'
import { Seen } from './Seen'

/** One case event by event, read-only. */
export function Review({ door, caseId }: { door: Door; caseId: string }) {
  const [replay, setReplay] = useState<Replay | null>(null)
  const [at, setAt] = useState(0)
  useEffect(() => {
    void door.ask('case.replay', { caseId }).then(answer => answer.ok && setReplay(answer.value))
  }, [door, caseId])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
      if (by !== 0 && replay) setAt(old => Math.min(replay.events.length - 1, Math.max(0, old + by)))
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [replay])
  if (!replay) return <main class="main" aria-busy="true" />
  const events = replay.events.slice(0, at + 1)
  const last = events.at(-1)
  return (
    <main class="main">
      <header class="page-head">
        <h1>Review</h1>
        <span class="mono">{caseId.slice(caseId.indexOf('#'))}</span>
        <LedgerBadge ledger={replay.ledger} />
        <span class="grow" />
        <label class="line t12">
          Event {at + 1} of {replay.events.length}
          <input
            type="range"
            min={0}
            max={Math.max(0, replay.events.length - 1)}
            value={at}
            aria-valuetext={last ? eventWords(last.body) : ''}
            onInput={event => setAt(Number(event.currentTarget.value))}
          />
        </label>
      </header>
      <div class="replay">
        <ol class="replay-list" aria-label="Events">
          {replay.events.map((event, index) => (
            <li key={event.id}>
              <button type="button" aria-current={index === at} onClick={() => setAt(index)}>
                <span class="mono t11">{event.at.slice(11, 19)}</span>
                <span>
                  <Hostile text={eventWords(event.body).slice(0, 140)} />
                  <span class="muted t11">
                    {' '}
                    {event.actor.name || 'no name'}, {event.actor.role}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ol>
        {last && (
          <Seen session={sessionOf(caseId, events)} event={last} {...(replay.pack ? { pack: replay.pack } : {})} />
        )}
      </div>
    </main>
  )
}

function LedgerBadge({ ledger }: { ledger: Replay['ledger'] }) {
  const Icon = ledger.ok ? ShieldCheck : TriangleAlert
  return (
    <span class={`chip ${ledger.ok ? 'chip-ok' : 'chip-invalid'}`}>
      <Icon class="i" size={12} aria-hidden="true" />
      {ledger.ok ? `ledger intact, ${ledger.links} links` : `altered at entry ${ledger.index}: ${ledger.why}`}
    </span>
  )
}
