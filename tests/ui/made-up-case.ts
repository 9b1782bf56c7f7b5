import type { SessionEvent } from '../../src/core/case/event'
import { factsOf } from '../../src/core/case/facts'
import type { MessageReading, Reading } from '../../src/core/case/reading'
import { sessionOf } from '../../src/core/case/session'
import { permitted } from '../../src/core/procedure/admit'
import type { Seen } from '../../src/core/procedure/contradiction'
import { contradictionsOf } from '../../src/core/procedure/contradictions'
import { frictionOf } from '../../src/core/procedure/friction'
import { moduleOffers } from '../../src/core/procedure/offer-modules'
import type { Pack } from '../../src/core/procedure/procedure'
import { propose } from '../../src/core/procedure/propose'
import { recommend } from '../../src/core/procedure/recommend'
import { withModules } from '../../src/core/procedure/side-module'
import { textPairs } from '../../src/core/procedure/text-pairs'
import { typeChange } from '../../src/core/procedure/type-change'
import { findingsOf } from '../../src/core/signals/findings'
import { writeHandOff } from '../../src/core/writing/hand-off'
import type { CaseView, Settings, SlaClock } from '../../src/messages/protocol'
import { modules, packs, weights } from '../../src/packs/load'
import { askedItems } from '../../src/packs/load-items'

/** A desk that told nothing of itself. */
export const noDesk = { receivers: [], protectedNames: [], allowedDomains: [] }

export const origin = 'https://desk.example'
export const caseId = `${origin}#1004`
/** Weekdays from nine to five, in UTC. */
export const calendar: Settings['calendar'] = {
  zone: 'UTC',
  days: [1, 2, 3, 4, 5],
  fromMinute: 540,
  toMinute: 1_020,
  holidays: [],
}
const clock: SlaClock = { state: 'running', leftMs: 78_120_000, share: 0.1, why: 'due 17 March 13:02 UTC' }

/** A ticket whose answers would go to another address than the one the helpdesk shows. */
export const reading: Reading = {
  adapter: { id: 'demo', version: '1', name: 'Demo helpdesk' },
  origin,
  ticketKey: '1004',
  path: '/ticket/1004',
  page: 'ticket',
  readAt: '2026-03-16T15:04:00.000Z',
  fields: [
    field('subject', ['2FA removal request - kindly treat as urgent']),
    field('requesterName', ['Margaret Ellingsworth']),
    field('requesterEmail', ['margaret.ellingsworth@example.com']),
    field('status', ['open']),
    field('group', ['Client Security']),
    { ...field('createdAt', ['16 Mar 2026 13:02']), time: { raw: '16 Mar 2026 13:02', sure: false } },
    { ...field('priority', ['normal']), alternative: 1 },
  ],
  missing: ['dueAt'],
  messages: [
    message('m1', {
      speaker: 'client',
      author: 'Margaret Ellingsworth',
      body: 'Kindly remove 2FA from my account today, I lost my phone with the authenticator.\nWrite to margaret.ellingsworth@examp1e-mail.example, my IP is 203.0.113.99. Pay to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq or bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdx.',
      headers: [
        { name: 'From', value: 'Margaret Ellingsworth <margaret.ellingsworth@example.com>' },
        { name: 'Reply-To', value: 'Margaret Ellingsworth <margaret.ellingsworth@examp1e-mail.example>' },
      ],
    }),
    message('m2', {
      speaker: 'internal',
      author: 'Mara Lindqvist',
      body: 'Treat as impersonation until shown otherwise.',
    }),
    message('m3', { speaker: 'unknown', author: 'Ma\u200Brgaret \u202Ednim', body: 'Any news?\u200B' }),
  ],
  total: 5,
  left: 'collapsed',
  health: { score: 1, ok: true },
}

function field(name: Reading['fields'][number]['name'], values: string[]): Reading['fields'][number] {
  return { name, values, alternative: 0, selector: `[data-field=${name}]` }
}

