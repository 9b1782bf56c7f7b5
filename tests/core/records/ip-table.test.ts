import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { countryOf, type IpTable, readIpTable } from '../../../src/core/records/ip-table'
import { ipCountryTable } from '../../build/network-data'
import { packIpCountry } from '../../build/pack-ip-country'

const about = { name: 'made up', date: '2026-01-01', source: 'test' }
const range = (first: number, last: number, country: string) => ({ first: BigInt(first), last: BigInt(last), country })

function tableOf(bytes: Uint8Array): IpTable {
  const read = readIpTable(bytes)
  if (!read.ok) throw new Error(read.problem.says)
  return read.value
}

describe('a small table', () => {
  const four = [
    range(0x01000000, 0x010000ff, 'AU'),
    range(0x01000040, 0x0100004f, 'FR'),
    range(0x01000200, 0x010002ff, 'CN'),
  ]
  const six = [{ first: 0x20010db8n << 96n, last: (0x20010db9n << 96n) - 1n, country: 'NL' }]
  const table = tableOf(packIpCountry(four, six, about))

  it.each([
    ['1.0.0.0', 'AU'],
    ['1.0.0.63', 'AU'],
    ['1.0.0.64', 'FR'],
    ['1.0.0.79', 'FR'],
    ['1.0.0.80', 'AU'],
    ['1.0.0.255', 'AU'],
    ['1.0.1.0', null],
    ['1.0.2.7', 'CN'],
    ['1.0.3.0', null],
    ['0.0.0.0', null],
    ['255.255.255.255', null],
    ['::ffff:1.0.0.64', 'FR'],
    ['2001:db8::1', 'NL'],
    ['2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', 'NL'],
    ['2001:db9::', null],
    ['::1', null],
    ['1.0.0', null],
    ['1.0.0.064', null],
    ['anything', null],
  ])('%s lies in %s', (ip, country) => {
    expect(countryOf(table, ip)).toBe(country)
  })

  it('tells nothing where two ranges cross', () => {
    const crossing = tableOf(packIpCountry([range(0, 99, 'AU'), range(50, 149, 'FR')], [], about))
    expect(['0.0.0.49', '0.0.0.50', '0.0.0.99', '0.0.0.100', '0.0.0.150'].map(ip => countryOf(crossing, ip))).toEqual([
      'AU',
      null,
      null,
      'FR',
      null,
    ])
  })

  it('knows the day of its data', () => {
    expect(table.about).toEqual(about)
  })

  it('a table cut short or changed is refused, never read by halves', () => {
    const bytes = packIpCountry(four, six, about)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), length => {
        expect(readIpTable(bytes.slice(0, length)).ok).toBe(false)
      }),
    )
    expect(readIpTable(Uint8Array.from([...bytes, 0]))).toMatchObject({
      ok: false,
      problem: { code: 'ip-table-broken' },
    })
    expect(readIpTable(new TextEncoder().encode('MMDB')).ok).toBe(false)
  })
})

describe('the table that ships', () => {
  let table: IpTable
  beforeAll(() => {
    table = tableOf(ipCountryTable())
  }, 60_000)

  it.each([
    ['77.88.8.8', 'RU'],
    ['8.8.8.8', 'US'],
    ['5.9.1.1', 'DE'],
    ['133.11.1.1', 'JP'],
    ['105.112.0.1', 'NG'],
    ['91.198.174.192', 'NL'],
    ['2a01:4f8::1', 'DE'],
  ])('%s lies in %s', (ip, country) => {
    expect(countryOf(table, ip)).toBe(country)
  })

  it('knows the day of its data', () => {
    expect(table.about.date).toBe('2026-06-17')
  })
})
