import type { EventBody, SessionEvent } from '../../../src/core/case/event'
import type { Pack, Step } from '../../../src/core/procedure/procedure'
import type { CaseRow, Replay } from '../../../src/messages/protocol'

export const caseId = 'https://desk.example#1004'

export function row(over: Partial<CaseRow>): CaseRow {
  return {
    caseId: `https://desk.example#${over.key ?? '1004'}`,
    key: '1004',
    site: 'https://desk.example',
    requester: 'Margaret Ellingsworth',
    subject: '2FA removal request',
    type: 'Two-factor reset',
    tier: 'R3',
    answered: 2,
    steps: 10,
    disposition: '',
    updatedAt: '2026-03-16T15:04:00.000Z',
    clock: { state: 'running', leftMs: 3_600_000, share: 0.5, why: 'due 16:04 UTC' },
    ...over,
  }
}

function step(id: string, title: string, question: string): Step {
  return {
    id,
    title,
    question,
    why: 'Because it matters.',
    how: ['Look at the record.'],
    evidenceWanted: ['the line'],
    record: 'what was seen',
    answers: { pass: 'It fits.', concern: 'Partly fits.', fail: 'It is another address.' },
    observations: [
      { id: `${id}-lookalike`, text: 'The domain imitates the one on file', speaks: 'against' },
      { id: `${id}-same`, text: 'Same address as on file', speaks: 'owner' },
    ],
  }
}

export const pack: Pack = {
  hash: 'h1',
  steps: {
    S04: step('S04', 'Sender', 'Is this the address on file?'),
    S05: step('S05', 'Mail verdicts', 'Did our server confirm the sender?'),
  },
  procedure: {
    schema: 'gatehouse.procedure/1',
    id: 'c01',
    type: 'C01',
    version: '1.0.0',
    title: 'Two-factor reset',
    goal: 'Find out whether the owner asks.',
    tier: 'R3',
    raise: [],
    slaClass: 'S2',
    words: { en: ['2fa'] },
    stories: { owner: 'Lost the phone.', attacker: 'Has the password.' },
    steps: [
      { use: 'S04', group: 'Sender', phase: 'check', required: true },
      { use: 'S05', group: 'Sender', phase: 'check', required: true, question: 'Did example.com send this?' },
    ],
    derive: [],
    gates: [],
    targets: [{ to: 'level 2', why: 'always' }],
    action: {},
    levelTwoOnly: [],
    say: [],
    neverSay: [],
  },
}

export const bodies: EventBody[] = [
  {
    type: 'case.opened',
    ticket: {
      key: '1004',
      subject: 'Kindly remove 2FA ur\u200Bgent',
      requesterName: 'Margaret Ellingsworth',
      requesterEmail: '',
      fields: [{ name: 'status', value: 'open' }],
      path: '/tickets/1004',
      adapter: 'demo',
    },
  },
  {
    type: 'procedure.chosen',
    procedureId: 'c01',
    version: '1.0.0',
    hash: 'h1',
    tier: 'R3',
    slaClass: 'S2',
    proposed: true,
  },
  {
    type: 'evidence.added',
    stepId: 'S04',
    evidence: {
      id: 'v1',
      source: {
        type: 'passage',
        text: 'Reply-To: m@examp1e.example',
        url: 'https://desk.example/tickets/1004',
        takenAt: '2026-03-16T15:06:00.000Z',
      },
    },
  },
  { type: 'step.answered', stepId: 'S04', result: 'fail', reason: 'Another domain.', observed: ['S04-lookalike'] },
  { type: 'note.written', about: 'S04', text: 'Asked on the address on file.' },
  { type: 'answer.undone', stepId: 'S04' },
  { type: 'evidence.removed', evidenceId: 'v1' },
  {
    type: 'decision.made',
    disposition: 'NOT_VERIFIED',
    recommended: 'NEED_MORE_INFO',
    reason: 'Two claims contradict the record.',
    counterArgument: 'A new phone would explain it.',
    inputsHash: 'x',
  },
  { type: 'handoff.placed', how: 'copied', text: 'HAND-OFF #1004' },
]

export function eventOf(body: EventBody, index: number): SessionEvent {
  const minute = String(4 + index).padStart(2, '0')
  return {
    id: `e${index}`,
    caseId,
    device: 'd1',
    seq: index,
    clock: String(index).padStart(6, '0'),
    at: `2026-03-16T15:${minute}:07.000Z`,
    actor: { name: 'Mara Lindqvist', role: 'L1' },
    body,
  }
}

export function replay(over: Partial<Replay> = {}): Replay {
  return { events: bodies.map(eventOf), pack, otherVersion: false, ledger: { ok: true, links: bodies.length }, ...over }
}
