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
  render(<FactList facts={[field, ...said]} networks={{}} onShow={() => undefined} />)
  expect(screen.getByText(field.value)).toBeTruthy()
  expect(screen.getByText('box59@example.com')).toBeTruthy()
  expect(screen.queryByText('box0@example.com')).toBeNull()
  expect(screen.getByText('21 older ones are not listed.')).toBeTruthy()
})

it('an IP address says its country and owner with the day of the data, in its title which list says so', () => {
  const [ip] = viewOf([]).facts.filter(fact => fact.kind === 'ipv4')
  if (!ip) throw new Error('the made-up ticket has no IP address')
  const from = { name: 'Exits', date: '2026-11-20', source: 'export' }
  const networks = { [ip.value]: { ip: ip.value, country: { code: 'VN', from }, tag: { class: 'tor' as const, from } } }
  render(<FactList facts={[ip]} networks={networks} onShow={() => undefined} />)
  expect(screen.getByText('VN · Tor exit, list of 2026-11-20')).toBeTruthy()
  expect(screen.getByRole('button', { name: /203\.0\.113\.99/ }).title).toContain('Tor exit by Exits, 2026-11-20')
})
