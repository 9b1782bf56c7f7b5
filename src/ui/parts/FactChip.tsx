import { CircleAlert, Locate, MessageSquare, PenLine, X } from 'lucide-preact'
import type { Fact } from '../../core/case/fact'
import { Hostile } from './Hostile'

const voiceWords = { client: 'Client says', system: 'System recorded', analyst: 'Staff wrote' } as const

/** One fact with voice and verdict; pressing it marks the place in the page. */
export function FactChip({ fact, onShow }: { fact: Fact; onShow: (fact: Fact) => void }) {
  const Icon = fact.voice === 'client' ? MessageSquare : fact.voice === 'system' ? Locate : PenLine
  const said = `${voiceWords[fact.voice]} ${fact.value}${fact.validity === 'valid' ? '' : `, ${fact.validity}: ${fact.note ?? ''}`}. Show in the page`
  return (
    <span class="line-1">
      <button
        type="button"
        class={`chip chip-${fact.validity === 'invalid' ? 'invalid' : fact.voice}`}
        aria-label={said}
        title={said}
        onClick={() => onShow(fact)}
      >
        <Icon class="i" size={12} aria-hidden="true" />
        {fact.validity === 'invalid' && <X class="i" size={12} aria-hidden="true" />}
        {fact.validity === 'weak' && <CircleAlert class="i" size={12} aria-hidden="true" />}
        <span class={fact.validity === 'invalid' ? 'struck' : ''}>
          <Hostile text={shortened(fact.value)} />
        </span>
      </button>
      {fact.note && <span class="muted t12">{fact.note}</span>}
    </span>
  )
}

function shortened(value: string): string {
  return value.length > 44 ? `${value.slice(0, 28)}…${value.slice(-12)}` : value
}
