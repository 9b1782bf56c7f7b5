// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Settings } from '../../../src/messages/protocol'
import { CalendarOptions } from '../../../src/ui/options/CalendarOptions'
import type { Change } from '../../../src/ui/options/options-shape'
import { actor, calendar, noDesk } from '../made-up-case'

afterEach(cleanup)

function shown(over: Partial<Settings> = {}): Change[] {
  const kept: Change[] = []
  const settings: Settings = {
    actor,
    guided: false,
    singleKeys: true,
    zones: {},
    calendar,
    desk: noDesk,
    locked: [],
    ...over,
  }
  render(<CalendarOptions settings={settings} saved="" onKeep={(_field, change) => kept.push(change)} />)
  return kept
}

const region = () => within(screen.getByRole('region', { name: 'Business hours' }))
const write = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } })

describe('business hours', () => {
  it('are kept day by day, in the order of the week', () => {
    const kept = shown()
    fireEvent.click(region().getByRole('checkbox', { name: 'Sat' }))
    fireEvent.click(region().getByRole('checkbox', { name: 'Mon' }))
    expect(kept).toEqual([
      { calendar: { ...calendar, days: [1, 2, 3, 4, 5, 6] } },
      { calendar: { ...calendar, days: [2, 3, 4, 5] } },
    ])
  })

  it('keep at least one day', () => {
    const kept = shown({ calendar: { ...calendar, days: [3] } })
    fireEvent.click(region().getByRole('checkbox', { name: 'Wed' }))
    expect(kept).toEqual([])
    expect(screen.getByRole('alert').textContent).toContain('at least one day')
    expect(region().getByRole('checkbox', { name: 'Wed' })).toHaveProperty('checked', true)
  })

  it.each([
    ['Open from', '08:30', { fromMinute: 510 }],
    ['Open to', '24:00', { toMinute: 1_440 }],
    ['Open to', '9:01', { toMinute: 541 }],
    ['Time zone of the desk', 'Europe/Berlin', { zone: 'Europe/Berlin' }],
    [
      'Holidays, one day per line',
      '2027-01-01\n\n 2026-12-25 \n2026-12-25',
      { holidays: ['2026-12-25', '2027-01-01'] },
    ],
  ])('take %s %j', (name, value, change) => {
    const kept = shown()
    write(name, value)
    expect(kept).toEqual([{ calendar: { ...calendar, ...change } }])
  })

  it.each([
    ['Open from', '17:00'],
    ['Open to', '24:01'],
    ['Open to', '12:60'],
    ['Open to', 'five'],
    ['Time zone of the desk', 'Mars/Olympus'],
    ['Time zone of the desk', ''],
    ['Holidays, one day per line', '2026-02-30'],
    ['Holidays, one day per line', '25.12.2026'],
  ])('refuse %s %j and say why', (name, value) => {
    const kept = shown()
    write(name, value)
    expect(kept).toEqual([])
    expect(screen.getByRole('alert').textContent?.length).toBeGreaterThan(20)
  })

  it('cannot be changed where policy sets them', () => {
    shown({ locked: ['calendar'] })
    for (const field of region().getAllByRole('textbox')) expect(field).toHaveProperty('disabled', true)
    for (const field of region().getAllByRole('checkbox')) expect(field).toHaveProperty('disabled', true)
  })
})
