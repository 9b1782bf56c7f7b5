import { CircleCheck, CircleDashed, CircleX, Scale } from 'lucide-preact'
import type { GateState, Recommendation } from '../../core/procedure/recommendation'
import { compromiseWords, identityWords } from '../../core/writing/scale-words'
import { ScalePicture, signed } from '../parts/ScalePicture'
import { dispositionNames } from '../words'
import { Decision } from './Decision'
import { HandOff } from './HandOff'
import type { Shown } from './shown'

/** Both scales, what the evidence points to and why, gates, unknowns, and the analyst's own decision. */
export function DecideView(shown: Shown) {
  const { view } = shown
  const advice = view.recommendation
  if (!advice) return <div class="empty">Confirm the procedure first; the evidence is weighed by it.</div>
  return (
    <>
      <h2 class="sr">Scales</h2>
      <div class="sec stack">
        <ScalePicture
          title="Is this the owner?"
          words={identityWords(advice.identityDb, advice.threshold)}
          value={advice.identityDb}
          range={[-40, 40]}
          zones={[
            { from: -40, to: -10, kind: 'no' },
            { from: -10, to: advice.threshold ?? 40, kind: 'mid' },
            { from: advice.threshold ?? 40, to: 40, kind: 'yes' },
          ]}
          ticks={advice.threshold === null ? [-10, 0] : [-10, 0, advice.threshold]}
          ends={['impostor', 'owner']}
        />
        <ScalePicture
          title="Is someone else in control?"
          words={compromiseWords(advice.compromiseDb)}
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
      </div>
      <div class="sec">
        <div class="banner" role="status">
          <Scale class="i" size={16} aria-hidden="true" />
          <div class="banner-title">Evidence points to: {dispositionNames[advice.disposition].toLowerCase()}</div>
          <ul>
            {advice.because.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {advice.contain && <p>Ask for a lock now: locking can be undone, paying out cannot.</p>}
          <p class="muted t12">
            Same result in {advice.fragility} % of draws with weights ±40 %.
            {advice.fragile ? ' Fragile: one more check could turn it.' : ''}
          </p>
        </div>
      </div>
      <div class="sec two">
        <Reasons title="Against the owner" advice={advice} sign={-1} />
        <Reasons title="For the owner" advice={advice} sign={1} />
      </div>
      <Gates gates={advice.gates} tier={advice.tier} />
      <Unknown advice={advice} />
      <Decision {...shown} advice={advice} />
      {view.session.decisions.length > 0 && <HandOff {...shown} />}
    </>
  )
}

function Reasons({ title, advice, sign }: { title: string; advice: Recommendation; sign: 1 | -1 }) {
  const list = advice.contributions
    .filter(item => Math.sign(item.baseIdentity || -item.baseCompromise) === sign)
    .sort((a, b) => Math.abs(b.identity) - Math.abs(a.identity))
  return (
    <div>
      <div class="sec-head">
        <h2>{title}</h2>
      </div>
      {list.length === 0 && <p class="muted t12">Nothing yet.</p>}
      <ul>
        {list.slice(0, 5).map(item => (
          <li class="reason" key={item.signalId}>
            <span>{item.title}</span>
            <span class="bar" aria-hidden="true">
              <i style={{ width: `${Math.min(100, Math.abs(item.identity) * 5)}%` }} />
            </span>
            <span class="db">{signed(item.identity)}</span>
            <span class="sub">
              {item.why || item.stepIds.join(', ')}
              {item.compromise !== 0 && ` · control ${signed(item.compromise)}`}
            </span>
          </li>
        ))}
      </ul>
      {list.length > 5 && <p class="muted t12">{list.length - 5} more</p>}
    </div>
  )
}

const gateLooks = {
  met: { icon: CircleCheck, word: 'Met' },
  unmet: { icon: CircleX, word: 'Not met' },
  unknown: { icon: CircleDashed, word: 'Unknown' },
} as const

function Gates({ gates, tier }: { gates: GateState[]; tier: string }) {
  const count = (state: GateState['state']) => gates.filter(gate => gate.state === state).length
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Gates{tier === 'none' ? '' : ` for tier ${tier}`}</h2>
        <span class="muted t12">
          {count('met')} of {gates.length} met, {count('unknown')} unknown
        </span>
      </div>
      <ul>
        {gates.map(gate => {
          const { icon: Icon, word } = gateLooks[gate.state]
          return (
            <li class="gate" key={gate.id}>
              <span class="state">
                <Icon class="i" size={16} aria-hidden="true" />
                <span class="sr">{word}</span>
              </span>
              <span>{gate.text}</span>
              <span class="why">{gate.detail}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Unknown({ advice }: { advice: Recommendation }) {
  const titles = [...new Map([...advice.open, ...advice.unknown].map(item => [item.stepId, item.title])).entries()]
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Unknown</h2>
        <span class="muted t12">{titles.length}</span>
      </div>
      <ul class="line-1">
        {titles.map(([id, title]) => (
          <li key={id}>
            <span class="chip chip-unknown">
              <CircleDashed class="i" size={12} aria-hidden="true" />
              {title}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
