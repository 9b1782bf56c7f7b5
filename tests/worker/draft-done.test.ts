import { describe, expect, it } from 'vitest'
import type { KeptDraft } from '../../src/store/drafts'
import { draftDoneBy } from '../../src/worker/draft-done'

const draft: KeptDraft = { field: 'note:S01', text: 'New device.', at: '', rev: 1, panel: 'p', others: [] }
const note = (text: string) => ({ type: 'note.written', about: 'S01', text }) as const
const withOther = { ...draft, others: [{ text: 'Old phone.', at: '' }] }

describe('a note that becomes an event', () => {
  it('takes its own draft with it', () => {
    expect(draftDoneBy(note('New device.'), [draft])).toEqual({ dropDraft: 'note:S01' })
  })

  it('leaves the newer words of another panel', () => {
    expect(draftDoneBy(note('Older words.'), [draft])).toEqual({})
  })

  it('leaves words of another panel that were only offered, until they stand in it', () => {
    expect(draftDoneBy(note('New device.'), [withOther])).toEqual({})
    const both = 'New device. Old phone.'
    expect(draftDoneBy(note(both), [{ ...withOther, text: both }])).toEqual({ dropDraft: 'note:S01' })
  })

  it('has nothing to take where no draft of that step is kept', () => {
    expect(draftDoneBy(note('New device.'), [{ ...draft, field: 'note:S02' }])).toEqual({})
  })
})
