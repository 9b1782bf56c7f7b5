import { useState } from 'preact/hooks'
import type { Contradiction, Side } from '../../core/procedure/contradiction'
import { ContradictionTable, type PairSide } from '../parts/ContradictionTable'
import { TicketTime } from '../parts/TicketTime'
import { fieldWords } from '../words'
import { PairState } from './PairState'
import { openerOf } from './pair-source'
import type { Shown } from './shown'

/** What two voices of the case say differently; each side opens at its source, and each pair is explained or escalated. */
export function DoesNotAddUp(shown: Shown) {
  const { view } = shown
  const [says, setSays] = useState('')
  if (view.contradictions.length === 0) return null
  const { explained } = view.session.work
  const open = view.contradictions.filter(({ id }) => !Object.hasOwn(explained, id)).length
  const sideOf = (pair: Contradiction, index: 0 | 1): PairSide => {
    const side: Side = pair.sides[index]
    const onOpen = openerOf(shown, pair, index, setSays)
    return {
      says: side.says,
      isClient: side.voice === 'client',
      place: <Place side={side} view={view} />,
      ...(onOpen ? { onOpen } : {}),
    }
  }
  return (
    <div class="sec">
      <div class="sec-head">
        <h2 id="piece-pairs" tabIndex={-1}>
          Does not add up
        </h2>
        <span class={open > 0 ? 'count count-warn' : 'count'}>{view.contradictions.length}</span>
        <span class="muted t12">{open > 0 ? `${open} open` : 'all explained'}</span>
      </div>
      <p class="t12 says" role="status">
        {says}
      </p>
      <ContradictionTable
        label="Contradictions: client says against record shows"
        heads={['Client says', 'Record shows']}
        pairs={view.contradictions.map(pair => ({
          id: pair.id,
          what: pair.what,
          note: pair.note,
          sides: [sideOf(pair, 0), sideOf(pair, 1)],
          isWhole: !written.has(pair.what),
          foot: <PairState {...shown} pair={pair} />,
        }))}
      />
    </div>
  )
}

/** Where a side stands, in a few words. */
function Place({ side: { at }, view }: { side: Side; view: Shown['view'] }) {
  const time = view.reading?.messages.find(({ id }) => id === at.ref)?.time
  const words = {
    message: 'message',
    header: time ? 'mail header' : 'header of the raw mail',
    field: `helpdesk, ${fieldWords[at.ref] ?? at.ref}`,
    evidence: 'evidence',
    record: 'record',
    log: 'log',
  }
  return (
    <>
      {words[at.in]}
      {time && ', '}
      {time && <TicketTime time={time} />}
    </>
  )
}

/** What is compared letter by letter. */
const written = new Set(['Account number', 'Name', 'E-mail', 'Phone', 'Sender', 'Reply-To'])
