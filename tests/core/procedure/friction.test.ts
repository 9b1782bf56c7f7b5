import { describe, expect, it } from 'vitest'
import type { EventBody } from '../../../src/core/case/event'
import { emptySession, type Session } from '../../../src/core/case/session'
import { frictionOf } from '../../../src/core/procedure/friction'
import { frictionWords } from '../../../src/core/procedure/friction-words'
import type { TicketWords } from '../../../src/core/procedure/propose'
import { recommend } from '../../../src/core/procedure/recommend'
import { typeChange } from '../../../src/core/procedure/type-change'
import { packs, weights } from '../../../src/packs/load'
import { askedItems, decodeItems } from '../../../src/packs/load-items'
import { packOf } from '../../packs/walk-fixture'
import { answer, choice, grown } from './small-pack'

const [c01, c20] = [packOf('c01'), packOf('c20')]
const quiet: TicketWords = { subject: '', messages: [{ speaker: 'client', body: 'Hello' }] }
const begun = grown(emptySession('https://desk.example#1'), [choice(c01)])

function warned(session: Session = begun, ticket: TicketWords = quiet, pack = c01) {
  const advice = recommend(session, pack, weights)
  const applying = advice.applying.flatMap(at => pack.procedure.steps[at] ?? [])
  return frictionOf({ session, pack, weights, applying, items: askedItems, ticket })
}
const again = (...of: Parameters<typeof warned>) => warned(...of).filter(one => one.kind === 'asked-again')
const lighter = (...of: Parameters<typeof warned>) => warned(...of).filter(one => one.kind === 'lighter-open')
const client = (body: string, attachments: string[] = []): TicketWords => ({
  subject: '',
  messages: [{ speaker: 'client', body, attachments }],
})

describe('a warning that something was given already', () => {
  it('stands on an attached file, on the client’s words, on a fact, or on a reply of ours', () => {
    expect(again()).toEqual([])
    expect(again(begun, client('see file', ['ID_front_final(2).txt']))).toMatchObject([
      { stepId: 'S30', because: 'The client attached “ID_front_final(2).txt”.' },
    ])
    expect(again(begun, client('I attach my ID.'))).toMatchObject([
      { stepId: 'S30', item: 'an identity document', because: 'The client wrote “I attach my ID”.' },
    ])
    expect(again(begun, client('Adjunto mi pasaporte'))).toMatchObject([{ stepId: 'S30' }])
    const ours: TicketWords = {
      subject: '',
      messages: [{ speaker: 'agent', body: 'Please send a selfie with a handwritten note.' }],
    }
    expect(again(begun, ours)).toMatchObject([
      { stepId: 'S31', because: 'A reply of ours asked for it already: “selfie”.' },
    ])
    const deposit = packOf('c17')
    const session = grown(emptySession('x'), [choice(deposit)])
    const facts = [{ kind: 'tx', value: '4a5e1e', voice: 'client' as const }]
    expect(again(session, { ...quiet, facts }, deposit)).toMatchObject([{ stepId: 'S49' }])
    expect(again(session, { ...quiet, facts: [{ kind: 'tx', value: '4a5e1e', voice: 'analyst' }] }, deposit)).toEqual(
      [],
    )
  })

  it('does not take another word for it: a valid video, an idea, our own attachments', () => {
    expect(again(begun, client('I have no idea', ['video.mp4', 'invalid.png']))).toEqual([])
    const note: TicketWords = {
      subject: '',
      messages: [{ speaker: 'internal', body: 'ask for a selfie', attachments: ['id.png'] }],
    }
    expect(again(begun, note)).toEqual([])
  })

  it('stands on evidence in the step, and on an answer from before a change of type', () => {
    const evidence: EventBody = {
      type: 'evidence.added',
      stepId: 'S31',
      evidence: { id: 'e1', source: { type: 'typed', text: 'selfie in message 2' } },
    }
    expect(again(grown(begun, [evidence]))).toMatchObject([
      { stepId: 'S31', because: 'Evidence of it stands in this step.' },
    ])
    const answered = grown(begun, [answer('S31', 'pass')])
    const { reopened } = typeChange(answered, c01, c20)
    const changed = grown(answered, [{ ...choice(c20), reopened } as EventBody])
    const found = again(changed, quiet, c20).map(one => one.stepId)
    expect(found).toEqual(reopened.includes('S31') ? ['S31'] : [])
  })

  it('is not repeated once somebody answered it, and never stands in an answered step', () => {
    const settled: EventBody = { type: 'friction.warned', stepId: 'S30', kind: 'asked-again', went: true }
    expect(again(grown(begun, [settled]), client('I attach my ID.'))).toEqual([])
    expect(again(grown(begun, [answer('S30', 'pass')]), client('I attach my ID.'))).toEqual([])
  })
})

describe('a warning that a lighter check of equal strength is open', () => {
  it('names the lighter one, and falls silent when it is answered', () => {
    expect(lighter().find(one => one.stepId === 'S31')).toMatchObject({ instead: 'S27' })
    const done = grown(begun, [answer('S27', 'not-applicable', [])])
    expect(lighter(done).some(one => one.stepId === 'S31')).toBe(false)
  })

  it('compares only proofs of equal strength, and always names a lighter one that is open', () => {
    for (const pack of packs) {
      const session = grown(emptySession('x'), [choice(pack)])
      for (const { stepId, instead } of lighter(session, quiet, pack)) {
        const [heavy, light] = [pack.steps[stepId]?.asks, pack.steps[instead ?? '']?.asks]
        expect(light?.friction ?? 9).toBeLessThan(heavy?.friction ?? 0)
        expect(session.answers[instead ?? '']).toBeUndefined()
      }
    }
  })
})

describe('what the warnings came to', () => {
  it('is counted in one line', () => {
    expect(frictionWords([])).toBe('')
    const one = { stepId: 'S31', kind: 'lighter-open' as const, went: false, at: '' }
    expect(frictionWords([one])).toBe(
      '1 warning of needless requests (1 with a lighter check open), 0 asked all the same',
    )
    expect(frictionWords([one, { ...one, kind: 'asked-again', went: true }])).toBe(
      '2 warnings of needless requests (1 asked for again, 1 with a lighter check open), 1 asked all the same',
    )
  })
})

describe('the items that ship', () => {
  it('are items that steps ask for, each once', () => {
    const asked = new Set(packs.flatMap(({ steps }) => Object.values(steps).flatMap(step => step.asks?.item ?? [])))
    expect(askedItems.filter(({ item }) => !asked.has(item)).map(({ item }) => item)).toEqual([])
    expect(new Set(askedItems.map(({ item }) => item)).size).toBe(askedItems.length)
  })

  it('are named by file and path when they are wrong', () => {
    const read = decodeItems('lists/asked-items.json', { schema: 'gatehouse.items/1', items: [{ item: 'x', more: 1 }] })
    expect(read.ok ? [] : read.mistakes.map(({ file, path }) => `${file} ${path}`)).toEqual(
      expect.arrayContaining(['lists/asked-items.json items.0.item']),
    )
  })
})
