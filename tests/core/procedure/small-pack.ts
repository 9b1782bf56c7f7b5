import type { EventBody, StepResult, Tier } from '../../../src/core/case/event'
import { apply, emptySession, type Session } from '../../../src/core/case/session'
import type { Pack, Step, StepUse } from '../../../src/core/procedure/procedure'

/** A step with made-up words; only what judges read is given. */
export function step(id: string, given: Partial<Step> = {}): Step {
  return {
    id,
    title: `Title of ${id}`,
    question: 'A question?',
    why: 'A reason.',
    how: ['Look.'],
    evidenceWanted: ['A line of the log.'],
    record: 'What was seen.',
    answers: { pass: 'Good.', concern: 'Odd.', fail: 'Bad.' },
    observations: [],
    ...given,
  }
}

const steps = [
  step('S02', {
    title: 'Live-loss triage',
    liveLoss: true,
    gateUntilSeen: { fail: 'ato' },
    observations: [
      {
        id: 'money-leaving',
        text: 'A withdrawal is pending now',
        speaks: 'against',
        gate: 'ato',
        with: ['concern', 'fail'],
      },
      {
        id: 'helper',
        text: 'A helper is on the line',
        speaks: 'against',
        signals: ['3P-05'],
        with: ['concern', 'fail'],
      },
    ],
  }),
  step('S05', {
    title: 'Mail verdicts',
    signals: { pass: ['MAIL-01'], fail: ['MAIL-03'] },
    notApplicableWhen: ['No mail in this case'],
    observations: [{ id: 'older-thread', text: 'An older thread goes on', speaks: 'owner', signals: ['MAIL-09'] }],
  }),
  step('S12', {
    title: 'Locks',
    observations: [{ id: 'hold', text: 'A compliance hold stands', speaks: 'fact', gate: 'route' }],
  }),
  step('S14', {
    title: 'Factor list',
    observations: [{ id: 'several-lost', text: 'Several factors are lost', speaks: 'fact' }],
  }),
  step('S18', { title: 'Device', signals: { pass: ['DEV-01'], concern: ['DEV-02'] } }),
  step('S25', { title: 'Confirm by mail on file', signals: { pass: ['MAIL-11'] } }),
  step('S30', {
    title: 'Identity document',
    signals: { pass: ['DOC-01'] },
    observations: [
      {
        id: 'altered',
        text: 'The image was altered',
        speaks: 'against',
        signals: ['DOC-05'],
        with: ['concern', 'fail'],
      },
    ],
  }),
  step('S31', { title: 'Selfie with note', signals: { pass: ['DOC-02'] } }),
  step('S44', { title: 'Request containment', liveLoss: true }),
  step('S54', { title: 'Second person' }),
]

/** One line of a procedure. */
export function use(id: string, given: Partial<StepUse> = {}): StepUse {
  return { use: id, group: 'Group', phase: 'check', required: true, ...given }
}

/** A small two-factor procedure: R3, R4 when several factors are lost. */
export const factorPack: Pack = {
  hash: 'hash-c01',
  steps: Object.fromEntries(steps.map(one => [one.id, one])),
  procedure: {
    schema: 'gatehouse.procedure/1',
    id: 'c01',
    type: 'C01',
    version: '1.0.0',
    title: 'Two-factor reset',
    goal: 'Replace a factor.',
    tier: 'R3',
    raise: [{ to: 'R4', when: { observed: 'several-lost' }, why: 'Several factors are lost.' }],
    slaClass: 'S2',
    words: { en: ['authenticator'] },
    stories: { owner: 'New phone.', attacker: 'New phone, too.' },
    steps: [
      use('S02', { phase: 'open' }),
      use('S05'),
      use('S12'),
      use('S14'),
      use('S18'),
      use('S25', { when: { not: { step: 'S05', is: ['pass'] } } }),
      use('S30', { required: false }),
      use('S44', { when: { observed: 'money-leaving' } }),
      use('S31', { when: { tier: ['R3', 'R4'] } }),
      use('S54', { phase: 'close' }),
    ],
    derive: [
      {
        signal: 'SEQ-06',
        when: {
          all: [
            { step: 'S14', is: ['pass'] },
            { step: 'S18', is: ['pass'] },
          ],
        },
      },
    ],
    gates: [
      {
        id: 'bound',
        text: 'The sender is bound to the account.',
        when: {
          any: [
            { step: 'S05', is: ['pass'] },
            { step: 'S25', is: ['pass'] },
          ],
        },
      },
      { id: 'second', text: 'A second person has looked.', when: { step: 'S54', is: ['pass'] } },
    ],
    targets: [
      { to: 'ATO', when: { observed: 'money-leaving' }, why: 'Money is leaving.' },
      { to: 'L2', why: 'Level 2 resets factors.' },
    ],
    action: {},
    levelTwoOnly: [],
    say: [],
    neverSay: [],
  },
}

/** A report of takeover: no tier, verifies nobody. */
export const takeoverPack: Pack = {
  hash: 'hash-c07',
  steps: factorPack.steps,
  procedure: {
    ...factorPack.procedure,
    id: 'c07',
    type: 'C07',
    title: 'Takeover report',
    tier: 'none',
    slaClass: 'S0',
    raise: [],
    steps: [use('S02', { phase: 'open' }), use('S18'), use('S12')],
    derive: [],
    gates: [],
  },
}

/** Adds events one after the other, as one person. */
export function grown(session: Session, bodies: readonly EventBody[]): Session {
  return bodies.reduce(
    (state, body) =>
      apply(state, {
        id: `e${state.events + 1}`,
        caseId: state.caseId,
        device: 'd1',
        seq: state.events + 1,
        clock: String(state.events + 1).padStart(6, '0'),
        at: '2026-03-16T08:41:07.000Z',
        actor: { name: 'Mara', role: 'L1' },
        body,
      }),
    session,
  )
}

/** The choice of a procedure as the panel makes it. */
export function choice({ procedure, hash }: Pack, tier: Tier = procedure.tier): EventBody {
  const { id, version, slaClass } = procedure
  return { type: 'procedure.chosen', procedureId: id, version, hash, tier, slaClass, proposed: true }
}

/** An answer; not-applicable and not-possible get a reason. */
export function answer(stepId: string, result: StepResult, observed: string[] = []): EventBody {
  const needsReason = result === 'not-applicable' || result === 'not-possible'
  return { type: 'step.answered', stepId, result, observed, ...(needsReason ? { reason: 'the log is gone' } : {}) }
}

/** A case with a chosen procedure and some answers. */
export function caseWith(pack: Pack, ...bodies: EventBody[]): Session {
  return grown(emptySession('https://desk.example#1004'), [choice(pack), ...bodies])
}

/** The answers of a clear owner to the small two-factor procedure. */
export const ownerAnswers: EventBody[] = ['S02', 'S05', 'S12', 'S14', 'S18', 'S30', 'S31'].map(id => answer(id, 'pass'))
