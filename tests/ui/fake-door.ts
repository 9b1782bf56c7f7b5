import { configure } from '@testing-library/preact'
import { fine, type Problem, type Result } from '../../src/core/base/problem'
import type { SessionEvent } from '../../src/core/case/event'
import { readRecordLines } from '../../src/core/records/record-lines'
import type { PackChanges } from '../../src/messages/pack-calls'
import type {
  Call,
  CaseView,
  Checked,
  Draft,
  Input,
  Inserted,
  News,
  NoCase,
  Outputs,
  Passage,
} from '../../src/messages/protocol'
import type { Door } from '../../src/ui/hooks/door'
import { stamped, viewOf } from './made-up-case'

/** A busy machine draws late; what is looked for is waited for longer than a second. */
configure({ asyncUtilTimeout: 6_000 })

export type Asked = { call: Call; input: unknown }

/** A worker in memory: keeps what is appended, judges it with the real core, refuses when told to. */
export type FakeDoor = Door & {
  asked: Asked[]
  events: SessionEvent[]
  drafts: Draft[]
  /** Refuses these calls with a problem while they are named here. */
  refuse: Partial<Record<Call, Problem>>
  answers: {
    changes: PackChanges | null
    view: Partial<CaseView>
    none: NoCase | null
    clip: Passage | null
    insert: Inserted
    check: Checked
  }
  tell: (news: News) => void
  gone: () => void
}

export function fakeDoor(bodies: SessionEvent['body'][] = []): FakeDoor {
  const handlers = new Set<(news: News) => void>()
  let state: 'ready' | 'gone' = 'ready'
  const door: FakeDoor = {
    asked: [],
    events: bodies.map((body, index) => stamped(body, index + 1)),
    drafts: [],
    refuse: {},
    answers: {
      changes: null,
      view: {},
      none: null,
      clip: null,
      insert: { how: 'inserted' },
      check: { state: 'unknown', why: '' },
    },
    tell: news => {
      for (const handler of handlers) handler(news)
    },
    gone: () => {
      state = 'gone'
    },
    get state() {
      return state
    },
    async ask<C extends Call>(call: C, input: Input<C>): Promise<Result<Outputs[C]>> {
      door.asked.push({ call, input })
      const problem = door.refuse[call]
      if (problem) return { ok: false, problem }
      return fine(answerTo(door, call, input) as Outputs[C])
    },
    onNews(handler) {
      handlers.add(handler)
      return () => handlers.delete(handler)
    },
  }
  return door
}

function answerTo(door: FakeDoor, call: Call, input: unknown): unknown {
  if (call === 'case.view')
    return door.answers.none ?? viewOf(door.events, { drafts: door.drafts, ...door.answers.view })
  if (call === 'session.append') return appended(door, input as Input<'session.append'>)
  if (call === 'draft.keep') return kept(door, input as Input<'draft.keep'>)
  if (call === 'draft.drop') return dropped(door, (input as Input<'draft.drop'>).field)
  if (call === 'page.clip') return door.answers.clip
  if (call === 'page.check') return door.answers.check
  if (call === 'record.read') {
    const { text, source, part } = input as Input<'record.read'>
    return readRecordLines(text, { by: source.by, ...(source.ref ? { ref: source.ref } : {}) }, part)
  }
  if (call === 'pack.changes') return door.answers.changes
  if (call === 'page.insert') return door.answers.insert
  if (call === 'page.mark') return { marked: true }
  if (call === 'page.goComposer') return { going: true }
  return null
}

function appended(door: FakeDoor, { eventId, body }: Input<'session.append'>): Outputs['session.append'] {
  const event = stamped(body, door.events.length + 1, eventId)
  if (!door.events.some(known => known.id === eventId)) door.events = [...door.events, event]
  if (body.type === 'note.written') dropped(door, `note:${body.about}`)
  return { savedAt: event.at }
}

function kept(door: FakeDoor, { field, text, panel, rev }: Input<'draft.keep'>): Draft {
  const draft: Draft = { field, text, panel, rev: rev + 1, at: '2026-03-16T15:20:00.000Z', others: [] }
  door.drafts = [...door.drafts.filter(known => known.field !== field), draft]
  return draft
}

function dropped(door: FakeDoor, field: string): null {
  door.drafts = door.drafts.filter(known => known.field !== field)
  return null
}
