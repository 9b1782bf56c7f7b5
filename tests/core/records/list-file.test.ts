import { describe, expect, it } from 'vitest'
import { type ListAbout, networkListSteps, readNetworkList } from '../../../src/core/records/network-list'
import { fourPrefix, writeMmdb } from './made-up-mmdb'

const about = (as: ListAbout['as']): ListAbout => ({ name: 'x', date: '2026-11-20', source: 'test', as })
const bytes = (text: string) => new TextEncoder().encode(text)
const mmdb = writeMmdb([
  [fourPrefix('5.9.0.0/16'), { country: { iso_code: 'DE' } }],
  [fourPrefix('185.220.101.0/24'), { country_code: 'NL', is_tor_exit_node: true }],
])

/** What a list is refused with; '' when it is taken. */
function refusal(input: Uint8Array | string, as: ListAbout['as']): string {
  const read = readNetworkList(input, about(as))
  return read.ok ? '' : read.problem.says
}

describe('a file that is no list', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7\n…'), /at offset 0 it begins as a PDF/],
    ['an Excel workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20), /at offset 0 it begins as a ZIP archive or an Excel/],
    ['a packed file', Uint8Array.of(0x1f, 0x8b, 8), /at offset 0 it begins as a gzip archive/],
    ['text in UTF-16', Uint8Array.of(0xff, 0xfe, 0x38, 0), /at offset 0 it begins as text in UTF-16/],
    ['a page', bytes('<!doctype html>'), /Row 1 is "<!doctype html>"/],
    ['crypto addresses', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', /Row 1 .*expected an address, a network/],
  ])('is refused as a list of exits: %s', (_, input, says) => {
    expect(refusal(input, 'tor')).toMatch(says)
  })

  it.each([
    ['networks', '8.8.8.0/24'],
    ['IPv6 addresses', '2001:0db9:85a3:0000:0000:8a2e:0370:7334'],
    ['host names', 'a-long-name-of-a-host-1.example.com'],
  ])('is refused as crypto addresses: %s', (_, text) => {
    expect(refusal(text, 'sanctioned')).toMatch(/Row 1 .*expected a crypto address/)
  })

  it('is refused at the byte that is no text', () => {
    expect(refusal(Uint8Array.of(...bytes('8.8.8.8\n# München '), 0xe4, 0x0a, 0x38), 'vpn')).toMatch(
      /at offset 19 it is no/,
    )
    expect(refusal(Uint8Array.of(...bytes('8.8.8.8 '), 0xc3), 'vpn')).toMatch(/at offset 8 it is no text/)
  })
})

describe('an MMDB file', () => {
  it('says how many networks it tells of, and the first of them', () => {
    const read = readNetworkList(mmdb, about('countries'))
    expect(read).toMatchObject({ ok: true, value: { holds: 'mmdb', count: 2, about: { date: '2026-05-28' } } })
    expect(read.ok && read.value.first).toEqual(['5.9.0.0/16 DE', '185.220.101.0/24 NL, Tor'])
  })

  it.each(['scam', 'sanctioned', 'attacks'] as const)('is no list of %s', as => {
    expect(refusal(mmdb, as)).toMatch(/it is an MMDB file/)
  })

  it('that tells neither countries nor owners is refused with the place of its data', () => {
    const numbers = writeMmdb([[fourPrefix('5.9.0.0/16'), { autonomous_system_number: 24_940 }]])
    expect(refusal(numbers, 'hosting')).toMatch(/at offset \d+ it lacks records with a country/)
  })

  it('whose records lead nowhere is refused with the place of the node', () => {
    const broken = mmdb.slice()
    broken.set([0xff, 0xff, 0xf0]) // The first node leads to a record far behind the end of the file.
    expect(refusal(broken, 'countries')).toMatch(/at offset 0 it lacks a record inside the data/)
  })

  it('in IPv6 names its networks', () => {
    const six = writeMmdb([['0010000000000001'.padEnd(32, '0'), { country_code: 'JP' }]])
    const read = readNetworkList(six, about('countries'))
    expect(read.ok && read.value.first).toEqual(['2001::/32 JP'])
  })
})

describe('what is read', () => {
  it('is shown by its first five rows, as they are written', () => {
    const read = readNetworkList(
      '# head\n8.8.8.8\n9.9.9.0/24 # nine\n1.1.1.1\n1.1.1.2\n1.1.1.3\n1.1.1.4\n',
      about('vpn'),
    )
    expect(read.ok && [read.value.count, read.value.first]).toEqual([
      6,
      ['8.8.8.8', '9.9.9.0/24', '1.1.1.1', '1.1.1.2', '1.1.1.3'],
    ])
  })

  it('keeps every network of attacks as written, to be named', () => {
    const rows = Array.from({ length: 8 }, (_, at) => `8.8.${at}.0/24`)
    const read = readNetworkList(rows.join('\n'), about('attacks'))
    expect(read.ok && read.value.holds === 'attacks' && read.value.rows).toEqual(rows)
  })

  it('is read with rests, and ends the same', () => {
    const text = Array.from({ length: 4_000 }, (_, at) => `8.${at >> 8}.${at & 255}.0/24`).join('\n')
    const steps = networkListSteps(text, about('hosting'))
    let rests = 0
    let step = steps.next()
    for (; !step.done; step = steps.next()) rests++
    expect(rests).toBeGreaterThan(7)
    expect(step.value).toEqual(readNetworkList(text, about('hosting')))
  })
})
