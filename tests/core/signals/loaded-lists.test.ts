import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/core/case/facts'
import { type ListAbout, readNetworkList } from '../../../src/core/records/network-list'
import { gather } from '../../../src/core/signals/gather'
import { loadedLists } from '../../../src/core/signals/loaded-lists'
import { reading } from '../../ui/made-up-case'

const now = '2026-11-24T09:00:00.000Z'
const paid = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'

function listOf(text: string, as: ListAbout['as'], date = '2026-11-20') {
  const read = readNetworkList(text, { name: `${as}.txt`, source: 'test', as, date })
  if (!read.ok) throw new Error(read.problem.says)
  return read.value
}

describe('lists of destinations', () => {
  const facts = factsOf(reading)

  it('are given whole, and say so when they are older than a week', () => {
    const said = (date: string) =>
      loadedLists([listOf(paid, 'sanctioned', date)], { facts, now }).addressLists?.map(({ about }) => about.name)
    expect([said('2026-11-17'), said('2026-11-16')]).toEqual([['sanctioned.txt'], ['sanctioned.txt (8 days old)']])
  })

  it('are absent when none is loaded', () => {
    expect(loadedLists([listOf('8.8.8.8', 'tor')], { facts, now })).toEqual({})
  })

  it('make the signal name list and day', () => {
    const lists = loadedLists([listOf(`${paid.toUpperCase()}\n`, 'scam', '2026-11-01')], { facts, now })
    const finding = gather({ reading, now, lists }).findings.find(({ signalId }) => signalId === 'THR-04')
    expect(finding).toMatchObject({ state: 'fires', detail: `${paid} on scam.txt (23 days old), 2026-11-01` })
  })
})

describe('lists of attacks', () => {
  it('are empty when the case names none of their networks', () => {
    expect(loadedLists([listOf('198.51.100.0/24', 'attacks')], { facts: factsOf(reading), now })).toEqual({
      attackNetworks: [],
    })
  })

  it('name the network as it is written', () => {
    const attacks = listOf('198.51.100.0/24\n203.0.113.0/24\n', 'attacks')
    expect(loadedLists([attacks], { facts: factsOf(reading), now })).toEqual({ attackNetworks: ['203.0.113.0/24'] })
  })

  it('name the address where a range is written with its ends', () => {
    const attacks = listOf('203.0.113.90-203.0.113.120', 'attacks')
    expect(loadedLists([attacks], { facts: factsOf(reading), now })).toEqual({ attackNetworks: ['203.0.113.99'] })
  })
})

describe('what a ticket tells', () => {
  it('holds the verdict on each address among its facts', () => {
    const verdict = (ip: string) => ({ ip, tag: { class: 'unknown' as const }, why: 'reserved' as const })
    const { networks } = gather({ reading, now, networks: verdict })
    expect(networks).toEqual({ '203.0.113.99': verdict('203.0.113.99') })
    expect(gather({ reading, now }).networks).toEqual({})
  })
})
