import { fold } from '../base/folded-text'
import { isSameName } from './earlier-cases'
import { byHand, row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A bank account or card in another name pays in or is paid out to. */
export const money05: ComputedSignal = {
  id: 'FIN-05',
  title: 'Bank account or card in another name',
  why: 'Money of a stranger in an account makes it a passage, whether the owner knows or not.',
  needs: ['holder names of deposits or withdrawals in the log', 'the name on file'],
  knownFalsePositives: ['A spouse’s or parent’s account, a maiden name, a firm of the client.'],
  source: 'trade contract §4, FIN-05',
  pureFact: false,
  evaluate,
}

const record = { name: { value: 'Margaret A. Ellingsworth', source: byHand } }

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'a deposit of somebody else',
      record,
      events: [row('deposit', '2026-03-10T08:00:00.000Z', { from: 'Viktor Kestrel' })],
    },
    {
      name: 'a payout to somebody else',
      record,
      events: [row('withdrawal-requested', '2026-03-16T08:00:00.000Z', { to: 'Viktor Kestrel', asset: 'EUR' })],
    },
  ],
  quiet: [
    {
      name: 'the own name',
      record,
      events: [row('deposit', '2026-03-10T08:00:00.000Z', { from: 'ELLINGSWORTH, Margaret' })],
    },
    { name: 'initials', record, events: [row('deposit', '2026-03-10T08:00:00.000Z', { from: 'M. Ellingsworth' })] },
  ],
  unknown: [
    { name: 'no name on file', events: [row('deposit', '2026-03-10T08:00:00.000Z', { from: 'Viktor Kestrel' })] },
    { name: 'no holder told', record, events: [row('deposit', '2026-03-10T08:00:00.000Z')] },
    {
      name: 'an address is no holder',
      record,
      events: [row('deposit', '2026-03-10T08:00:00.000Z', { from: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' })],
    },
  ],
}

function evaluate({ record, events = [] }: SignalInput): Outcome {
  const name = record?.name?.value
  if (!name) return unknown('the name on file')
  const told = [...events, ...(record?.withdrawals?.items ?? [])].flatMap(event => {
    const holder = event.kind === 'deposit' ? event.from : event.kind.startsWith('withdrawal') ? event.to : undefined
    return holder && isPersonName(holder) ? [{ event, holder }] : []
  })
  if (told.length === 0) return unknown('the holder of a bank account or card')
  const own = fold(name).text.replace(/[^\p{L}\p{N}]+/gu, ' ')
  const others = told.filter(({ holder }) => !isSameName(own.trim(), holder))
  if (others.length === 0) return quiet()
  return fires(
    others
      .slice(0, 3)
      .map(({ holder }) => holder)
      .join(', '),
    { rows: others.map(({ event }) => event) },
  )
}

/** Two words of letters; addresses, account numbers and amounts are none. */
function isPersonName(text: string): boolean {
  return /^\p{L}[\p{L}.'’-]*(?:,? \p{L}[\p{L}.'’-]*){1,4}$/u.test(text.trim())
}
