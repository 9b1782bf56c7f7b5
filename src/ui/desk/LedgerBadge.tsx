import { ShieldCheck, TriangleAlert } from 'lucide-preact'
import type { Replay } from '../../messages/protocol'

/** Whether the events are as they were written. */
export function LedgerBadge({ ledger }: { ledger: Replay['ledger'] }) {
  const Icon = ledger.ok ? ShieldCheck : TriangleAlert
  return (
    <span class={ledger.ok ? 'chip chip-ok' : 'chip chip-stop'} role={ledger.ok ? undefined : 'alert'}>
      <Icon class="i" size={12} aria-hidden="true" />
      <span>
        {ledger.ok
          ? `ledger intact, ${ledger.links} ${ledger.links === 1 ? 'link' : 'links'}`
          : `altered at entry ${ledger.index ?? '?'}: ${ledger.why ?? 'reason unknown'}`}
      </span>
    </span>
  )
}
