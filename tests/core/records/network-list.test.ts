import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIpTable } from '../../../src/core/records/ip-table'
import { listAgeDays } from '../../../src/core/records/list-age'
import type { NetworkList } from '../../../src/core/records/listed'
import { type ListAbout, readNetworkList } from '../../../src/core/records/network-list'
import { flaggedAddress, verdictOf } from '../../../src/core/records/verdict'
import { packIpCountry } from '../../build/pack-ip-country'
import { fourPrefix, writeMmdb } from './made-up-mmdb'

const about = (as: ListAbout['as']): ListAbout => ({ name: `${as}.txt`, date: '2026-11-20', source: 'test', as })
function listOf(input: string | Uint8Array, as: ListAbout['as']): NetworkList {
  const read = readNetworkList(input, about(as))
  if (!read.ok) throw new Error(read.problem.says)
  return read.value
}
const tagOf = (ip: string, ...lists: NetworkList[]) => verdictOf(ip, { lists }).tag.class
const countryIn = (ip: string, ...lists: NetworkList[]) => verdictOf(ip, { lists }).country?.code

describe('lists of networks', () => {
  it.each([
    ['networks in slash form', '# exits\n185.220.101.0/24\n\n2a0b:f4c0::/32  # relay\n'],
    ['ranges', '185.220.101.0-185.220.101.255\n2a0b:f4c0:: - 2a0b:f4c0:ffff:ffff:ffff:ffff:ffff:ffff'],
    [
      'CSV with a heading',
      'first,last,provider\r\n185.220.101.0,185.220.101.255,"Some one"\r\n2a0b:f4c0::,2a0b:f4c0:ffff:ffff:ffff:ffff:ffff:ffff,x',
    ],
    [
      'CSV of whole numbers',
      '3118228736,3118228991,x\n55889655208160843512209993081148145664,55889655287389006026474330674692095999,x',
    ],
    ['one address a line', '185.220.101.34\n2a0b:f4c0::1'],
  ])('reads %s', (_, text) => {
    const list = listOf(text, 'tor')
    expect(list.count).toBe(2)
    expect(tagOf('185.220.101.34', list)).toBe('tor')
    expect(tagOf('::ffff:185.220.101.34', list)).toBe('tor')
    expect(tagOf('2a0b:f4c0::1', list)).toBe('tor')
    expect(tagOf('185.220.102.34', list)).toBe('unknown')
    expect(tagOf('2a0b:f4c1::1', list)).toBe('unknown')
  })

  it.each([
    ['185.220.101.0/33', /Row 1 .*expected an address, a network/],
    ['8.8.8.8\n8.8.8.300', /Row 2 is "8\.8\.8\.300"/],
    ['8.8.8.8\nhello', /Row 2 is "hello"/],
    ['8.8.8.8,8.8.8.0', /Row 1 .*last address is not before/],
    ['12345\n', /Row 1/],
    ['<!doctype html>\n<html>', /Row 1/],
    ['\n# nothing\n', /holds no network/],
  ])('refuses %j and names the row', (text, says) => {
    const read = readNetworkList(text, about('vpn'))
    expect(read.ok ? '' : read.problem.says).toMatch(says)
  })

  it('refuses what is too large, has no day, or is no text', () => {
    expect(readNetworkList('8.8.8.8', { ...about('vpn'), date: 'yesterday' })).toMatchObject({
      ok: false,
      problem: { code: 'list-broken' },
    })
    expect(readNetworkList(new Uint8Array([0xff, 0xfe, 0x00]), about('vpn'))).toMatchObject({
      ok: false,
      problem: { code: 'list-broken' },
    })
    expect(readNetworkList(new Uint8Array(100_000_001), about('vpn'))).toMatchObject({
      ok: false,
      problem: { code: 'list-too-large' },
    })
  })

  it('a wide network is found between many small ones inside it', () => {
    const small = Array.from({ length: 200 }, (_, at) => `23.1.${at}.0/25`).join('\n')
    expect(tagOf('23.1.150.200', listOf(`23.0.0.0/8\n${small}`, 'hosting'))).toBe('hosting')
  })

  it('finds exactly what it lists', () => {
    const network = fc.tuple(fc.nat({ max: 0xffffffff }), fc.integer({ min: 8, max: 32 }))
    fc.assert(
      fc.property(
        fc.array(network, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat({ max: 0xffffffff })),
        (networks, others) => {
          const dotted = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255].join('.')
          const list = listOf(networks.map(([n, length]) => `${dotted(n)}/${length}`).join('\n'), 'hosting')
          for (const n of [...networks.map(([first]) => first), ...others]) {
            const isListed = networks.some(
              ([first, length]) => Math.floor(first / 2 ** (32 - length)) === Math.floor(n / 2 ** (32 - length)),
            )
            const { tag, why } = verdictOf(dotted(n), { lists: [list] })
            if (why !== 'reserved') expect(tag.class).toBe(isListed ? 'hosting' : 'unknown')
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('one tag an address', () => {
  const hosting = listOf('104.28.0.0/16', 'hosting')
  const relay = listOf('104.28.1.0/24', 'relay')

  it('what hides the person says more than who owns the machine', () => {
    expect(tagOf('104.28.1.1', hosting, relay)).toBe('relay')
    expect(tagOf('104.28.2.1', hosting, relay)).toBe('hosting')
  })

  it('names the list and its day', () => {
    expect(verdictOf('104.28.2.1', { lists: [hosting] }).tag.from).toEqual({
      name: 'hosting.txt',
      date: '2026-11-20',
      source: 'test',
    })
  })

  it.each([
    ['not one', 'not-an-address'],
    ['192.168.1.1', 'reserved'],
    ['203.0.113.9', 'reserved'],
    ['2001:db8::1', 'reserved'],
    ['8.8.8.8', 'not-listed'],
  ])('says why it knows nothing of %s: %s', (ip, why) => {
    expect(verdictOf(ip, { lists: [hosting] })).toMatchObject({ tag: { class: 'unknown' }, why })
  })

  it('says that no table is at hand', () => {
    expect(verdictOf('8.8.8.8', { lists: [] }).why).toBe('no-table')
  })
})

describe('countries', () => {
  const csv = 'first,last,country\n5.0.0.0,5.255.255.255,DE\n5.9.1.0,5.9.1.255,FR\n'

  it('of nested ranges the inner one holds', () => {
    const list = listOf(csv, 'countries')
    expect([countryIn('5.9.1.7', list), countryIn('5.9.2.7', list), countryIn('6.0.0.1', list)]).toEqual([
      'FR',
      'DE',
      undefined,
    ])
  })

  it('a row without a country is refused', () => {
    const read = readNetworkList('5.0.0.0,5.0.0.255\n', about('countries'))
    expect(read.ok ? '' : read.problem.says).toMatch(/Row 1 .*expected a country such as DE/)
  })

  it('the newest data speak first, the table that ships among them', () => {
    const packed = readIpTable(
      packIpCountry([{ first: 0x05090100n, last: 0x050901ffn, country: 'PL' }], [], {
        name: 'shipped',
        date: '2026-06-17',
        source: 'x',
      }),
    )
    if (!packed.ok) throw new Error(packed.problem.says)
    const older = readNetworkList(csv, { ...about('countries'), date: '2025-01-01' })
    if (!older.ok) throw new Error(older.problem.says)
    const said = (...lists: NetworkList[]) => verdictOf('5.9.1.7', { countries: packed.value, lists }).country
    expect(said()).toEqual({ code: 'PL', from: { name: 'shipped', date: '2026-06-17', source: 'x' } })
    expect(said(older.value)?.code).toBe('PL')
    expect(said(listOf(csv, 'countries'))?.code).toBe('FR')
  })
})

describe('MMDB files', () => {
  const entries: Parameters<typeof writeMmdb>[0] = [
    [fourPrefix('5.9.0.0/16'), { country: { iso_code: 'DE' } }],
    [fourPrefix('185.220.101.0/24'), { country_code: 'NL', is_tor_exit_node: true, is_hosting_provider: true }],
    [`${'0010000000000001'}${'0000110110111001'}`, { country: { iso_code: 'JP' }, is_anonymous_vpn: true }],
  ]

  it.each([24, 28, 32] as const)('reads records of %d bits', recordBits => {
    const list = listOf(writeMmdb(entries, recordBits), 'countries')
    expect(['5.9.1.1', '185.220.101.34', '2001:db9::1', '5.10.0.1'].map(ip => countryIn(ip, list))).toEqual([
      'DE',
      'NL',
      'JP',
      undefined,
    ])
    expect(['5.9.1.1', '185.220.101.34', '2001:db9::1'].map(ip => tagOf(ip, list))).toEqual(['unknown', 'tor', 'vpn'])
    expect(list.about.date).toBe('2026-05-28')
  })

  it('a file cut short is refused with the offset; whatever is broken inside never throws', () => {
    const bytes = writeMmdb(entries)
    const short = Uint8Array.from([...bytes.slice(0, 20), ...bytes.slice(-140)])
    const read = readNetworkList(short, about('countries'))
    expect(read.ok ? '' : read.problem.says).toMatch(
      /offset \d+: expected a search tree of \d+ nodes; the file is cut short/,
    )
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const changed = bytes.slice()
        changed[at] = byte
        const opened = readNetworkList(changed, about('countries'))
        if (opened.ok)
          for (const ip of ['5.9.1.1', '185.220.101.34', '2001:db9::1']) verdictOf(ip, { lists: [opened.value] })
      }),
      { numRuns: 400 },
    )
  })
})

describe('flagged crypto addresses', () => {
  const scam = listOf(
    'address,seen\n0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed,2026-01-01\n1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    'scam',
  )
  const sanctioned = listOf('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa\n', 'sanctioned')

  it('are found, hexadecimal ones in any case; sanctions come first', () => {
    expect(flaggedAddress('0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', [scam])).toMatchObject({
      flag: 'scam',
      from: { date: '2026-11-20' },
    })
    expect(flaggedAddress('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', [scam, sanctioned])?.flag).toBe('sanctioned')
    expect(flaggedAddress('1a1zp1ep5qgefi2dmptftl5slmv7divfna', [scam])).toBeNull()
  })

  it('a row that is no address is refused with its number', () => {
    const read = readNetworkList('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa\nnot one', about('scam'))
    expect(read.ok ? '' : read.problem.says).toMatch(/Row 2 is "not one"; expected a crypto address/)
  })
})

it('a list tells how old its data are', () => {
  expect(listAgeDays({ name: '', source: '', date: '2026-11-20' }, '2026-11-28T01:00:00Z')).toBe(8)
})
