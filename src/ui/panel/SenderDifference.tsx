import type { CaseView } from '../../messages/protocol'
import { Banner } from '../parts/Banner'
import { Hostile } from '../parts/Hostile'

/** Shows the requester's address beside the addresses in the client's own messages when they differ. */
export function SenderDifference({ view }: { view: CaseView }) {
  const requester = view.facts.filter(
    fact => fact.kind === 'email' && fact.at.in === 'field' && fact.at.field === 'requesterEmail',
  )
  const headers = view.facts.filter(
    fact =>
      fact.kind === 'email' &&
      fact.at.in === 'header' &&
      /^(from|reply-to):?$/i.test(fact.at.header) &&
      fact.voice === 'client',
  )
  const asked = requester[0]?.value
  const others = [...new Set(headers.map(fact => fact.value))].filter(value => value !== asked)
  if (!asked || others.length === 0) return null
  return (
    <Banner tone="warn" title="Two addresses for the requester">
      <dl class="facts">
        <div class="line">
          <dt class="muted">Helpdesk shows</dt>
          <dd class="mono">
            <Hostile text={asked} />
          </dd>
        </div>
        {others.map(value => (
          <div class="line" key={value}>
            <dt class="muted">Message says</dt>
            <dd class="mono">
              <Marked text={value} beside={asked} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="t12">They differ. Check both against the address on file.</p>
    </Banner>
  )
}

/** Only the differing stretch is bold and underlined. */
function Marked({ text, beside }: { text: string; beside: string }) {
  let from = 0
  while (from < text.length && text[from] === beside[from]) from += 1
  let tail = 0
  while (tail < text.length - from && tail < beside.length - from && text.at(-1 - tail) === beside.at(-1 - tail))
    tail += 1
  const to = text.length - tail
  return (
    <bdi>
      {text.slice(0, from)}
      <b>
        <u>{text.slice(from, to)}</u>
      </b>
      {text.slice(to)}
    </bdi>
  )
}