function message(id: string, over: Partial<MessageReading>): MessageReading {
  const time = { raw: '16 Mar 2026 13:02', iso: '2026-03-16T13:02:00.000Z', sure: true }
  return {
    id,
    speaker: 'unknown',
    author: '',
    time,
    body: '',
    headers: [],
    attachments: [],
    truncated: false,
    hiddenChars: 0,
    ...over,
  }
}

export const actor = { name: 'Mara', role: 'L1' } as const

/** An event as the worker would stamp it. */
export function stamped(body: SessionEvent['body'], seq: number, id = `e${seq}`): SessionEvent {
  const at = `2026-03-16T15:${String(4 + (seq % 50)).padStart(2, '0')}:00.000Z`
  return { id, caseId, device: 'd', seq, clock: String(seq).padStart(8, '0'), at, actor, body }
}

const first = packs[0]
export const chosen: SessionEvent['body'] = {
  type: 'procedure.chosen',
  procedureId: first?.procedure.id ?? '',
  version: first?.procedure.version ?? '',
  hash: first?.hash ?? '',
  tier: 'R3',
  slaClass: 'S2',
  proposed: true,
}

/** What the worker answers for these events, judged by the real core. */
export function viewOf(events: readonly SessionEvent[], over: Partial<CaseView> = {}): CaseView {
  const opened: SessionEvent['body'] = {
    type: 'case.opened',
    ticket: {
      key: '1004',
      subject: '2FA removal request',
      requesterName: 'Margaret Ellingsworth',
      requesterEmail: 'margaret.ellingsworth@example.com',
      fields: [],
      path: '/ticket/1004',
      adapter: 'demo',
    },
  }
  const session = sessionOf(caseId, [stamped(opened, 0), ...events])
  const found = packs.find(item => item.procedure.id === session.procedure?.id)
  const pack = found && withModules(found, modules, session.work.modules)
  const facts = factsOf(reading)
  const ticket = { subject: '2FA removal request', messages: reading.messages }
  const at = events.at(-1)?.at
  const texts = { reading, said: [], facts: [], found: facts, beside: over.beside ?? [], mail: [] }
  const pairs =
    over.contradictions ?? textPairs({ ...texts, mailRules: { dotBlind: new Set(), sameMailbox: new Map() } })
  const contradictions = contradictionsOf(pairs, session, pack)
  return {
    caseId,
    tabId: 7,
    reading,
    facts,
    texts: 'ready',
    beside: [],
    networks: {},
    findings: findingsOf({ reading, facts, now: '2026-03-16T15:20:00.000Z' }),
    proposals: propose(
      ticket,
      packs.map(item => item.procedure),
    ),
    procedures: packs.map(item => ({
      ...choiceOf(item),
      ...(pack ? { change: typeChange(session, pack, item) } : {}),
    })),
    modules: pack ? moduleOffers(modules, pack.base ?? pack, session, ticket) : [],
    friction: [],
    session,
    ...(pack ? judged(session, pack, { contradictions }) : { handoff: '' }),
    drafts: [],
    ...(at ? { savedAt: at } : {}),
    clock,
    clocks: [clock],
    zone: 'told',
    settings: { actor, guided: false, singleKeys: true, zones: {}, calendar, desk: noDesk, locked: [] },
    ...over,
    contradictions,
  }
}

function choiceOf({ hash, procedure: { id, type, title, tier, slaClass, version } }: Pack) {
  return { id, type, title, tier, slaClass, version, hash }
}

function judged(session: CaseView['session'], pack: NonNullable<CaseView['pack']>, seen: Seen) {
  const recommendation = recommend(session, pack, weights, seen)
  const applying = recommendation.applying.flatMap(at => pack.procedure.steps[at] ?? [])
  const ticket = { subject: '', messages: reading.messages, facts: factsOf(reading) }
  const now = '2026-03-16T15:20:00.000Z' as const
  return {
    pack,
    recommendation,
    friction: frictionOf({ session, pack, weights, applying, items: askedItems, ticket }),
    permitted: permitted(session, actor.role, pack, { weights, seen }),
    handoff: writeHandOff({ session, pack, recommendation, ...seen, clock, now, actor, appVersion: '0.1.0' }),
  }
}
