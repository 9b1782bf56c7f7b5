// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { FactList } from '../../../src/ui/parts/FactList'
import { viewOf } from '../made-up-case'

afterEach(cleanup)

it('a long conversation shows the facts of its fields and of its newest messages, and says that older ones are left out', () => {
  const [field] = viewOf([]).facts.filter(fact => fact.at.in === 'field' && fact.kind === 'email')
  if (!field) throw new Error('the made-up ticket has no address in a field')
  const said = Array.from({ length: 60 }, (_, index) => {
    const value = `box${index}@example.com`
    const at = { in: 'message' as const, messageId: `m${index}`, start: 0, end: value.length }
    return { ...field, id: `f${index}`, value, raw: value, at }
  })
  render(<FactList facts={[field, ...said]} onShow={() => undefined} />)
  expect(screen.getByText(field.value)).toBeTruthy()
  expect(screen.getByText('box59@example.com')).toBeTruthy()
  expect(screen.queryByText('box0@example.com')).toBeNull()
  expect(screen.getByText('21 older ones are not listed.')).toBeTruthy()
})
