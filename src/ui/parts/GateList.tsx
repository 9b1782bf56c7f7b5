import { CircleCheck, CircleDashed, CircleX } from 'lucide-preact'
import type { GateState } from '../../core/procedure/recommendation'

const looks = {
  met: { icon: CircleCheck, word: 'Met', css: 'state-pass' },
  unmet: { icon: CircleX, word: 'Not met', css: 'state-gated' },
  unknown: { icon: CircleDashed, word: 'Unknown', css: 'state-na' },
} as const

/** The must-haves of this tier and type, met, not met, or unknown. */
export function GateList({
  title,
  gates,
  ways = {},
}: {
  title: string
  gates: GateState[]
  /** Ways to where a gate that is not met is worked on, by its id. */
  ways?: Record<string, { text: string; onGo: () => void }>
}) {
  const count = (state: GateState['state']) => gates.filter(gate => gate.state === state).length
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>{title}</h2>
        <span class="muted t12">
          {count('met')} of {gates.length} met, {count('unknown')} unknown
        </span>
      </div>
      <ul>
        {gates.map(gate => {
          const { icon: Icon, word, css } = looks[gate.state]
          const way = ways[gate.id]
          return (
            <li class="gate gate-two" key={gate.id}>
              <span class={`state ${css}`}>
                <Icon class="i" size={16} aria-hidden="true" />
                <span class="sr">{word}</span>
              </span>
              <span>{gate.text}</span>
              {gate.detail && <span class="why">{gate.detail}</span>}
              {way && (
                <button type="button" class="btn btn-quiet btn-s gate-way" onClick={way.onGo}>
                  {way.text}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
