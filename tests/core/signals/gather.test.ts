import { expect, it } from 'vitest'
import { gather } from '../../../src/core/signals/gather'
import { reading } from '../../ui/made-up-case'

const now = '2026-03-16T15:20:00.000Z'

it('never lets a signal rest on what a message hides, and shows it all the same', () => {
  const [first] = reading.messages
  if (!first) throw new Error('no message')
  const secret = 'my seed is boost name between seminar bench grab artwork paper silly proud similar follow'
  const plain = { ...first, body: 'Hello, I cannot sign in.' }
  const hiding = { ...plain, hidden: secret, hiddenChars: 70 }
  const saying = { ...plain, body: secret }
  const secrets = (message: typeof first) => {
    const { facts, findings } = gather({ reading: { ...reading, messages: [message] }, now })
    return [facts.filter(fact => fact.kind === 'secret').length, findings.find(one => one.signalId === 'THR-03')?.state]
  }
  expect(secrets(hiding)).toEqual([1, 'quiet'])
  expect(secrets(saying)).toEqual([1, 'fires'])
})
