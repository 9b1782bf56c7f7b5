import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { accountRecord } from '../../../src/core/records/account-record'
import { readRecordLines } from '../../../src/core/records/record-lines'
import { recordText } from '../../../src/core/records/record-text'
import { type RecordPart, recordLabels } from '../../../src/core/records/record-words'

const source = { by: 'paste', at: '2026-03-16T15:04:00.000Z' } as const

/** 'part = value as it would be shown'; a line nobody understood keeps '?'. */
function understood(text: string, part?: RecordPart): string[] {
  return readRecordLines(text, source, part).map(line => {
    const shown = line.part && recordText(line.part, line.patch)?.text
    return shown ? `${line.part} = ${shown}` : `? ${line.label || line.text}`
  })
}

const blocks: [name: string, text: string, lines: string[]][] = [
  [
    'label and value on lines of their own, as a list on a page gives them',
    'Name\nMargaret A. Ellingsworth\nE-mail\nmargaret.ellingsworth@example.com\nPhone\n+1 416-555-0119\nCountry\nCA\nAccount opened\n2018-01\nTwo-factor\nAuthenticator app, since 2019-05\nUsual addresses\n142.150.210.7\nUsual devices\niPad / Safari\nBalance\n3.9 BTC\nLast withdrawal\n2024-08-30 0.05 BTC\nAPI keys\nnone',
    [
      'name = Margaret A. Ellingsworth',
      'email = margaret.ellingsworth@example.com',
      'phone = +1 416-555-0119',
      'residence = CA',
      'registeredAt = 2018-01',
      'factors = Authenticator app, since 2019-05',
      'usualNetworks = 142.150.210.7',
      'devices = iPad / Safari',
      '? Balance',
      '? 3.9 BTC',
      'withdrawals = 2024-08-30 0.05 BTC',
      'apiKeys = none',
    ],
  ],
  ['tabs', 'Name\tAnna Kovač\nStatus\tActive', ['name = Anna Kovač', 'status = Active']],
  ['columns', 'Name        Anna Kovač', ['name = Anna Kovač']],
  [
    'German',
    'Kontonummer: HL-1\nWohnsitz: Deutschland\nKunde seit: 03.02.2019',
    ['accountId = HL-1', 'residence = DE', 'registeredAt = 03.02.2019'],
  ],
  ['French', 'Titulaire : Zoé\nPays : France', ['name = Zoé', 'residence = FR']],
  ['Spanish', 'Correo electrónico: a@b.example desde 2020-01-02', ['email = a@b.example since 2020-01-02']],
  ['Italian', 'Nome completo: Ada\nUltimo prelievo: nessuno', ['name = Ada', 'withdrawals = none']],
  ['Portuguese', 'Conta aberta: 2017', ['registeredAt = 2017']],
  ['Dutch', 'Klantnummer: 12\nLand: Nederland', ['accountId = 12', 'residence = NL']],
  ['Polish', 'Imię i nazwisko: Łucja', ['name = Łucja']],
  ['Turkish', 'Cep telefonu: +90 212', ['phone = +90 212']],
  ['Russian', 'ФИО: Иван\nДата регистрации: 2018-05-06', ['name = Иван', 'registeredAt = 2018-05-06']],
  ['Chinese', '姓名：李\n注册时间：2019-01-01', ['name = 李', 'registeredAt = 2019-01-01']],
  ['a masked value stays as it is written', 'Phone: +1 *** *** 0119', ['phone = +1 *** *** 0119']],
  ['of two lines for one part the first counts', 'Name: Anna\nFull name: Berta', ['name = Anna', '? Full name']],
  ['an address is no label', 'https://desk.example/accounts/1', ['? https://desk.example/accounts/1']],
  ['a country nobody knows', 'Country: Atlantis', ['? Country']],
  ['a band is one letter', 'Value band: B\nBand: 3.9 BTC', ['valueBand = B', '? Band']],
  ['nothing', ' \n\n', []],
]

describe('lines of a back office', () => {
  it.each(blocks)('%s', (_name, text, lines) => expect(understood(text)).toEqual(lines))

  it('reads one value for the part it is meant for', () => {
    expect(understood(' HL-2047713 ', 'accountId')).toEqual(['accountId = HL-2047713'])
    expect(understood('Germany', 'residence')).toEqual(['residence = DE'])
    expect(understood('  ', 'name')).toEqual([])
    expect(understood('soon', 'registeredAt')).toEqual(['? soon'])
  })

  it('knows every label of every part', () => {
    for (const [part, labels] of Object.entries(recordLabels)) {
      for (const label of labels.split('|')) expect(readRecordLines(`${label}: x`, source)[0]?.part, label).toBe(part)
    }
  })

  it('only ever gives what can be kept, from any text', () => {
    const words = fc.constantFrom(
      ...Object.values(recordLabels).flatMap(labels => labels.split('|')),
      '\n',
      ':',
      '\t',
      '2018',
      '\u202e',
      'x'.repeat(3_000),
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 30 }), parts => {
        for (const { patch } of readRecordLines(parts.join(' '), source)) {
          expect(v.safeParse(accountRecord, patch).success).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a part of the record in one line', () => {
  it('says nothing of what was not noted, and none of what is known to be empty', () => {
    expect(recordText('devices', {})).toBeUndefined()
    expect(recordText('devices', { devices: { items: [], source } })?.text).toBe('none')
  })

  it('names the evidence a clip came from', () => {
    const clipped = { name: { value: 'Anna', source: { by: 'clip', ref: 'k1' } as const } }
    expect(recordText('name', clipped)).toEqual({ text: 'Anna', by: 'clip', ref: 'k1' })
  })

  it('writes hours and locks', () => {
    const hours = { activeHours: { value: { fromHour: 8, toHour: 18 }, source } }
    expect(recordText('activeHours', hours)?.text).toBe('8:00 to 18:00')
    const locks = { locks: { items: [{ which: 'gsl', origin: 'client' } as const], source } }
    expect(recordText('locks', locks)?.text).toBe('gsl')
  })
})
