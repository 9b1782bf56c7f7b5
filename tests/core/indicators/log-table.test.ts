import { readFileSync } from 'node:fs'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { logTableSteps, readLogCells, readLogTable } from '../../../src/core/indicators/log-table'

const rows = [
  ['2026-03-11T22:04:02Z', 'login', 'ok', '203.0.113.9'],
  ['2026-03-11T22:05:37Z', 'password_changed', 'ok', '203.0.113.9'],
]
const heading = ['time', 'event', 'result', 'ip']
const joined = (mark: string) => [heading, ...rows].map(cells => cells.join(mark)).join('\n')

describe('formats', () => {
  const padded = [heading, ...rows].map(cells => cells.map(cell => cell.padEnd(24)).join(''))
  const asObjects = rows.map(cells => Object.fromEntries(cells.map((cell, at) => [heading[at] ?? '', cell])))
  const forms: [string, string, string][] = [
    ['csv', joined(','), 'csv'],
    ['csv with returns', joined(',').replace(/\n/g, '\r\n'), 'csv'],
    ['csv of an old Mac', joined(',').replace(/\n/g, '\r'), 'csv'],
    ['semicolons', joined(';'), 'semicolon'],
    ['tabs, as copied from a page', joined('\t'), 'tsv'],
    [
      'a Markdown table',
      `| ${joined(' | ').replace(/\n/g, ' |\n| ')} |`.replace('\n', '\n|---|---|---|---|\n'),
      'pipe',
    ],
    ['a table of a database console', `${joined(' | ').replace('\n', '\n------+-----+----+----\n')}\n(2 rows)`, 'pipe'],
    ['JSON lines', asObjects.map(item => JSON.stringify(item)).join('\n'), 'json-lines'],
    [
      'a JSON array, one object a line',
      `[\n${asObjects.map(item => JSON.stringify(item)).join(',\n')}\n]`,
      'json-lines',
    ],
    [
      'nested JSON',
      rows.map(([time, event, result, ip]) => JSON.stringify({ time, event, result, client: { ip } })).join('\n'),
      'json-lines',
    ],
    ['a JSON array over many lines', JSON.stringify(asObjects, null, 2), 'json-lines'],
    ['a list in a JSON object', JSON.stringify({ account: 'x', events: asObjects }, null, 2), 'json-lines'],
    ['columns by spaces', padded.join('\n'), 'aligned'],
    [
      'markup of a table',
      `<table><thead><tr>${heading.map(cell => `<th>${cell}</th>`).join('')}</tr></thead>${rows.map(cells => `<tr>${cells.map(cell => `<td><b>${cell}</b>&nbsp;</td>`).join('\n')}</tr>`).join('')}</table>after`,
      'html',
    ],
    ['with a byte order mark', `\ufeff${joined(',')}`, 'csv'],
  ]
  it.each(forms)('reads %s', (_, text, format) => {
    const table = readLogTable(text)
    expect(table.format).toBe(format)
    expect(table.problems).toEqual([])
    expect(table.events.map(event => [event.at?.iso, event.kind, event.result, event.ip])).toEqual([
      ['2026-03-11T22:04:02.000Z', 'login', 'ok', '203.0.113.9'],
      ['2026-03-11T22:05:37.000Z', 'password-changed', 'ok', '203.0.113.9'],
    ])
  })

  it('reads columns by spaces when the time itself has a space', () => {
    const text = [
      'time                 event        ip            result',
      '2026-03-11 22:04:02  login        203.0.113.9   ok',
      '2026-03-11 22:05:37  login        203.0.113.77  failed',
    ].join('\n')
    const { events } = readLogTable(text, { zone: 'UTC' })
    expect(events.map(event => [event.at?.iso, event.kind, event.ip])).toEqual([
      ['2026-03-11T22:04:02.000Z', 'login', '203.0.113.9'],
      ['2026-03-11T22:05:37.000Z', 'login-failed', '203.0.113.77'],
    ])
  })

  it('counts a row by the line it begins on, also after a cell of two lines', () => {
    const text = 'time,event,note\n2026-03-11T22:04:02Z,login,"two\nlines"\n2026-03-11T22:05:37Z,login,one'
    expect(readLogTable(text).events.map(event => event.row)).toEqual([2, 4])
  })

  it('knows a table without a heading by its cells', () => {
    const { columns, events } = readLogTable(rows.map(cells => cells.join(',')).join('\n'))
    expect(columns.map(({ role, by }) => [role, by])).toEqual([
      ['time', 'values'],
      ['event', 'values'],
      ['result', 'values'],
      ['ip', 'values'],
    ])
    expect(events).toHaveLength(2)
  })
})

