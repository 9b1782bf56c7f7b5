import { readFileSync } from 'node:fs'
import PostalMime from 'postal-mime'
import { beforeAll, describe, expect, it } from 'vitest'
import { readLogTable } from '../../../src/core/indicators/log-table'
import type { Detection } from '../../../src/core/records/detection'
import { coverageOf } from '../../../src/core/records/log-case'
import type { LogEvent } from '../../../src/core/records/log-event'
import { detectSequences } from '../../../src/core/records/sequences'
import { sessionsOf } from '../../../src/core/records/sessions'
import { timelineOf } from '../../../src/core/records/timeline'
import { countryTable, sequenceRules } from '../../../src/packs/load-network-lists'
import { networksOf } from './made-up-log'

describe('a login log that shows a takeover, from the pasted text to the findings', () => {
  let events: LogEvent[]
  const said = (more: { isTorKnown: boolean }) => {
    const networkOf = networksOf(more.isTorKnown ? { '185.220.101.34': 'tor' } : {})
    const input = { events, covers: coverageOf(events), rules: sequenceRules, networkOf }
    return new Map(detectSequences(input, countryTable).map((item): [string, Detection] => [item.id, item]))
  }

  beforeAll(async () => {
    const mail = await PostalMime.parse(readFileSync('src/demo/cases/eml/c09-01-in.eml'))
    events = readLogTable(mail.text ?? '').events
  })

  it('impossible travel rests on the two sign-ins', () => {
    expect(said({ isTorKnown: true }).get('NET-06')).toMatchObject({ state: 'fires', rows: [{ row: 10 }, { row: 13 }] })
  })

  it('a new device made the API key', () => {
    expect(said({ isTorKnown: true }).get('DEV-02')).toMatchObject({ state: 'fires', rows: [{ row: 13 }, { row: 14 }] })
  })

  it('one session was used from two networks by two programs, Tor or not', () => {
    expect(said({ isTorKnown: true }).get('DEV-06')).toMatchObject({ state: 'fires', rows: [{ row: 14 }, { row: 15 }] })
  })

  it('what the pasted log cannot show stays unknown', () => {
    const all = said({ isTorKnown: false })
    expect(['SEQ-03', 'SEQ-04', 'SEQ-06', 'SEQ-08', 'SEQ-09', 'NET-07'].map(id => all.get(id)?.state)).toEqual(
      Array.from({ length: 6 }, () => 'unknown'),
    )
    expect(all.get('SEQ-03')?.needs).toBe('whether the key may withdraw')
  })

  it('nothing fires that did not happen', () => {
    const fired = [...said({ isTorKnown: true }).values()].filter(({ state }) => state === 'fires').map(({ id }) => id)
    expect(fired).toEqual(['DEV-02', 'DEV-06', 'NET-06'])
  })

  it('groups the rows by device and visit', () => {
    const { devices, untimed } = sessionsOf(events, sequenceRules.session.gapMin)
    expect(untimed).toEqual([])
    expect(devices.map(({ key, sessions }) => [key, sessions.map(session => session.events.length)])).toEqual([
      ['id:dev-3f1a', [1, 1, 1]],
      ['id:dev-90cc', [1]],
      ['family:chrome on windows', [2]],
      ['id:dev-e771', [2, 1]],
    ])
  })

  it('stands beside the message of the ticket, in order', () => {
    const time = { raw: '12 Mar 2026 08:10', iso: '2026-03-12T07:10:04.000Z', sure: true }
    const messages = [
      { id: 'm1', speaker: 'client' as const, author: 'Élodie', time },
      { id: 'm2', speaker: 'agent' as const, author: 'Desk' },
    ]
    const { entries, untimedMessages, untimedRows } = timelineOf(events, messages)
    expect(entries.map(entry => entry.of).join(' ')).toBe('log log log log log log log log log message')
    expect(untimedMessages).toEqual(['m2'])
    expect(untimedRows).toEqual([])
  })
})

it('rows of an unknown zone are not put beside messages', () => {
  const { events } = readLogTable('time,event\n2026-03-11 22:04:02,login\n2026-03-11 22:05:02,login')
  expect(timelineOf(events, [])).toEqual({ entries: [], untimedRows: events, untimedMessages: [] })
})
