import { readFileSync } from 'node:fs'
import { factsOf } from '../../../src/core/case/facts'
import type { FieldName, Reading } from '../../../src/core/case/reading'
import { readLogCells } from '../../../src/core/indicators/log-table'
import { readMailHeaders } from '../../../src/core/indicators/mail-headers'
import type { AccountRecord } from '../../../src/core/records/account-record'
import type { LogEvent } from '../../../src/core/records/log-event'
import { byHand, network } from '../../../src/core/signals/example-log'
import type { SignalInput } from '../../../src/core/signals/signal-input'
import { loadDesk, readCaseFile } from '../../../src/demo/cases.mjs'
import { mailLists } from '../../../src/packs/load-mail-lists'
import { countryTable, sequenceRules } from '../../../src/packs/load-network-lists'

type Account = { id: string | null; name: string; email: string; phone: string; country: string; usualIps?: string[] }
type Stored = { id: string; account: Account; messages: { file: string; direction: string }[] }
type Log = { at: string; event: string; result: string; ip: string; country: string; device: string }
type Change = { at: string; what: string; from: string; to: string; by: string; ip: string }
type Office = Record<string, { logins?: Log[]; changes?: Change[] }>

// The practice clients write from reserved names; these stand for public providers.
const providers = ['example.com', 'example.net', 'example.org']
const lists = { ...mailLists, publicProviders: new Set([...mailLists.publicProviders, ...providers]) }
const receivers = ['mx1.harborline.example']
/** Journeys the client tells of in the ticket, as an analyst would note them. */
const told: Record<string, string[]> = { c05: ['BR'] }
const stored: Stored[] = readCaseFile('cases.json').cases
const office: Office = readCaseFile('back-office.json')
// The stored times are those of the desk at this moment: nothing is moved.
const desk = loadDesk(Date.parse('2026-03-16T18:30:00Z'))

/** The 16 tickets of the practice desk, with or without what the back office shows. */
export const seeded = stored.map(one => ({ id: one.id, input: (isLookedUp: boolean) => inputOf(one, isLookedUp) }))

function inputOf(one: Stored, isLookedUp: boolean): SignalInput {
  const reading = readingOf(one.id)
  const times = reading.messages.map(message => Date.parse(message.time?.iso ?? ''))
  const base = { reading, facts: factsOf(reading), now: new Date(Math.max(...times)).toISOString() as `${string}Z` }
  return isLookedUp ? { ...base, ...lookedUp(one) } : base
}

function readingOf(id: string): Reading {
  const ticket = desk.tickets[stored.findIndex(one => one.id === id)]!
  const field = (name: FieldName, value: string) => ({ name, values: [value], alternative: 0, selector: '#x' })
  return {
    adapter: { id: 'demo', version: '1', name: 'Demo' },
    origin: 'http://127.0.0.1:8970',
    ticketKey: ticket.key,
    path: `/tickets/${ticket.key}`,
    page: 'ticket',
    readAt: '2026-03-17T07:45:00.000Z',
    fields: [
      field('subject', ticket.subject),
      field('requesterName', ticket.requester.name),
      field('requesterEmail', ticket.requester.email),
      field('replyTo', ticket.replyTo),
    ],
    missing: [],
    messages: ticket.messages.map(({ id: messageId, kind, author, body, headers, at }) => ({
      id: messageId,
      speaker: kind === 'note' ? ('internal' as const) : kind,
      author,
      time: { raw: at, iso: new Date(Date.parse(at) - desk.shiftMs).toISOString(), sure: true },
      body,
      headers,
      attachments: [],
      truncated: false,
      hiddenChars: 0,
    })),
    total: ticket.messages.length,
    left: '',
    health: { score: 1, ok: true },
  }
}

function lookedUp({ id, account, messages }: Stored): Partial<SignalInput> {
  const raw = messages.filter(({ direction }) => direction === 'inbound').map(({ file }) => file)
  const mail = raw.map(file =>
    readMailHeaders(readFileSync(new URL(`../../../src/demo/cases/${file}`, import.meta.url), 'utf8'), {
      trustedIds: receivers,
    }),
  )
  const { logins = [], changes = [] } = office[id] ?? {}
  return {
    mail,
    ...(account.id
      ? { accountId: account.id, record: recordOf(account, rowsOf(changes, 'changes'), told[id] ?? []) }
      : {}),
    events: rowsOf(logins, 'logins'),
    networks: ip => (ip === '185.220.101.34' ? network(ip, 'tor') : undefined),
    lists: {
      mail: lists,
      sequences: sequenceRules,
      countries: countryTable,
      protectedNames: ['harborline.example'],
      allowedDomains: ['harborline.example'],
    },
    earlier: id === 'c14' ? [firstTicket] : [],
  }
}

const firstTicket = {
  caseId: 'c01',
  accountId: 'HL-4482017',
  requesterEmail: 'hannah.brightwater@example.com',
  requesterName: 'Hannah Brightwater',
  openedAt: '2026-03-16T08:41:07.000Z',
  isOpen: true,
  outcome: 'none',
} as const

function recordOf(
  { name, email, phone, country, usualIps = [] }: Account,
  changes: LogEvent[],
  countries: string[],
): AccountRecord {
  const value = (text: string) => ({ value: text, source: byHand })
  return {
    name: value(name),
    email: value(email),
    phone: value(phone),
    residence: value(country),
    usualNetworks: { items: usualIps, source: byHand },
    travel: { items: countries.map(one => ({ country: one, source: byHand })), source: byHand },
    changes: { items: changes, source: byHand },
  }
}

function rowsOf(rows: readonly (Log | Change)[], tableId: string): LogEvent[] {
  const first = rows[0]
  if (!first) return []
  return readLogCells([Object.keys(first), ...rows.map(row => Object.values(row))], { tableId }).events
}
