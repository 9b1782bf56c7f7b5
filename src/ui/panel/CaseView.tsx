import { useState } from 'preact/hooks'
import type { Fact } from '../../core/case/fact'
import { textsWords } from '../case-words'
import { Banner } from '../parts/Banner'
import { FactList } from '../parts/FactList'
import { FieldList } from '../parts/FieldList'
import { Highlighted } from '../parts/Highlighted'
import { MessageRow } from '../parts/MessageRow'
import { TicketTime } from '../parts/TicketTime'
import { leftWords, noCaseWords } from '../words'
import { fieldOf } from './CaseHeader'
import { Clocks } from './Clocks'
import { DoesNotAddUp } from './DoesNotAddUp'
import { markFact } from './mark'
import { type Choosing, ProcedureChoice } from './ProcedureChoice'
import { Signals } from './Signals'
import type { Shown } from './shown'
import { useRows } from './use-rows'

/** Who writes, what they want, what does not add up. */
export function CaseView(shown: Shown & Choosing & { onChosen: () => void }) {
  const { view } = shown
  useRows()
  if (view.reading && !view.reading.health.ok) return <LooksDifferent />
  return (
    <>
      <h2 class="sr">Case</h2>
      <Asked {...shown} isHighlit={shown.isChoosing || !view.pack} />
      <ProcedureChoice {...shown} />
      <Clocks view={view} />
      <DoesNotAddUp {...shown} />
      <TextsState {...shown} />
      {view.texts === 'ready' && <Signals {...shown} />}
      <div class="sec">
        <div class="sec-head">
          <h2>Ticket</h2>
          <span class="muted t12">{view.reading?.adapter.name}</span>
        </div>
        <FieldList fields={view.reading?.fields ?? []} missing={view.reading?.missing ?? []} />
      </div>
      {view.texts === 'ready' && <Facts {...shown} />}
      <Messages {...shown} />
    </>
  )
}

/** Long texts take a moment; that nothing is shown yet must not look like nothing being there. */
function TextsState({ view, reload }: Shown) {
  if (view.texts === 'ready') return null
  if (view.texts === 'reading') {
    return (
      <div class="sec">
        <p class="muted t12 slow" role="status">
          {textsWords.reading}
        </p>
      </div>
    )
  }
  return (
    <div class="sec">
      <Banner tone="warn" title={textsWords.failed}>
        <p>{textsWords.failedFix}</p>
        <div class="banner-acts">
          <button type="button" class="btn btn-quiet" onClick={reload}>
            Read again
          </button>
        </div>
      </Banner>
    </div>
  )
}

function LooksDifferent() {
  const { title, says } = noCaseWords['out-of-date']
  return (
    <div class="sec">
      <Banner tone="warn" title={title}>
        <p>{says}</p>
      </Banner>
    </div>
  )
}

/** Subject and first words of the client; while the type is chosen, the words that led to the best proposal are marked. */
function Asked({ view, isHighlit }: Shown & { isHighlit: boolean }) {
  const first = view.reading?.messages.find(message => message.speaker === 'client')
  const subject = fieldOf(view, 'subject')
  if (!first && !subject) return null
  const places = isHighlit ? (view.proposals[0]?.places ?? []) : []
  const inFirst = places.filter(one => first && one.messageId === first.id)
  const lead = first ? first.body.length - first.body.trimStart().length : 0
  const shift = inFirst.map(({ start, end }) => ({ start: start - lead, end: Math.min(end - lead, 280) }))
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>What they ask</h2>
      </div>
      <div class="edge edge-client">
        {subject && (
          <p class="strong">
            <Highlighted text={subject.slice(0, 200)} places={places.filter(one => one.messageId === null)} />
          </p>
        )}
        {first && (
          <p class="quote">
            “<Highlighted text={first.body.trim().slice(0, 280)} places={shift} />
            {first.body.trim().length > 280 && '…'}”
          </p>
        )}
        {first && (
          <p class="t12 muted">First message {first.time ? <TicketTime time={first.time} /> : 'without a time'}</p>
        )}
      </div>
    </div>
  )
}

function Facts({ view, door }: Shown) {
  const [says, setSays] = useState('')
  const show = async (fact: Fact) => setSays(await markFact(door, view.caseId, fact))
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Facts</h2>
        <span class="muted t12">{view.facts.length}</span>
      </div>
      <p class="t12 says" role="status">
        {says}
      </p>
      <FactList facts={view.facts} networks={view.networks} onShow={fact => void show(fact)} />
    </div>
  )
}

function Messages({ view }: Shown) {
  const [all, setAll] = useState(false)
  const { messages = [], total = 0, left = '' } = view.reading ?? {}
  const newest = [...messages].reverse()
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Messages</h2>
        <span class="muted t12" role="status">
          {messages.length} of {total} read
        </span>
      </div>
      {leftWords[left] && <p class="muted t12">{leftWords[left]}</p>}
      <ul>
        {(all ? newest : newest.slice(0, 5)).map(message => (
          <MessageRow key={message.id} message={message} />
        ))}
      </ul>
      {newest.length > 5 && (
        <button type="button" class="btn btn-bare" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${newest.length}`}
        </button>
      )}
    </div>
  )
}
