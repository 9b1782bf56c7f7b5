import { ArrowUpRight, Flag } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { compromiseWords, identityWords } from '../../core/writing/scale-words'
import type { CaseView } from '../../messages/protocol'
import { outcomeWords } from '../desk-words'
import type { Door } from '../hooks/door'
import { Hostile } from '../parts/Hostile'
import { ScalePicture } from '../parts/ScalePicture'
import { SlaRing } from '../parts/SlaRing'
import { dispositionNames } from '../words'
import { reviewHash } from './place'

const atMost = 5

/** Asks for the picked case and shows its essence beside the list. */
export function CasePreview({ door, caseId }: { door: Door; caseId: string }) {
  const [view, setView] = useState<CaseView | null>(null)
  useEffect(() => {
    let isHere = true
    const load = async () => {
      const answer = await door.ask('case.view', { caseId })
      if (isHere && answer.ok && 'caseId' in answer.value) setView(answer.value)
    }
    void load()
    const stop = door.onNews(news => news.type === 'case.changed' && news.caseId === caseId && void load())
    return () => {
      isHere = false
      stop()
    }
  }, [door, caseId])
  return (
    <aside class="aside pad stack-3" aria-label="Picked case" aria-busy={view === null}>
      {view && <Preview view={view} />}
    </aside>
  )
}

/** Who and what, both scales, what does not add up, and where the case stands. */
export function Preview({ view }: { view: CaseView }) {
  const { session, pack, clock } = view
  const { ticket, decisions, procedure } = session
  const advice = view.recommendation
  const last = decisions.at(-1)
  return (
    <>
      <div class="stack-1">
        <div class="line">
          <span class="mono muted grow">#{ticket?.key ?? ''}</span>
          <a class="btn btn-quiet btn-s" href={reviewHash(view.caseId)}>
            <ArrowUpRight class="i" size={14} aria-hidden="true" />
            <span>Replay this case</span>
          </a>
        </div>
        <h2 class="t15 strong">
          <Hostile text={ticket?.requesterName || ticket?.requesterEmail || 'Requester not found'} />
        </h2>
        <p class="muted">
          <Hostile text={ticket?.subject ?? ''} />
        </p>
      </div>
      <Scales view={view} />
      <Findings view={view} />
      <dl class="kv">
        <dt>Result</dt>
        <dd>
          {last
            ? `${dispositionNames[last.disposition]}, by ${last.by.name || 'no name'}, ${last.by.role}`
            : outcomeWords({ disposition: '', answered: Object.keys(session.answers).length })}
        </dd>
        {advice && (
          <>
            <dt>Evidence says</dt>
            <dd>{dispositionNames[advice.disposition]}</dd>
            <dt>Steps open</dt>
            <dd>{advice.open.length === 0 ? 'none required' : `${advice.open.length} required`}</dd>
          </>
        )}
        <dt>Time left</dt>
        <dd>
          <SlaRing clock={clock} />
          <span class="t12 muted"> {clock.why}</span>
        </dd>
        <dt>Procedure</dt>
        <dd>{procedure ? `${pack?.procedure.title ?? procedure.id}, version ${procedure.version}` : 'not chosen'}</dd>
      </dl>
    </>
  )
}

function Scales({ view: { recommendation: advice } }: { view: CaseView }) {
  if (!advice) return null
  const bar = advice.threshold ?? 40
  return (
    <>
      <ScalePicture
        title="Is this the owner?"
        words={identityWords(advice.identityDb, advice.threshold)}
        value={advice.identityDb}
        range={[-40, 40]}
        zones={[
          { from: -40, to: -10, kind: 'no' },
          { from: -10, to: bar, kind: 'mid' },
          { from: bar, to: 40, kind: 'yes' },
        ]}
        ticks={advice.threshold === null ? [-10, 0] : [-10, 0, advice.threshold]}
        ends={['impostor', 'owner']}
      />
      <ScalePicture
        title="Is someone else in control?"
        words={compromiseWords(advice.compromiseDb, undefined, advice.contain)}
        value={advice.compromiseDb}
        range={[-8, 24]}
        zones={[
          { from: -8, to: 6, kind: 'mid' },
          { from: 6, to: 12, kind: 'warn' },
          { from: 12, to: 24, kind: 'no' },
        ]}
        ticks={[0, 6, 12]}
        ends={['quiet', 'takeover']}
      />
    </>
  )
}

function Findings({ view }: { view: CaseView }) {
  const firing = view.findings.filter(
    ({ state, signalId }) => state === 'fires' && view.session.judged[signalId]?.verdict !== 'dismissed',
  )
  if (firing.length === 0) return null
  return (
    <section class="stack-1">
      <h3 class="label">Does not add up</h3>
      <ul class="stack-1">
        {firing.slice(0, atMost).map(({ signalId, title, detail }) => (
          <li key={signalId} class="flagged">
            <Flag class="i" size={14} aria-hidden="true" />
            <span>
              <Hostile text={detail ?? title} />
            </span>
          </li>
        ))}
      </ul>
      {firing.length > atMost && <p class="t12 muted">{firing.length - atMost} more</p>}
    </section>
  )
}
