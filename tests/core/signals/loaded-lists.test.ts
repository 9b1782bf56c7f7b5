import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/core/case/facts'
import type { AccountRecord } from '../../../src/core/records/account-record'
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

  it('tell what the case names and nothing else', () => {
    const scam = listOf(`${paid.toUpperCase()}\n1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa\n`, 'scam')
    expect(loadedLists([scam], { facts, now })).toEqual({
      flaggedAddresses: [{ address: paid, list: 'scam.txt', date: '2026-11-20' }],
    })
  })

  it('say so when they are older than a week', () => {
    const said = (date: string) =>
      loadedLists([listOf(paid, 'sanctioned', date)], { facts, now }).sanctionedAddresses?.map(({ list }) => list)
    expect([said('2026-11-17'), said('2026-11-16')]).toEqual([['sanctioned.txt'], ['sanctioned.txt (8 days old)']])
  })

  it('look at log and record too', () => {
    const address = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'
    const record: AccountRecord = { destinations: { items: [{ address }], source: { by: 'hand' } } }
    expect(loadedLists([listOf(address, 'scam')], { facts: [], record, now })).toMatchObject({
      flaggedAddresses: [{ address }],
    })
  })

  it('are absent when none is loaded, and empty when nothing is on them', () => {
    const other = listOf('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'scam')
    expect(loadedLists([], { facts, now })).toEqual({})
    expect(loadedLists([other], { facts, now })).toEqual({ flaggedAddresses: [] })
  })
})

describe('lists of attacks', () => {
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
