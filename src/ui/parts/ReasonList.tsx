import { ChevronRight } from 'lucide-preact'
import type { Contribution } from '../../core/procedure/recommendation'
import { signed } from './ScalePicture'

const most = 5
/** A bar is full at this many decibans. */
const fullDb = 12

/** What speaks for or against the owner, the heaviest first, each with its weight and where it comes from. */
export function ReasonList({ title, side, list }: { title: string; side: 'for' | 'against'; list: Contribution[] }) {
  const rest = list.slice(most)
  return (
    <div>
      <div class="sec-head">
        <h2>{title}</h2>
        <span class="muted t12">{list.length}</span>
      </div>
      {list.length === 0 && <p class="muted t12">Nothing counted yet.</p>}
      <ul>
        {list.slice(0, most).map(item => (
          <Reason key={item.signalId} item={item} side={side} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>
            <ChevronRight class="i i-s tw" size={14} aria-hidden="true" />
            {rest.length} more
          </summary>
          <ul>
            {rest.map(item => (
              <Reason key={item.signalId} item={item} side={side} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Reason({ item, side }: { item: Contribution; side: 'for' | 'against' }) {
  const width = `${Math.min(100, (Math.abs(item.identity) / fullDb) * 100)}%`
  return (
    <li class="reason">
      <span>{item.title}</span>
      <span class="bar" aria-hidden="true">
        <i class={side === 'for' ? 'for' : ''} style={{ width }} />
      </span>
      <span class="db">{signed(item.identity)}</span>
      <span class="sub line-1">
        {item.stepIds.map(id => (
          <span key={id} class="chip">
            {id}
          </span>
        ))}
        {item.why && <span>{item.why}</span>}
        {item.compromise !== 0 && <span>foreign control {signed(item.compromise)}</span>}
      </span>
    </li>
  )
}
