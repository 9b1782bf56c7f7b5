import { describe, expect, it } from 'vitest'
import { eventWords } from '../../../src/ui/desk/event-words'
import { bodies, pack } from './made-up-replay'

describe('every kind of event has its sentence', () => {
  it('names steps by their titles where the procedure is loaded', () => {
    expect(bodies.map(body => eventWords(body, pack).title)).toEqual([
      'Case opened',
      'Procedure: Two-factor reset, R3',
      'Evidence: S04 Sender',
      'S04 Sender – fail',
      'Note: S04 Sender',
      'S04 Sender – answer undone',
      'Evidence removed',
      'Decision: not verified',
      'Hand-off note copied',
    ])
  })

  it('keeps to the ids where it is not', () => {
    expect(eventWords({ type: 'answer.undone', stepId: 'S04' }).title).toBe('S04 – answer undone')
    expect(eventWords({ type: 'note.written', about: 'case', text: 'x' }).title).toBe('Note: whole case')
  })

  it('says when a decision differs from what the evidence points to', () => {
    const [decision] = bodies.filter(body => body.type === 'decision.made')
    expect(decision && eventWords(decision).detail).toBe(
      'differs from the recommendation: Two claims contradict the record.',
    )
  })

  it('tells a tier, a signal and an inserted note', () => {
    expect(eventWords({ type: 'tier.set', tier: 'R4', reason: 'Live loss.' })).toEqual({
      title: 'Tier set to R4',
      detail: 'Live loss.',
    })
    expect(eventWords({ type: 'signal.judged', signalId: 'MAIL-04', verdict: 'dismissed', factIds: [] }).title).toBe(
      'Signal MAIL-04 dismissed',
    )
    expect(eventWords({ type: 'handoff.placed', how: 'inserted', text: '' }).title).toBe('Internal note inserted')
  })
})
