import { useState } from 'preact/hooks'
import type { Fact } from '../../core/case/fact'
import type { BesideRow } from '../../core/records/claim'
import { type Contradiction, ContradictionTable } from '../parts/ContradictionTable'
import { partOfSubject, subjectWords } from '../record-words'
import { markClaim } from './claim-place'
import type { Shown } from './shown'

/** What the client says against what record, logs and helpdesk show; each side opens at its source. */
export function DoesNotAddUp({ view, door, toPiece }: Shown) {
  const [says, setSays] = useState('')
  const against = view.beside.flatMap((row, index) => (row.verdict === 'contradicts' ? [{ row, index }] : []))
  const pairs = [
    ...against.map(({ row, index }) => ({
      ...pairOf(row),
      ...(row.claim.at.messageId ? { onSays: () => void markClaim(door, view, row.claim).then(setSays) } : {}),
      onShows: () => toPiece(pieceOf(row, index)),
    })),
    ...senderPairs(view.facts),
  ]
  if (pairs.length === 0) return null
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Does not add up</h2>
        <span class="count count-warn">{pairs.length}</span>
      </div>
      <p class="t12 says" role="status">
        {says}
      </p>
      <ContradictionTable
        label="Contradictions: client says against record shows"
        heads={['Client says', 'Record shows']}
        pairs={pairs}
      />
    </div>
  )
}

/** Where the Evidence view shows what a claim is held against: a clip, rows of a log, or a value of the record. */
export function pieceOf({ claim, shown }: BesideRow, index: number): string {
  if (shown?.ref) return shown.ref
  const part = partOfSubject[claim.subject]
  return shown?.by === 'log' || !part ? `claim-${index}` : `record-${part}`
}

/** What is compared letter by letter. */
const written = new Set<string>(['account', 'name', 'email', 'phone'])

function pairOf({ claim, shown, note }: BesideRow): Contradiction {
  const isWhole = !written.has(claim.subject)
  return { what: subjectWords[claim.subject], note, says: claim.says, shows: shown?.text ?? 'none', isWhole }
}

/** Addresses in the client's own messages that are not the one the helpdesk shows. */
function senderPairs(facts: readonly Fact[]): Contradiction[] {
  const emails = facts.filter(fact => fact.kind === 'email')
  const shows = emails.find(({ at }) => at.in === 'field' && at.field === 'requesterEmail')?.value
  if (!shows) return []
  const others = new Map<string, string>()
  for (const { at, value, voice } of emails) {
    const isSender = at.in === 'header' && voice === 'client' && /^(from|reply-to):?$/i.test(at.header)
    if (isSender && value !== shows) others.set(value, at.header.replace(/:$/, ''))
  }
  return [...others].map(([says, what]) => ({ what, note: 'not the address the helpdesk shows', says, shows }))
}