describe('roles', () => {
  const times = ['2026-03-11T22:04:02Z', '2026-03-11T22:05:37Z']
  const headings: [string, string[]][] = [
    ['English', ['Timestamp', 'Activity', 'Status', 'IP address', 'Location']],
    ['German', ['Zeitpunkt', 'Vorgang', 'Ergebnis', 'IP-Adresse', 'Land']],
    ['French', ['Horodatage', 'Évènement', 'Résultat', 'Adresse IP', 'Pays']],
    ['Spanish', ['Fecha y hora', 'Acción', 'Resultado', 'Dirección IP', 'País']],
    ['Italian', ['Data e ora', 'Attività', 'Esito', 'Indirizzo IP', 'Paese']],
    ['Portuguese', ['Data e hora', 'Atividade', 'Situação', 'Endereço IP', 'País']],
    ['Dutch', ['Tijdstip', 'Gebeurtenis', 'Resultaat', 'IP-adres', 'Land']],
    ['Polish', ['Czas', 'Zdarzenie', 'Wynik', 'Adres IP', 'Kraj']],
    ['Turkish', ['Zaman', 'Olay', 'Sonuç', 'IP adresi', 'Ülke']],
    ['Russian', ['Время', 'Событие', 'Результат', 'IP-адрес', 'Страна']],
  ]
  it.each(headings)('finds the columns of a %s log', (_, names) => {
    const table = readLogCells([names, ...times.map(time => [time, 'x', 'y', '203.0.113.9', 'FR'])])
    expect(table.columns.map(column => column.role)).toEqual(['time', 'event', 'result', 'ip', 'country'])
  })

  it('a column headed Address that holds IP addresses is no destination', () => {
    const table = readLogCells([
      ['Time', 'What', 'Address'],
      ['2026-03-11T22:04:02Z', 'Password changed', '203.0.113.9'],
    ])
    expect(table.columns.map(column => column.role)).toEqual(['time', 'event', 'ip'])
  })

  it('a column headed IP that holds none is not taken for one', () => {
    const table = readLogCells([
      ['time', 'event', 'ip'],
      ['2026-03-11T22:04:02Z', 'login', 'Strasbourg office'],
    ])
    expect(table.columns.map(column => column.role)).toEqual(['time', 'event', 'none'])
  })

  it('a role set by hand stands', () => {
    const table = readLogCells(
      [
        ['a', 'b'],
        ['2026-03-11T22:04:02Z', 'login'],
      ],
      { roles: { 1: 'detail' }, hasHeading: true },
    )
    expect(table.columns[1]).toMatchObject({ role: 'detail', by: 'hand' })
  })

  it('joins a date and a clock in two columns', () => {
    const table = readLogCells(
      [
        ['Datum', 'Uhrzeit', 'IP'],
        ['11.03.2026', '22:04', '203.0.113.9'],
      ],
      { zone: 'Europe/Berlin' },
    )
    expect(table.columns.map(column => column.role)).toEqual(['date', 'clock', 'ip'])
    expect(table.events[0]?.at).toMatchObject({ iso: '2026-03-11T21:04:00.000Z', sure: false, precision: 'minute' })
  })
})

