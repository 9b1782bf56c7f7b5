import type { Fact } from '../../core/case/fact'
import type { CaseView } from '../../messages/protocol'
import { type Contradiction, ContradictionTable } from '../parts/ContradictionTable'

/** Shows the requester's address beside the addresses in the client's own messages when they differ. */
export function SenderDifference({ view }: { view: CaseView }) {
  const pairs = senderPairs(view.facts)
  if (pairs.length === 0) return null
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Two addresses for the requester</h2>
        <span class="count count-warn">{pairs.length}</span>
      </div>
      <ContradictionTable
        label="Addresses of the requester: message says against helpdesk shows"
        heads={['Message says', 'Helpdesk shows']}
        pairs={pairs}
      />
      <p class="t12 muted">Check both against the address on file.</p>
    </div>
  )
}

function senderPairs(facts: readonly Fact[]): Contradiction[] {
  const emails = facts.filter(fact => fact.kind === 'email')
  const shows = emails.find(({ at }) => at.in === 'field' && at.field === 'requesterEmail')?.value
  if (!shows) return []
  const others = new Map<string, string>()
  for (const { at, value, voice } of emails) {
    const isSender = at.in === 'header' && voice === 'client' && /^(from|reply-to):?$/i.test(at.header)
    if (isSender && value !== shows) others.set(value, at.header.replace(/:$/, ''))
  }
  return [...others].map(([says, what]) => ({ what, note: '', says, shows }))
}
