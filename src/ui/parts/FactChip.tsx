import { Check, CircleAlert, Database, MessageSquare, PenLine, X } from 'lucide-preact'
import type { Fact } from '../../core/case/fact'
import { useRowLetters } from '../hooks/letters'
import { Hostile } from './Hostile'

const voices = {
  client: { says: 'client says', icon: MessageSquare },
  system: { says: 'system recorded', icon: Database },
  analyst: { says: 'staff wrote', icon: PenLine },
} as const
/** Kinds whose "valid" is a checksum that holds, not only a shape that fits. */
const withChecksum = new Set(['btc', 'eth'])

/** One fact with voice and verdict; pressing it or S marks the place in the page. */
export function FactChip({ fact, onShow }: { fact: Fact; onShow: (fact: Fact) => void }) {
  const { says, icon: Voice } = voices[fact.voice]
  const isShown = fact.at.in === 'message'
  const onKeyDown = useRowLetters(isShown ? { s: () => onShow(fact) } : {})
  const css = `chip chip-mono chip-fact chip-${cssOf(fact)}`
  const told = `${says}${fact.validity === 'valid' ? '' : `, ${fact.validity}`}`
  const content = (
    <>
      <Voice class="i" size={12} aria-hidden="true" />
      <Verdict fact={fact} />
      <span class="cut">
        <Hostile text={shortened(fact.value)} />
      </span>
      <span class="sr">, {told}</span>
    </>
  )
  return (
    <span class="line-1">
      {isShown ? (
        <button
          type="button"
          class={css}
          data-row
          aria-keyshortcuts="S"
          title={`${fact.value.slice(0, 300)}\n${told}. Show in the page (S)`}
          onClick={() => onShow(fact)}
          onKeyDown={onKeyDown}
        >
          {content}
        </button>
      ) : (
        <span class={css} title={`${fact.value.slice(0, 300)}\n${told}`}>
          {content}
        </span>
      )}
      {fact.note && <span class="muted t12">{fact.note}</span>}
    </span>
  )
}

function Verdict({ fact }: { fact: Fact }) {
  if (fact.validity === 'invalid') return <X class="i" size={12} aria-hidden="true" />
  if (fact.validity === 'weak') return <CircleAlert class="i" size={12} aria-hidden="true" />
  return withChecksum.has(fact.kind) ? <Check class="i" size={12} aria-hidden="true" /> : null
}

function cssOf({ validity, kind, voice }: Fact): string {
  if (validity === 'invalid') return 'invalid'
  if (validity === 'weak') return 'warn'
  return withChecksum.has(kind) ? 'ok' : voice
}

function shortened(value: string): string {
  return value.length > 44 ? `${value.slice(0, 28)}…${value.slice(-12)}` : value
}