describe('times', () => {
  const withTimes = (...times: string[]) => ['time,event', ...times.map(time => `${time},login`)].join('\n')

  it('asks once which comes first, the day or the month', () => {
    const { events, questions } = readLogTable(withTimes('03/04/2026 10:00', '05/04/2026 11:00'), { zone: 'UTC' })
    expect(questions).toMatchObject([{ ask: 'date-order', example: '03/04/2026 10:00', rows: 2 }])
    expect(events.map(event => event.at?.iso)).toEqual([undefined, undefined])
  })

  it('takes the answer', () => {
    const { events, questions } = readLogTable(withTimes('03/04/2026 10:00'), { zone: 'UTC', dateOrder: 'mdy' })
    expect(questions).toEqual([])
    expect(events[0]?.at?.iso).toBe('2026-03-04T10:00:00.000Z')
  })

  it('one day over 12 settles the order for the whole column', () => {
    const { events } = readLogTable(withTimes('03/04/2026 10:00', '14/04/2026 11:00'), { zone: 'UTC' })
    expect(events[0]?.at?.iso).toBe('2026-04-03T10:00:00.000Z')
  })

  it('rows that prove both orders settle nothing', () => {
    const { events, questions, problems } = readLogTable(
      withTimes('03/04/2026 10:00', '14/04/2026 11:00', '04/14/2026 11:00'),
      { zone: 'UTC' },
    )
    expect(problems).toMatchObject([
      { code: 'mixed-times', row: 0 },
      { code: 'mixed-orders', row: 0 },
    ])
    expect(questions).toMatchObject([{ ask: 'date-order', rows: 1 }])
    expect(events[0]?.at?.iso).toBeUndefined()
  })

  it('asks once for the zone, and keeps what the wall clock said', () => {
    const { events, questions } = readLogTable(withTimes('2026-03-11 22:04:02', '2026-03-11 22:05:02'))
    expect(questions).toMatchObject([{ ask: 'zone', rows: 2 }])
    expect(events[0]?.at).toEqual({
      raw: '2026-03-11 22:04:02',
      precision: 'second',
      sure: false,
      wall: '2026-03-11T22:04:02',
    })
  })

  it('a heading that says UTC answers the question', () => {
    const { events, questions } = readLogTable(withTimes('2026-03-11 22:04:02').replace('time', 'timestamp_utc'))
    expect(questions).toEqual([])
    expect(events[0]?.at).toMatchObject({ iso: '2026-03-11T22:04:02.000Z', sure: true })
  })

  it('a zone answered by hand leaves the times unsure', () => {
    const { events } = readLogTable(withTimes('2026-07-11 22:04:02'), { zone: 'Europe/Paris' })
    expect(events[0]?.at).toMatchObject({ iso: '2026-07-11T20:04:02.000Z', sure: false })
  })

  it('says which row holds a day that does not exist, and keeps the row without a time', () => {
    const { events, problems } = readLogTable(withTimes('2026-02-30T10:00:00Z', '2026-03-01T10:00:00Z'))
    expect(problems).toMatchObject([{ row: 2, code: 'impossible', isDropped: false }])
    expect(events[0]?.at).toEqual({ raw: '2026-02-30T10:00:00Z', sure: false, precision: 'day' })
  })

  it('says that times are written in several ways', () => {
    const { problems } = readLogTable(withTimes('2026-03-11T22:04:02Z', '11 Mar 2026 22:05 UTC', '1773266742'))
    expect(problems).toMatchObject([{ row: 0, code: 'mixed-times' }])
  })
})

