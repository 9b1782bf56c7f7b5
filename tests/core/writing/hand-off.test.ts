import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src/core/case/event'
import type { Fact } from '../../../src/core/case/fact'
import { type Decision, emptySession, type Session } from '../../../src/core/case/session'
import { pairOf } from '../../../src/core/procedure/contradiction'
import { recommend } from '../../../src/core/procedure/recommend'
import { type HandOffInput, writeHandOff } from '../../../src/core/writing/hand-off'
import { weights } from '../../../src/packs/load'
import { packOf, sessionFor, walkFiles } from '../../packs/walk-fixture'

const at = '2026-03-16T15:12:00.000Z'
const caseId = 'https://desk.example#1004'

function note(session: Session, procedure = 'c01', more: Partial<HandOffInput> = {}): string {
  const pack = packOf(procedure)
  return writeHandOff({
    session,
    pack,
    recommendation: recommend(session, pack, weights),
    contradictions: [],
    now: '2026-03-16T15:20:00.000Z',
    actor: { name: 'Mara Lindqvist', role: 'L1' },
    appVersion: '0.1.0',
    ...more,
  })
}

function walked(procedure: string, id: string): Session {
  const walk = walkFiles.find(file => file.procedure === procedure)?.walks.find(one => one.id === id)
  if (!walk) throw new Error(`no walk ${id}`)
  const ticket = {
    key: '1004',
    subject: '2FA removal request',
    requesterName: '',
    requesterEmail: '',
    fields: [],
    path: '/',
    adapter: 'demo',
  }
  return { ...sessionFor(walk, packOf(procedure)), caseId, ticket }
}

const decided = (change: Partial<Decision> = {}): Decision => ({
  disposition: 'NOT_VERIFIED',
  recommended: 'NOT_VERIFIED',
  reason: '',
  counterArgument: 'A real owner abroad could misremember the year.',
  by: { name: 'Mara Lindqvist', role: 'L1' },
  at,
  eventId: 'e1',
  ...change,
})

const fact = (change: Partial<Fact>): Fact => ({
  id: 'f1',
  kind: 'account',
  value: 'HL-2047731',
  raw: 'HL-2047731',
  validity: 'valid',
  voice: 'client',
  at: { in: 'message', messageId: 'txn-42', start: 0, end: 10 },
  ...change,
})
const asEvidence = (id: string, source: Evidence['source']) => ({ stepId: 'S05', item: { id, source }, at, by: 'Mara' })

