import { Check, CircleAlert, Database, MessageSquare, PenLine, X } from 'lucide-preact'
import { useRef } from 'preact/hooks'
import type { Fact } from '../../core/case/fact'
import type { NetworkVerdict } from '../../core/records/network'
import { useRowLetters } from '../hooks/letters'
import { networkSays, networkSources } from '../network-words'
import { Hostile } from './Hostile'

const voices = {
  client: { says: 'client says', icon: MessageSquare },
  system: { says: 'system recorded', icon: Database },
  analyst: { says: 'staff wrote', icon: PenLine },
} as const
/** Kinds whose "valid" is a checksum that holds, not only a shape that fits. */
const withChecksum = new Set('btc eth ltc bch doge trx xrp ada dot xmr ton xlm atom iban card'.split(' '))

type FactChipProps = { places: Fact[]; network?: NetworkVerdict | undefined; onShow: (fact: Fact) => void }

/** One value with voice and verdict; pressing it or S marks its place in the page, pressing again the next one. */
export function FactChip({ places, network, onShow }: FactChipProps) {
  const next = useRef(0)
  const shown = places.filter(place => place.at.in === 'message')
  const showNext = () => {
    const place = shown[next.current % shown.length]
    next.current += 1
    if (place) onShow(place)
  }
  const onKeyDown = useRowLetters(shown.length > 0 ? { s: showNext } : {})
  const [fact] = places
  if (!fact) return null
  const { says, icon: Voice } = voices[fact.voice]
  const css = `chip chip-mono chip-fact chip-${cssOf(fact)}`
  const told = `${says}${fact.validity === 'valid' ? '' : `, ${fact.validity}`}${places.length > 1 ? `, ${places.length} times` : ''}`
  const title = [fact.value.slice(0, 300), ...(network ? networkSources(network) : []), told].join('\n')
  const content = (
    <>
      <Voice class="i" size={12} aria-hidden="true" />
      <Verdict fact={fact} />
      <span class="cut">
        <Hostile text={shortened(fact.value)} />
      </span>
      {places.length > 1 && <span class="num" aria-hidden="true">{`×${places.length}`}</span>}
      <span class="sr">, {told}</span>
    </>
  )
  return (
    <span class="line-1">
      {shown.length > 0 ? (
        <button
          type="button"
          class={css}
          data-row
          aria-keyshortcuts="S"
          title={`${title}. Show in the page (S)`}
          onClick={showNext}
          onKeyDown={onKeyDown}
        >
          {content}
        </button>
      ) : (
        <span class={css} title={title}>
          {content}
        </span>
      )}
      {network && <span class="muted t12">{networkSays(network)}</span>}
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
