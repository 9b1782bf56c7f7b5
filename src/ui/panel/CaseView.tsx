import { CircleDashed } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Fact } from '../../core/case/fact'
import { FactChip } from '../parts/FactChip'
import { Hostile } from '../parts/Hostile'
import { fieldWords, kindWords, leftWords, speakerWords } from '../words'
import { FindingRow } from './FindingRow'
import { markFact } from './mark'
import { ProcedureChoice } from './ProcedureChoice'
import { SenderDifference } from './SenderDifference'
import type { Shown } from './shown'

/** Who writes, what they want, what does not add up. */
export function CaseView(shown: Shown & { onChosen: () => void }) {
  const { view } = shown
  return (
    <>
      <h2 class="sr">Case</h2>
      <ProcedureChoice {...shown} />
      <SenderDifference view={view} />
      <Findings {...shown} />
      <Fields {...shown} />
      <Facts {...shown} />
      <Messages {...shown} />
    </>
  )
}

function Findings({ view, append }: Shown) {
  const told = view.findings.filter(finding => finding.state !== 'quiet')
  const quiet = view.findings.length - told.length
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Does it add up?</h2>
        <span class="muted t12">{quiet} quiet</span>
      </div>
      <ul>
        {told.map(finding => (
          <FindingRow
            key={finding.signalId}
            finding={finding}
            judged={view.session.judged[finding.signalId]?.verdict}
            append={append}
            mayJudge={view.pack !== undefined}
          />
        ))}
      </ul>
    </div>
  )
}

function Fields({ view }: Shown) {
  const fields = view.reading?.fields ?? []
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Ticket</h2>
        <span class="muted t12">{view.reading?.adapter.name}</span>
      </div>
      <dl class="facts">
        {fields.map(({ name, values, time, alternative }) => (
          <div class="line" key={name}>
            <dt class="muted">{fieldWords[name] ?? name}</dt>
            <dd class="grow">
              <Hostile text={time?.raw ?? values.join(', ')} />
              {time && !time.sure && <span class="chip chip-unknown">unsure</span>}
              {alternative > 0 && <span class="muted t12"> fallback</span>}
            </dd>
          </div>
        ))}
        {(view.reading?.missing ?? []).map(name => (
          <div class="line" key={name}>
            <dt class="muted">{fieldWords[name] ?? name}</dt>
            <dd>
              <span class="chip chip-unknown">
                <CircleDashed class="i" size={12} aria-hidden="true" />
                unknown: field not found
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Facts({ view, door }: Shown) {
  const kinds = [...new Set(view.facts.map(fact => fact.kind))]
  const show = (fact: Fact) => void markFact(door, view.caseId, fact)
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Facts</h2>
        <span class="muted t12">{view.facts.length}</span>
      </div>
      {kinds.length === 0 && <p class="muted">No addresses or numbers were found in what was read.</p>}
      {kinds.map(kind => (
        <div class="stack-1" key={kind}>
          <span class="label">{kindWords[kind] ?? kind}</span>
          <div class="line-1">
            {view.facts
              .filter(fact => fact.kind === kind)
              .slice(0, 40)
              .map(fact => (
                <FactChip key={fact.id} fact={fact} onShow={show} />
              ))}
          </div>
        </div>
      ))}
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
          <li key={message.id} class="stack-1">
            <div class="line t12">
              <b>{speakerWords[message.speaker]}</b>
              <span class="grow cut">
                <Hostile text={message.author} />
              </span>
              <span class="muted num">{message.time?.raw ?? 'no time'}</span>
              {message.time && !message.time.sure && <span class="chip chip-unknown">unsure</span>}
            </div>
            <p class="cut">
              <Hostile text={message.body.slice(0, 160)} />
            </p>
            {message.hiddenChars > 0 && <p class="muted t12">{message.hiddenChars} hidden characters are not read.</p>}
          </li>
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