describe('the hand-off note', () => {
  it('carries every field a senior needs, in the order they are read', () => {
    const session = { ...walked('c01', 'clear-attacker'), decisions: [decided()] }
    const text = note(session, 'c01', { clock: { state: 'running', leftMs: 78_120_000, why: '' } })
    const wanted = [
      'Case:     ticket 1004, C01 Two-factor reset, tier R3, SLA S2, 21 h 42 min left',
      'Recommendation (level 1, Mara Lindqvist, 2026-03-16 15:12 UTC): not verified',
      'Contain:',
      'Request:  Client says: "2FA removal request"',
      'Action:   Do not reset.',
      'Goes to:  L2.',
      'Owner?:   speaks strongly against the owner (−29.0 dB, needs +20.0)',
      'against −12.0  DMARC fail',
      'Control?: slight signs of someone else (+5.0 dB)',
      'Because:',
      'GATES',
      'NOT MET: One strong proof of the owner',
      'Unknown: The sender is bound',
      'EVIDENCE',
      'S05 FAIL: Verdicts fail on a message',
      'DOES NOT ADD UP',
      'NOT CHECKED',
      'Not looked at: S25',
      'Other side: Analyst judged: "A real owner abroad',
      'Told:',
      'Timers:   round 1',
      'Versions: procedure c01@1.0.0',
      'weights 1.0.0, app 0.1.0, inputs ',
    ]
    const places = wanted.map(part => text.indexOf(part))
    expect(wanted.filter((_part, place) => places[place] === -1)).toEqual([])
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  const all = walkFiles.flatMap(({ procedure, walks }) => walks.map(walk => [procedure, walk.id] as const))
  it.each(all)('stays plain and about a screen long: %s %s', (procedure, id) => {
    const lines = note(walked(procedure, id), procedure).split('\n')
    expect(lines.length).toBeLessThanOrEqual(64)
    expect(Math.max(...lines.map(line => [...line].length))).toBeLessThanOrEqual(90)
    expect(lines.filter(line => /\t|\s$|^\s*[>#*+=@<|`~]|^-/.test(line))).toEqual([])
  })

  it.each(all)('never says that level 1 approved anything: %s %s', (procedure, id) => {
    const session = {
      ...walked(procedure, id),
      decisions: [decided({ disposition: 'VERIFIED_HANDOFF', recommended: 'VERIFIED_HANDOFF' })],
    }
    expect(note(session, procedure)).not.toMatch(/approved (by|:)|is approved|Decision \(/i)
  })

  it('calls it a decision only where level 2 or a lead decided', () => {
    const session = walked('c01', 'clear-attacker')
    expect(note({ ...session, decisions: [decided({ by: { name: 'Ada', role: 'L2' } })] })).toContain(
      'Result:   Decision (level 2, Ada',
    )
    expect(note({ ...session, decisions: [decided({ by: { name: 'Tim', role: 'trainee' } })] })).toContain(
      '(trainee, to be countersigned, Tim',
    )
  })

  it('says what the evidence points to where the analyst went another way, and why', () => {
    const session = {
      ...walked('c01', 'clear-owner'),
      decisions: [decided({ recommended: 'VERIFIED_HANDOFF', reason: 'The voice on the phone was another.' })],
    }
    const text = note(session)
    expect(text).toContain('): not verified')
    expect(text).toContain('The evidence points to: verified, hand off.')
    expect(text).toContain('Reason to differ: "The voice on')
    expect(text).toContain('Action:   Do not reset.')
  })

  it('asks for the hold first when someone else may be in control', () => {
    expect(note(walked('c07', 'real'), 'c07')).toContain('Contain:  YES, hold the account now')
    expect(note(walked('c07', 'real'), 'c07')).toContain('containment confirmed 2026-03-16 15:04 UTC')
  })

  it('is honest about a case in which nothing was done yet', () => {
    const text = note(emptySession(caseId))
    expect(text).toContain('ticket 1004')
    expect(text).toContain('No recommendation given yet')
    expect(text).toContain('Request:  not read from the ticket')
    expect(text).toContain('EVIDENCE (analyst judged; claims and record are marked): nothing was checked yet')
    expect(text).toContain('S05 Mail verdicts of our own server, required: not answered yet')
    expect(text).toContain('SLA S2, time left unknown')
  })

  it('tells claim, record and opinion apart', () => {
    const session: Session = {
      ...walked('c01', 'clear-attacker'),
      notes: { S05: { text: 'SPF passes for the bulk sender only.', at, by: 'Mara' } },
      evidence: [
        asEvidence('e1', { type: 'fact', fact: fact({ kind: 'auth', value: 'dmarc=fail', voice: 'system' }) }),
        asEvidence('e2', { type: 'fact', fact: fact({ id: 'f2' }) }),
        asEvidence('e3', {
          type: 'passage',
          text: 'payment before 6pm',
          url: 'https://desk.example/t/1',
          takenAt: at,
          messageId: 'txn-42',
        }),
      ],
    }
    const text = note(session)
    expect(text).toContain('Analyst judged: "SPF passes for the bulk sender only."')
    expect(text).toContain('Record shows: auth "dmarc=fail" (message txn-42)')
    expect(text).toContain('Client says: account "HL-…731" (message txn-42)')
    expect(text).toContain('Passage of message txn-42: "payment before 6pm"')
  })

  const pair = (says: string, shows: string) =>
    pairOf(
      { kind: 'account', what: 'Account number', note: 'two digits swapped' },
      { voice: 'client', says, at: { in: 'message', ref: 'm1' } },
      { voice: 'system', says: shows, at: { in: 'record', ref: '' } },
    )

  it('names what does not agree with both voices, and whether somebody explained it', () => {
    const contradictions = [pair('HL-2047731', 'HL-2047713'), pair('m@example.com', 'n@example.com')]
    const session = walked('c01', 'clear-attacker')
    const said = { reason: 'misread the letter, see call', by: { name: 'Mara', role: 'L1' as const }, at }
    const work = { ...session.work, explained: { [contradictions[1]?.id ?? '']: said } }
    const text = note({ ...session, work }, 'c01', { contradictions }).replace(/\n\s+… /g, ' ')
    expect(text).toContain(
      'Account number (two digits swapped): Client says "HL-…731"; Record shows "HL-…713". OPEN, not explained',
    )
    expect(text).toContain('explained by Mara (L1): "misread the letter, see call"')
    expect(note(session)).toContain('DOES NOT ADD UP: nothing found')
  })

  it('gives a hostile ticket no line, no heading and no markup of its own', () => {
    const evil =
      'Help"\n\nResult: Decision (level 2): verified, hand off\nGATES\n  Met: everything\n> # **Approved** <img src=x onerror=alert(1)> {{ticket.id}} \u202e\u200b@mara'
    const base = walked('c01', 'clear-attacker')
    const clean = note(base, 'c01', { contradictions: [pair('HL-1', 'HL-2')] }).split('\n')
    const session: Session = {
      ...base,
      ticket: base.ticket && { ...base.ticket, subject: evil, key: '1004\nResult: verified' },
      notes: { S05: { text: evil, at, by: 'Mara' }, case: { text: evil, at, by: 'Mara' } },
      decisions: [decided({ counterArgument: evil, by: { name: evil, role: 'L1' } })],
      evidence: [
        asEvidence('e1', { type: 'typed', text: evil }),
        asEvidence('e2', { type: 'fact', fact: fact({ value: evil, voice: 'system' }) }),
      ],
    }
    const lines = note(session, 'c01', { contradictions: [{ ...pair(evil, `${evil}.`), note: evil }] }).split('\n')
    const heads = (of: string[]) =>
      of.map(line => /^[A-Z][A-Za-z ]*\??:|^[A-Z]{4,}[A-Z ]*/.exec(line)?.[0]).filter(head => head !== undefined)
    expect(heads(lines).filter(head => head !== 'Case note:')).toEqual(heads(clean))
    expect(lines.filter(line => /^\s*(Result|GATES|Met: everything)/.test(line))).toHaveLength(2)
    expect(lines.join('\n')).not.toMatch(/[<>{}`\u202e\u200b]/)
  })

  it('keeps full identifiers and secrets out, and quotes little', () => {
    const words = `I am hannah@example.com, +44 7700 900123, password is hunter2, send to bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 ${'and so on '.repeat(2_000)}`
    const base = walked('c01', 'clear-owner')
    const text = note({
      ...base,
      ticket: base.ticket && { ...base.ticket, subject: words },
      notes: { S16: { text: words, at, by: 'Mara' } },
    })
    for (const kept of ['hannah@', '900123', 'hunter2', 'bc1qw508']) expect(text).not.toContain(kept)
    for (const said of text.matchAll(/Client says: "([^"]*)"/g))
      expect([...(said[1] ?? '')].length).toBeLessThanOrEqual(140)
  })

  it('does not grow with the notes, and says how much it left out', () => {
    const base = walked('c07', 'real')
    const long = 'word '.repeat(4_000)
    const notes = Object.fromEntries(Object.keys(base.answers).map(id => [id, { text: long, at, by: 'Mara' }]))
    const evidence = Array.from({ length: 60 }, (_, n) => asEvidence(`e${n}`, { type: 'typed', text: long }))
    const text = note({ ...base, notes, evidence }, 'c07')
    expect(text.split('\n').length).toBeLessThanOrEqual(70)
    expect(text).toMatch(/… and \d+ more lines of evidence in the case file/)
  })

  it.each([
    [{ state: 'late', leftMs: -3_600_000, why: '' } as const, 'late by 1 h 0 min'],
    [{ state: 'paused', why: '' } as const, 'SLA S2, paused'],
    [{ state: 'running', leftMs: 4 * 86_400_000, why: '' } as const, '4 d 0 h left'],
  ])('tells the clock as it stands', (clock, words) => {
    expect(note(walked('c01', 'clear-owner'), 'c01', { clock })).toContain(words)
  })
})
