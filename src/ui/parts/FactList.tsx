import type { Fact } from '../../core/case/fact'
import { kindWords } from '../words'
import { FactChip } from './FactChip'

const mostPerKind = 40

/** Facts grouped by kind, each with voice and verdict. */
export function FactList({ facts, onShow }: { facts: Fact[]; onShow: (fact: Fact) => void }) {
  const kinds = [...new Set(facts.map(fact => fact.kind))]
  if (kinds.length === 0) return <p class="muted">No addresses or numbers were found in what was read.</p>
  return (
    <div class="stack">
      {kinds.map(kind => {
        const own = facts.filter(fact => fact.kind === kind)
        return (
          <div class="stack-1" key={kind}>
            <span class="label">{kindWords[kind] ?? kind}</span>
            <div class="line-1">
              {listed(own).map(fact => (
                <FactChip key={fact.id} fact={fact} onShow={onShow} />
              ))}
            </div>
            {own.length > mostPerKind && <p class="muted t12">{own.length - mostPerKind} older ones are not listed.</p>}
          </div>
        )
      })}
    </div>
  )
}

/** Facts of fields stay; of the conversation's the newest do, which stand last. */
function listed(facts: Fact[]): Fact[] {
  if (facts.length <= mostPerKind) return facts
  const fields = facts.filter(fact => fact.at.in === 'field')
  const said = facts.filter(fact => fact.at.in !== 'field')
  return [...fields, ...said.slice(-Math.max(1, mostPerKind - fields.length))]
}
