import { Scale } from 'lucide-preact'
import type { Disposition } from '../../core/case/event'
import { frictionWords } from '../../core/procedure/friction-words'
import { ownViewOf } from '../../core/procedure/own-view'
import type { Recommendation } from '../../core/procedure/recommendation'
import { unknownBudget } from '../../core/procedure/unknown-budget'
import { compromiseWords, identityWords } from '../../core/writing/scale-words'
import { Budget } from '../parts/Budget'
import { GateList } from '../parts/GateList'
import { ReasonList } from '../parts/ReasonList'
import { ScalePicture } from '../parts/ScalePicture'
import { dispositionNames } from '../words'
import { Decision } from './Decision'
import { focusPiece } from './focus-piece'
import { LossAlarm } from './Guided'
import { HandOff } from './HandOff'
import { BesideOwn, OwnViewForm } from './OwnView'
import type { Shown } from './shown'

type DecideProps = { start: Disposition | null; toCase: () => void; goTo: (stepId: string) => void }

/**
 * Guided, a trainee says first what they think; the rest is drawn after that. A loss that may be running waits for nobody:
 * then everything is shown at once.
 */
export function DecideView(shown: Shown & DecideProps) {
  const { view } = shown
  const { settings, session, recommendation } = view
  const own = ownViewOf(session, settings.actor.name)
  if (!settings.guided || !recommendation) return <Weighed {...shown} />
  if (!own && !recommendation.contain) return <OwnViewForm {...shown} />
  return (
    <>
      <LossAlarm view={view} onGo={shown.goTo} />
      {own && <BesideOwn own={own} advice={recommendation} />}
      <Weighed {...shown} own={own?.disposition} />
    </>
  )
}

/** Both scales, what the evidence points to and why, gates, unknowns, and the analyst's own decision. */
function Weighed(shown: Shown & { start: Disposition | null; toCase: () => void; own?: Disposition | undefined }) {
  const { view, toCase } = shown
  const advice = view.recommendation
  if (!advice) {
    return (
      <div class="empty fill">
        <Scale class="i" size={24} aria-hidden="true" />
        <h2>Nothing to weigh yet</h2>
        <p>The evidence is weighed by the procedure. Confirm which case this is first.</p>
        <button type="button" class="btn btn-primary" onClick={toCase}>
          Choose the procedure
        </button>
      </div>
    )
  }
  const side = (sign: 1 | -1) =>
    advice.contributions
      .filter(item => Math.sign(item.baseIdentity || -item.baseCompromise) === sign)
      .sort((a, b) => Math.abs(b.identity) - Math.abs(a.identity))
  return (
    <>
      <h2 class="sr">Scales</h2>
      <Scales advice={advice} />
      <Advice advice={advice} />
      <div class="sec two">
        <ReasonList title="Against the owner" side="against" list={side(-1)} />
        <ReasonList title="For the owner" side="for" list={side(1)} />
      </div>
      <GateList
        title={advice.tier === 'none' ? 'Gates' : `Gates for tier ${advice.tier}`}
        gates={advice.gates}
        ways={{
          contradictions: {
            text: 'Show what does not add up',
            onGo: () => {
              toCase()
              focusPiece('pairs')
            },
          },
        }}
      />
      {view.pack && <Budget budget={unknownBudget(view.session, view.pack, advice)} />}
      <FrictionCount view={view} />
      <Decision {...shown} advice={advice} />
      {view.session.decisions.length > 0 && <HandOff {...shown} />}
    </>
  )
}

function FrictionCount({ view }: Pick<Shown, 'view'>) {
  const words = frictionWords(view.session.work.frictions)
  return words === '' ? null : <p class="sec t12 muted">{words}.</p>
}

function Scales({ advice }: { advice: Recommendation }) {
  const { identityDb, compromiseDb, threshold } = advice
  return (
    <div class="sec stack">
      <ScalePicture
        title="Is this the owner?"
        words={identityWords(identityDb, threshold)}
        value={identityDb}
        range={[-40, 40]}
        zones={[
          { from: -40, to: -10, kind: 'no' },
          { from: -10, to: threshold ?? 40, kind: 'mid' },
          { from: threshold ?? 40, to: 40, kind: 'yes' },
        ]}
        ticks={threshold === null ? [-10, 0] : [-10, 0, threshold]}
        ends={['impostor', 'owner']}
      />
      <ScalePicture
        title="Is someone else in control?"
        words={compromiseWords(compromiseDb, undefined, advice.contain)}
        value={compromiseDb}
        range={[-8, 24]}
        zones={[
          { from: -8, to: 6, kind: 'mid' },
          { from: 6, to: 12, kind: 'warn' },
          { from: 12, to: 24, kind: 'no' },
        ]}
        ticks={[0, 6, 12]}
        ends={['quiet', 'takeover']}
      />
    </div>
  )
}

function Advice({ advice }: { advice: Recommendation }) {
  return (
    <div class="sec">
      <div class="banner" role="status">
        <Scale class="i" size={16} aria-hidden="true" />
        <div class="banner-title">Evidence points to: {dispositionNames[advice.disposition].toLowerCase()}</div>
        <div class="stack-1 banner-body">
          <ul class="because-list">
            {advice.because.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {advice.contain && <p class="strong">Ask for a lock now: locking can be undone, paying out cannot.</p>}
          <p class="muted t12">
            Same result in {advice.fragility} % of draws with weights ±40 %.
            {advice.fragile ? ' Fragile: one more check could turn it.' : ''}
          </p>
        </div>
      </div>
    </div>
  )
}
