import { describe, expect, it } from 'vitest'
import { loadAccounts } from '../../src/demo/back-office.mjs'
import { loadDesk } from '../../src/demo/cases.mjs'
import { findShift, shiftText, shiftTime } from '../../src/demo/clock.mjs'
import { shiftSpoken } from '../../src/demo/spoken.mjs'

const now = Date.parse('2027-05-04T15:10:00Z')
const hourMs = 3_600_000

describe('times of the demo', () => {
  it('makes the newest activity at most an hour old and never puts it in the future', () => {
    const shift = findShift(['2026-03-16T08:00:00Z', '2026-03-17T08:30:44+01:00'], now)
    const newest = Date.parse('2026-03-17T07:30:44Z') + shift
    expect(newest).toBeLessThanOrEqual(now)
    expect(now - newest).toBeLessThan(hourMs)
    expect(shift % hourMs).toBe(0)
  })

  it('leaves history where it is', () => {
    expect(shiftTime('2019-05-01T10:00:00Z', 24 * hourMs)).toBe('2019-05-01T10:00:00Z')
  })

  it('moves mail dates with their own zone and the right weekday', () => {
    expect(shiftText('id 5; Mon, 16 Mar 2026 22:06:41 -0400', 3 * hourMs)).toBe('id 5; Tue, 17 Mar 2026 01:06:41 -0400')
  })

  it('moves what a note quotes from the record, and the date of a quotation', () => {
    expect(shiftText('login 2026-03-13 19:22Z, On 2026-02-23 at 08:02, a: 2026-03-09T06:58:12Z,ok', 24 * hourMs)).toBe(
      'login 2026-03-14 19:22Z, On 2026-02-24 at 08:02, a: 2026-03-10T06:58:12Z,ok',
    )
  })

  it('says a spoken time again in the words of the client', () => {
    const spoken = [{ says: 'on the 22nd', at: '2026-02-22T23:51:00Z', as: 'on the {ordinal}' }]
    expect(shiftSpoken('It was on the 22nd.', spoken, 24 * hourMs)).toBe('It was on the 23rd.')
  })

  it('keeps what a client says in step with the record', () => {
    const desk = loadDesk(now)
    const note = desk.tickets[0]?.messages[1]?.body ?? ''
    const last = loadAccounts(desk.shiftMs)[0]?.logins.find(login => login.result === 'ok')?.at ?? ''
    expect(note).toContain(`Last OK login ${last.slice(0, 10)} ${last.slice(11, 16)}Z`)
  })

  it('leaves clocks running: some tickets are late, some are due', () => {
    const due = loadDesk(now).tickets.map(ticket => Date.parse(ticket.due) - now)
    expect(due.some(left => left > 0)).toBe(true)
    expect(due.some(left => left < 0)).toBe(true)
  })
})
