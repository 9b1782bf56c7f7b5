import { CircleDashed } from 'lucide-preact'
import { Fragment } from 'preact'
import type { FieldName, FieldReading } from '../../core/case/reading'
import { fieldWords } from '../words'
import { Hostile } from './Hostile'
import { TicketTime } from './TicketTime'

const mono = new Set<FieldName>(['requesterEmail', 'replyTo', 'sourceIp', 'requesterPhone'])

/** Fields as the page writes them; what was not found says so and nothing is guessed. */
export function FieldList({ fields, missing }: { fields: FieldReading[]; missing: readonly FieldName[] }) {
  return (
    <dl class="facts">
      {fields.map(({ name, values, time, alternative }) => (
        <Fragment key={name}>
          <dt>{fieldWords[name] ?? name}</dt>
          <dd id={`piece-field-${name}`} tabIndex={-1} class={mono.has(name) ? 'mono' : ''}>
            {time ? <TicketTime time={time} /> : <Hostile text={values.join(', ').slice(0, 400)} />}
            {alternative > 0 && <span class="chip chip-unknown">fallback</span>}
          </dd>
        </Fragment>
      ))}
      {missing.map(name => (
        <Fragment key={name}>
          <dt>{fieldWords[name] ?? name}</dt>
          <dd>
            <span class="chip chip-unknown">
              <CircleDashed class="i" size={12} aria-hidden="true" />
              <span>unknown: field not found</span>
            </span>
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