describe('limits and rubbish', () => {
  it('refuses a text over the limit and says how much was read', () => {
    const { stopped, events } = readLogTable(joined(','), { mostChars: 50 })
    expect(stopped).toMatchObject({ code: 'too-large', says: expect.stringContaining('at most 50 are read. 0 rows') })
    expect(events).toEqual([])
  })

  it('says that rows were left out, and how many were read', () => {
    const { stopped, events } = readLogTable(joined(','), { mostRows: 1 })
    expect(stopped).toMatchObject({ code: 'too-many-rows', says: '2 lines were read; the rest was left out.' })
    expect(events).toHaveLength(1)
  })

  it('looks at the first columns of ten thousand and says so', () => {
    const wide = [heading, ...rows].map(cells => [...cells, ...Array.from({ length: 9_996 }, () => 'x')].join(','))
    const { problems, events } = readLogTable(wide.join('\n'))
    expect(problems).toMatchObject([{ code: 'too-many-columns', says: expect.stringContaining('10000 columns') }])
    expect(events).toHaveLength(2)
  })

  it('a quote never closed costs its own row only', () => {
    const text = `${joined(',')}\n"2026-03-11T22:06:00Z,login,ok,203.0.113.9\n${rows[0]?.join(',')}\n`
    const { problems, events } = readLogTable(text)
    expect(problems).toMatchObject([{ row: 4, code: 'open-quote', isDropped: true }])
    expect(events.map(event => event.row)).toEqual([2, 3, 5])
  })

  it('lines of a web server are no table, and nothing is made of them', () => {
    const text = [
      '1.2.3.4 - - [11/Mar/2026:22:04:02 +0000] "GET /login HTTP/1.1" 200 123 "-" "Mozilla/5.0 (X11; Linux x86_64)"',
      '81.2.69.142 - bob [11/Mar/2026:22:05:02 +0000] "POST /login HTTP/1.1" 401 12 "-" "curl/8.1"',
    ].join('\n')
    expect(readLogTable(text)).toMatchObject({ format: 'none', events: [], counts: { outside: 2 } })
  })

  it('asks once what the rows are when no column says it, and takes the answer', () => {
    const text =
      'Date(UTC),IP Address,Status\n2026-03-11 22:04:02,203.0.113.9,Successful\n2026-03-11 22:06:02,203.0.113.9,Failed'
    const asked = readLogTable(text)
    expect(asked.questions).toMatchObject([{ ask: 'event', rows: 2 }])
    expect(asked.events.map(event => event.kind)).toEqual(['other', 'other'])
    const told = readLogTable(text, { rowsAre: 'login' })
    expect(told.questions).toEqual([])
    expect(told.events.map(event => `${event.kind} ${event.result}`)).toEqual(['login ok', 'login-failed failed'])
  })

  it('user agents full of semicolons do not hide the tabs', () => {
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:109.0) Gecko/20100101 Firefox/115.0'
    const line = (time: string) => [`2026-03-11T22:0${time}`, 'login', agent].join('\t')
    const { format, events } = readLogTable(['time\tevent\tuser agent', line('4:02Z'), line('5:02Z')].join('\n'))
    expect(format).toBe('tsv')
    expect(events.map(event => event.device?.family)).toEqual(['Firefox on Windows', 'Firefox on Windows'])
  })

  it('a quote opened in every row leaves the heading and says so of each row', () => {
    const { events, problems, counts } = readLogTable(
      `${heading.join(',')}\n${'"2026-03-11T22:06:00Z,login,ok,203.0.113.9\n'.repeat(60)}`,
    )
    expect(events).toEqual([])
    expect(problems.filter(({ isDropped }) => isDropped)).toHaveLength(counts.rows)
    expect(counts.rows).toBeGreaterThan(20)
  })

  it('scripts, remarks and attributes of a table are not its words', () => {
    const cell =
      '<td title="2020-01-01T00:00:00Z"><!-- 2021-01-01T00:00:00Z --><script>x</script>2026-03-11T22:04:02Z</td>'
    const { events } = readLogTable(
      `<table><tr><th>time<th>event</tr><tr>${cell}<td>login &amp; more</td></tr></table>`,
    )
    expect(events.map(event => [event.at?.iso, event.wording])).toEqual([['2026-03-11T22:04:02.000Z', 'login & more']])
  })

  it('a row with too few or too many cells is not read by guess', () => {
    const { problems, events } = readLogTable(
      `${joined(',')}\n2026-03-11T22:06:00Z,login\n${rows[0]?.join(',')},more\n`,
    )
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [4, 'too-few-cells'],
      [5, 'too-many-cells'],
    ])
    expect(events).toHaveLength(2)
  })

  it.each([
    ['PK\u0003\u0004rest', 'a spreadsheet or a zip file'],
    ['%PDF-1.7', 'a PDF'],
    ['a\u0000b', 'binary data'],
  ])('names what is no text: %#', (text, kind) => {
    expect(readLogTable(text).stopped).toMatchObject({ code: 'binary', says: expect.stringContaining(kind) })
  })

  it('prose is no table', () => {
    const { format, problems, counts } = readLogTable('Hello,\n\nI cannot log in. Please help.\nThanks')
    expect(format).toBe('none')
    expect(problems).toMatchObject([{ code: 'no-table' }])
    expect(counts.outside).toBe(3)
  })

  it('a cell that looks like a formula is text', () => {
    const text = 'time,event,note\n2026-03-11T22:04:02Z,=HYPERLINK("x"),+1\n2026-03-11T22:04:02Z,login,@SUM(A1)'
    expect(readLogTable(text).events[0]?.wording).toBe('=HYPERLINK("x") · +1')
  })

  it('an address out of range is no address, and the row says so', () => {
    const { events, problems } = readLogTable(`${joined(',')}\n2026-03-11T22:06:00Z,login,ok,203.0.113.999`)
    expect(problems).toMatchObject([{ row: 4, code: 'not-an-ip' }])
    expect(events[2]?.ip).toBeUndefined()
  })
})

describe('the login log a client pasted', () => {
  it('is found in the middle of a French message and read in full', async () => {
    const mail = await PostalMime.parse(readFileSync('src/demo/cases/eml/c09-01-in.eml'))
    const table = readLogTable(mail.text ?? '', { tableId: 'c09' })
    expect(table.problems).toEqual([])
    expect(table.questions).toEqual([])
    expect(table.counts).toEqual({ rows: 9, outside: 7, blank: 8 })
    expect(table.events.map(({ kind, result, ip }) => `${kind} ${result} ${ip}`)).toEqual([
      'login ok 130.79.200.1',
      'login ok 130.79.200.1',
      'login ok 80.67.169.12',
      'login-failed failed 203.162.4.191',
      'login-failed failed 203.162.4.191',
      'login ok 203.162.4.191',
      'api-key-created ok 203.162.4.191',
      'address-added ok 185.220.101.34',
      'login ok 130.79.200.1',
    ])
    expect(table.events.every(event => event.at?.sure)).toBe(true)
    expect(table.events[6]?.device).toMatchObject({ kind: 'script', family: 'python-requests', id: 'dev-e771' })
    expect(new Set(table.events.map(event => event.device?.text)).size).toBe(5)
  })

  it('is read in short pieces with the same outcome', async () => {
    const mail = await PostalMime.parse(readFileSync('src/demo/cases/eml/c09-01-in.eml'))
    const text = mail.text ?? ''
    const reading = logTableSteps(text)
    let step = reading.next()
    while (!step.done) step = reading.next()
    expect(step.value).toEqual(readLogTable(text))
  })
})
