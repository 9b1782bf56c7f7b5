import type { Fact } from '../../core/case/fact'
import type { NetworkVerdict } from '../../core/records/network'
import { kindWords } from '../words'
import { FactChip } from './FactChip'
import { gathered } from './fact-groups'

const mostPerKind = 40

type FactListProps = { facts: Fact[]; networks: Record<string, NetworkVerdict>; onShow: (fact: Fact) => void }

/** Facts grouped by kind, the same value of one voice once, each with verdict and count; addresses with their network. */
export function FactList({ facts, networks, onShow }: FactListProps) {
  const kinds = gathered(facts)
  if (kinds.length === 0) return <p class="muted">No addresses or numbers were found in what was read.</p>
  return (
    <div class="stack">
      {kinds.map(({ kind, values }) => (
        <div class="stack-1" key={kind}>
          <span class="label">{kindWords[kind] ?? kind}</span>
          <div class="line-1">
            {values.slice(0, mostPerKind).map(places => (
              <FactChip
                key={places[0]?.id}
                places={places}
                network={networks[places[0]?.value ?? '']}
                onShow={onShow}
              />
            ))}
          </div>
          {values.length > mostPerKind && (
            <p class="muted t12">{values.length - mostPerKind} older ones are not listed.</p>
          )}
        </div>
      ))}
    </div>
  )
}
