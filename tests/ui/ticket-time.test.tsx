// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { TicketTime } from '../../src/ui/parts/TicketTime'

afterEach(cleanup)

it('is plain where it is sure, and keeps what the page wrote within reach', () => {
  const { container } = render(
    <TicketTime time={{ raw: 'Mon 2:02 pm CET', iso: '2026-03-06T13:02:00.000Z', sure: true }} />,
  )
  expect(container.textContent).toBe('6 Mar 2026 13:02 UTC')
  expect(container.querySelector('time')?.title).toContain('Mon 2:02 pm CET')
})

it('is never made prettier than it is: unsure times stay as written', () => {
  const { container } = render(
    <TicketTime time={{ raw: '03/06/2026 01:02 PM', iso: '2026-03-06T13:02:00.000Z', sure: false }} />,
  )
  expect(container.textContent).toBe('03/06/2026 01:02 PM unsure')
})
