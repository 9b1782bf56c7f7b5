import { describe, expect, it } from 'vitest'
import type { NetworkVerdict } from '../../src/core/records/network'
import { networkSays, networkSources } from '../../src/ui/network-words'

const table = { name: 'shipped', date: '2026-06-17', source: 'x' }
const own = { name: 'Tor exits', date: '2026-11-20', source: 'x' }
const country = { code: 'VN', from: table }
const unknown = { class: 'unknown' as const }

describe('the network of an address', () => {
  it.each<[string, Partial<NetworkVerdict>, string]>([
    [
      'both of one day',
      { country: { code: 'VN', from: own }, tag: { class: 'hosting', from: own } },
      'VN · hosting, list of 2026-11-20',
    ],
    [
      'of two days',
      { country, tag: { class: 'tor', from: own } },
      'VN, list of 2026-06-17 · Tor exit, list of 2026-11-20',
    ],
    ['the country only', { country, tag: unknown }, 'VN, list of 2026-06-17'],
    ['the owner only', { tag: { class: 'relay', from: own } }, 'privacy relay, list of 2026-11-20'],
    ['nothing public', { tag: unknown, why: 'reserved' }, 'not a public address'],
    ['nothing known', { tag: unknown, why: 'not-listed' }, 'on no list'],
    ['nothing at hand', { tag: unknown, why: 'no-table' }, 'no list of networks at hand'],
  ])('%s', (_, verdict, says) => {
    expect(networkSays({ ip: '203.162.4.191', tag: unknown, ...verdict })).toBe(says)
  })

  it('names the lists at length, and never calls an unlisted network a home', () => {
    expect(networkSources({ ip: '', country, tag: { class: 'tor', from: own } })).toEqual([
      'VN by shipped, 2026-06-17',
      'Tor exit by Tor exits, 2026-11-20',
    ])
    expect(networkSources({ ip: '', country, tag: unknown })[1]).toBe('Owner of the network on no list')
    expect(networkSources({ ip: '', tag: unknown, why: 'reserved' })).toEqual(['not a public address'])
  })
})
