import { CircleQuestionMark } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { LogQuestion } from '../../core/indicators/log-shape'
import type { TableView } from '../../core/records/log-view'
import { counted } from '../log-phrases'
import { orderWords } from '../log-words'
import { Hostile } from '../parts/Hostile'
import type { Settling } from './log-given'

const orders = ['dmy', 'mdy', 'ymd'] as const
const rowKinds = ['login', 'login-failed', 'withdrawal-sent', 'profile-changed'] as const
const rowKindWords = {
  login: 'Sign-ins',
  'login-failed': 'Failed sign-ins',
  'withdrawal-sent': 'Withdrawals',
  'profile-changed': 'Changes',
} as const

/** What only a person can answer, asked once; answers stay in sight and can be taken back. */
export function LogQuestions({ table, settings, onSettle }: { table: TableView } & Settling) {
  const { dateOrder, zone, rowsAre, ...others } = settings
  const told = { ...(dateOrder ? { dateOrder } : {}), ...(zone ? { zone } : {}), ...(rowsAre ? { rowsAre } : {}) }
  const without = (name: keyof typeof told) => ({ ...others, ...told, [name]: undefined })
  return (
    <>
      {table.questions.map(question => (
        <Question key={question.ask} question={question} settings={settings} onSettle={onSettle} />
      ))}
      {(dateOrder || zone || rowsAre) && (
        <p class="line-1 t12">
          <span class="muted">As you said:</span>
          {dateOrder && (
            <button type="button" class="chip" title="Ask again" onClick={() => onSettle(without('dateOrder'))}>
              {orderWords[dateOrder].toLowerCase()}, change
            </button>
          )}
          {zone && (
            <button type="button" class="chip" title="Ask again" onClick={() => onSettle(without('zone'))}>
              {zone}, change
            </button>
          )}
          {rowsAre && (
            <button type="button" class="chip" title="Ask again" onClick={() => onSettle(without('rowsAre'))}>
              Rows are {rowsAre}, change
            </button>
          )}
        </p>
      )}
    </>
  )
}

function Question({ question, settings, onSettle }: { question: LogQuestion } & Settling) {
  return (
    <fieldset class="ask" aria-label={question.says}>
      <CircleQuestionMark class="i" size={16} aria-hidden="true" />
      <div class="stack-1 grow">
        <p class="strong">
          <Hostile text={question.says} />
        </p>
        <p class="t12 muted">
          {counted(question.rows, 'row')} wait for the answer; until then{' '}
          {question.ask === 'event' ? 'what they are' : 'their time'} is unknown.
        </p>
        {question.ask === 'date-order' && (
          <div class="line-1">
            {orders.map(order => (
              <button
                key={order}
                type="button"
                class="btn btn-quiet btn-s"
                onClick={() => onSettle({ ...settings, dateOrder: order })}
              >
                {orderWords[order]}
              </button>
            ))}
          </div>
        )}
        {question.ask === 'zone' && <ZoneAnswer settings={settings} onSettle={onSettle} />}
        {question.ask === 'event' && (
          <div class="line-1">
            {rowKinds.map(kind => (
              <button
                key={kind}
                type="button"
                class="btn btn-quiet btn-s"
                onClick={() => onSettle({ ...settings, rowsAre: kind })}
              >
                {rowKindWords[kind]}
              </button>
            ))}
          </div>
        )}
      </div>
    </fieldset>
  )
}

function ZoneAnswer({ settings, onSettle }: Settling) {
  const [zone, setZone] = useState('')
  const [says, setSays] = useState('')
  const answer = () => {
    if (!isZone(zone)) return setSays('Not a zone this browser knows. Write it like “Europe/Paris” or “UTC”.')
    setSays('')
    onSettle({ ...settings, zone })
  }
  return (
    <>
      <form
        class="line-1"
        onSubmit={event => {
          event.preventDefault()
          answer()
        }}
      >
        <input
          class="input grow"
          aria-label="Time zone of the log"
          list="zones"
          placeholder="Europe/Paris"
          maxLength={60}
          value={zone}
          onInput={event => setZone(event.currentTarget.value.trim())}
        />
        <button type="submit" class="btn btn-quiet">
          Use this zone
        </button>
        <datalist id="zones">
          {['UTC', ...Intl.supportedValuesOf('timeZone')].map(one => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </form>
      <p class="t12 says" role="status">
        {says}
      </p>
    </>
  )
}

function isZone(zone: string): boolean {
  try {
    return zone !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
