import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLogCells } from '../../../src/core/indicators/log-table'
import { coverageOf } from '../../../src/core/records/log-case'
import { detectSequences } from '../../../src/core/records/sequences'
import { when } from '../../../src/demo/view/when.mjs'
import { countryTable, sequenceRules } from '../../../src/packs/load-network-lists'

type Change = { at: string; what: string; from: string; to: string; by: string; ip: string }
type Login = { at: string; event: string; result: string; ip: string; country: string; device: string }
const office: Record<string, { changes: Change[]; logins: Login[] }> = JSON.parse(
  readFileSync('src/demo/cases/back-office.json', 'utf8'),
)
const shown = (iso: string) => when(iso).children.join('')

/** What fires when both tables of an account are selected in the back office, at the time of the demo's tickets. */
const expected: Record<string, string[]> = {
  c01: [],
  c02: ['DEV-02', 'SEQ-01'],
  c03: ['DEV-02'],
  c04: [],
  c05: [],
  c06: ['SEQ-08'],
  c07: [],
  c08: [],
  c09: ['DEV-02', 'NET-06', 'SEQ-03'],
  c10: [],
  c11: ['DEV-02', 'SEQ-08'],
  c12: [],
  c13: [],
  c15: [],
  c16: [],
}

describe('the tables of the demo back office', () => {
  it.each(Object.entries(expected))('%s: %j', (id, ids) => {
    const { changes, logins } = office[id] ?? { changes: [], logins: [] }
    const changeTable = readLogCells(
      [
        ['Time', 'What', 'From', 'To', 'By', 'Address'],
        ...changes.map(row => [shown(row.at), row.what, row.from || '–', row.to, row.by, row.ip || '–']),
      ],
      { tableId: 'changes' },
    )
    const loginTable = readLogCells(
      [
        ['Time', 'Event', 'Result', 'Address', 'Country', 'Device'],
        ...logins.map(row => [shown(row.at), row.event, row.result, row.ip, row.country, row.device]),
      ],
      { tableId: 'logins' },
    )
    const hasRows = logins.length > 0
    expect([...(changes.length > 0 ? changeTable.problems : []), ...(hasRows ? loginTable.problems : [])]).toEqual([])
    expect(changeTable.events.length + loginTable.events.length).toBe(changes.length + logins.length)
    const events = [...changeTable.events, ...loginTable.events]
    const record = { changes: { items: changeTable.events, source: { by: 'clip' as const } } }
    const input = {
      events,
      covers: coverageOf(events, record),
      rules: sequenceRules,
      record,
      requestMs: Date.parse('2026-03-16T20:00:00Z'),
    }
    expect(
      detectSequences(input, countryTable)
        .filter(({ state }) => state === 'fires')
        .map(({ id: signal }) => signal),
    ).toEqual(ids)
  })
})
