import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyParts, keyText, parametersOf } from '../../../src/core/case/case-key'
import { fitsOrigin, mayShow, zoneOf } from '../../../src/core/case/origin'
import { patternMistake } from '../../../src/core/case/pattern'
import { addressIn, holdsTerm, runPipe } from '../../../src/core/case/pipe'
import { refusalWords } from '../../../src/core/case/refusal'

describe('ticket key from an address', () => {
  it("reads Request Tracker's ';' as well as '&'", () => {
    expect(parametersOf('?ForceShowHistory=1;ShowHeaders=1;id=4#ticket-4-history').get('id')).toBe('4')
    expect(parametersOf('?Action=Comment&id=13').get('id')).toBe('13')
  })

  it('joins mailbox and number and misses nothing silently', () => {
    const rule = { from: 'query', parts: ['_mbox', '_uid'] } as const
    const place = (search: string) => ({ pathname: '/', search })
    const parts = keyParts({ ...rule, parts: [...rule.parts] }, place('?_task=mail&_mbox=INBOX&_uid=17'), [])
    expect(parts && keyText(parts)).toBe('INBOX:17')
    expect(keyParts({ ...rule, parts: [...rule.parts] }, place('?_task=mail&_mbox=INBOX'), [])).toBeNull()
  })

  it('refuses a key that does not fit its pattern', () => {
    const rule = { from: 'query' as const, name: 'id', pattern: '^\\d+$' }
    expect(keyParts(rule, { pathname: '/', search: '?id=4%20or%201' }, [])).toBeNull()
  })

  it('takes the first of two parameters of one name, and survives any text', () => {
    expect(parametersOf('?id=4&id=9').get('id')).toBe('4')
    fc.assert(fc.property(fc.string(), text => parametersOf(text) instanceof Map))
  })
})

describe('addresses in a text', () => {
  it.each([
    ['Margaret <m.e@examp1e-mail.example>', 'm.e@examp1e-mail.example'],
    ['"real@bank.example" <evil@example.net>', 'evil@example.net'],
    ['plain@example.org', 'plain@example.org'],
    ['mara (Mara Lindqvist)', ''],
  ])('%s gives %s', (text, address) => {
    expect(addressIn(text)).toBe(address)
  })

  it('keeps the name apart from the address', () => {
    expect(runPipe(' "Ann  Lee" <a@example.org> ', ['displayNameFromText'])).toBe('Ann Lee')
  })
})

describe('pipes', () => {
  it('gives nothing when a step does not fit, unless the step is optional', () => {
    expect(runPipe('no number', [{ regex: '#(\\d+)', group: 1 }])).toBe('')
    expect(runPipe('no number', [{ regex: '#(\\d+)', group: 1, optional: true }])).toBe('no number')
  })

  it('maps only what is listed', () => {
    expect(runPipe('toString', [{ map: { from: 'From' } }])).toBe('')
    expect(runPipe('from', [{ map: { from: 'From' } }])).toBe('From')
  })

  it('finds a phrase in whatever language the page speaks', () => {
    const terms = { en: ['Comments added'], de: ['Kommentar hinzugefügt'] }
    expect(holdsTerm(' -  kommentar\u00a0hinzugefügt', terms)).toBe(true)
    expect(holdsTerm('Correspondence added', terms)).toBe(false)
    expect(holdsTerm('anything', undefined)).toBe(false)
  })
})

describe('patterns of an adapter', () => {
  it.each(['(a+)+', '(a|aa)+', '((x)*y)*', '(\\d+,?){5}', '([a-z]+)*'])(
    '%s is refused: it can run for minutes',
    source => {
      expect(patternMistake(source)).toMatch(/nested quantifier/)
    },
  )

  it.each(['^(?<base>.*)/Ticket/(?:Display|Update)\\.html$', '#(\\d+)\\s*:\\s*(.*)$', '[(+*]+', '\\(a+\\)+'])(
    '%s is fine',
    source => {
      expect(patternMistake(source)).toBe('')
    },
  )

  it('names a pattern that does not compile', () => {
    expect(patternMistake('([')).toMatch(/compile/)
  })
})

describe('origins of an adapter', () => {
  it.each([
    ['user-granted' as const, 'https://rt.example.net', true],
    [['https://*.desk.example/*'], 'https://a.desk.example', true],
    [['https://*.desk.example/*'], 'https://desk.example.evil.example', false],
    [['https://*.desk.example/*'], 'http://a.desk.example', false],
    [['http://127.0.0.1/*'], 'http://127.0.0.1:8971', true],
    [['http://127.0.0.1:8971/*'], 'http://127.0.0.1:8972', false],
  ])('%s on %s: %s', (origins, origin, fits) => {
    expect(fitsOrigin(origins, origin)).toBe(fits)
  })
})

it('has words for every refusal, and for one it does not know', () => {
  expect(refusalWords('audience-client').says).toMatch(/goes to the client/)
})

describe('the time zone of a site', () => {
  const zones = { 'https://desk.example': 'Europe/Berlin', 'https://desk.example:8443': 'Asia/Tokyo' }

  it.each([
    ['https://desk.example', 'Europe/Berlin'],
    ['https://desk.example:8443', 'Asia/Tokyo'],
    ['https://desk.example:9000', 'Europe/Berlin'],
    ['http://desk.example', ''],
    ['https://other.example', ''],
    ['constructor', ''],
  ])('%s has %s', (origin, zone) => {
    expect(zoneOf(zones, origin)).toBe(zone)
  })
})

describe('which adapters a page is given', () => {
  const of = (mode: 'document' | 'spa' | 'mixed', path: string) => ({
    match: { origins: 'user-granted' as const, path: [path], signature: [{ css: 'body' }] },
    nav: { mode, settleMs: 250 },
  })
  const at = (path: string) => ({ origin: 'https://desk.example', path })
  const display = '/Ticket/Display\\.html$'

  it('is none of a site that loads each page anew, but on its paths', () => {
    expect(mayShow(of('document', display), at('/rt/Ticket/Display.html?id=4'))).toBe(true)
    expect(mayShow(of('document', display), at('/?next=/Ticket/Display.html'))).toBe(false)
  })

  it('is every one that may move to a ticket without a new page', () => {
    expect(mayShow(of('spa', '^/tickets/\\d+$'), at('/'))).toBe(true)
    expect(mayShow(of('mixed', '^/mail$'), at('/'))).toBe(true)
  })

  it('is none whose origins do not fit', () => {
    const elsewhere = of('spa', '^/$')
    const match = { ...elsewhere.match, origins: ['https://*.other.example/*'] }
    expect(mayShow({ ...elsewhere, match }, at('/'))).toBe(false)
  })
})
