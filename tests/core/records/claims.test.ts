import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { besideOf, claimsIn, countries } from './made-up-claims'

/** What a client writes, and every claim in it. */
const heard: [says: string, claims: string[]][] = [
  // Form lines: each label speaks for its own line only.
  [
    'My details:\nFull name: Margaret Elingsworth\nDate of birth: 14/07/1961\nPhone: +1 647 555 0190\nAccount opened: 2021\nLast withdrawal: 2 BTC in january',
    ['name Margaret Elingsworth', 'phone +16475550190', 'opened 2021', 'withdrawal 2 BTC'],
  ],
  [
    '- account HL-2047731\n- last login: 3 March 2026\n- iPhone 13',
    ['account HL-2047731', 'last-login 2026-03-03', 'device iphone 13'],
  ],
  // One sentence, two days: each belongs to its own clause.
  ['I opened my account in 2018 and changed my email in 2023.', ['opened 2018', 'email-changed 2023']],
  ['In 2018 I opened my account, my birthday is 14/07/1961.', ['opened 2018']],
  ['I was born on 14 July 1961, opened my account later.', []],
  ['I changed my password on 3 March 2026 and my card expires on 5 May 2027.', ['password-changed 2026-03-03']],
  // Languages.
  ['Ich habe mein Konto eröffnet im Jahr 2019.', ['opened 2019']],
  ['Kunde seit 2017', ['opened 2017']],
  ['Meine letzte Anmeldung war am 03.03.2026 mit dem iPhone 12.', ['last-login 2026-03-03', 'device iphone 12']],
  ['Je suis client depuis 2016.', ['opened 2016']],
  ['Cliente desde 2015, retiré 0.5 BTC', ['opened 2015', 'withdrawal 0.5 BTC']],
  ['Cliente dal 2014. Ultimo prelievo: 3 ETH', ['opened 2014', 'withdrawal 3 ETH']],
  ['Abri a minha conta em 2020', ['opened 2020']],
  ['Klant sinds 2013, laatst ingelogd op 3 maart 2026', ['opened 2013', 'last-login 2026-03-03']],
  ['Jestem klientem od 2012.', ['opened 2012']],
  ['2019 yılında hesap açtım', ['opened 2019']],
  ['Открыл счёт в 2018 году, последний вход 03.03.2026', ['opened 2018', 'last-login 2026-03-03']],
  ['我2019年注册的。', ['opened 2019']],
  ['2020年に口座を開設しました。', ['opened 2020']],
  ['My name is Anna Maria Kovač and I write from Germany.', ['name Anna Maria Kovač', 'country DE']],
  ['Mein Name ist Jörg Müller, ich bin in Frankreich.', ['name Jörg Müller', 'country FR']],
  ['我在德国', ['country DE']],
  ['私は日本にいます', ['country JP']],
  ['أنا الآن في ألمانيا', ['country DE']],
  // An e-mail address is a claim only where the words make it the client's own.
  ['My email is m.ellis@example.com', ['email m.ellis@example.com']],
  ['E-Mail: m.ellis@example.com', ['email m.ellis@example.com']],
  ['I got a message from thief@evil.example', []],
  ['I got an email yesterday evening, it came from thief@evil.example', []],
  // Not a claim: denied, wished for, about something else.
  ['I never changed my email, not in 2023.', []],
  ['I have not changed my password since 2022.', []],
  ['I want to make a withdrawal of 2 BTC.', []],
  ['Please send my withdrawal of 2 BTC.', []],
  ['I opened the letter on 3 March 2026.', []],
  ['Jordan Smith wrote, and Chad Brown.', []],
  ['I was never in Vietnam.', []],
  ['I do not own a Pixel 9.', []],
  ['', []],
]

describe('what a client claims', () => {
  it.each(heard)('%j', (says, claims) => expect(claimsIn(says).sort()).toEqual([...claims].sort()))

  it('is what they say now: quoted and forwarded text is nobody’s claim', () => {
    const says = [
      'Yes, that is right.',
      '',
      'On 3 March 2026 at 10:00, Support <support@desk.example> wrote:',
      '> Account opened: 2019, account HL-2047731',
      '> My name is Anna Kovač, withdrew 3 BTC from Germany with an iPhone 13',
      '> Phone: +1 647 555 0190, e-mail: a@b.example',
    ].join('\n')
    expect(claimsIn(says)).toEqual([])
  })

  it('is said by the client: staff, notes and unknown speakers claim nothing', () => {
    for (const speaker of ['agent', 'internal', 'unknown'] as const) {
      const says = 'Account opened: 2019\nPhone: +1 647 555 0190\nName: Anna Kovač'
      expect(claimsIn({ name: speaker, messages: [{ says, speaker }] })).toEqual([])
    }
  })

  it('counts once when it is said twice', () => {
    const messages = [{ says: 'Customer since 2018.' }, { says: 'As I said: customer since 2018!' }]
    expect(claimsIn({ name: 'twice', messages })).toEqual(['opened 2018'])
  })

  it('counts the name and the address somebody writes under', () => {
    const example = { name: 'sender', requesterName: 'Anna Kovač', requesterEmail: 'anna@example.com' }
    expect(claimsIn(example).sort()).toEqual(['email anna@example.com', 'name Anna Kovač'])
  })

  it('stands where it says: the words of the place are the words of the claim', () => {
    const says =
      'Hello,\n\nI am in  Germany\nwith my\u00a0iPhone 13.\nFull   name:  Zoë O’Neill\nAccount\u200b opened: 2021\nPhone: +1 647 555 0190'
    const rows = besideOf(says)
    expect(rows.map(({ claim }) => claim.subject).sort()).toEqual(['country', 'device', 'name', 'opened', 'phone'])
    for (const { claim } of rows) {
      expect(says.slice(claim.at.start, claim.at.end).replace(/\s+/gu, ' ')).toBe(claim.says)
    }
  })

  it('keeps both readings of a day that can be read two ways', () => {
    const [row] = besideOf('Account opened: 03/04/2021')
    expect([row?.claim.value, row?.claim.other].sort()).toEqual(['2021-03-04', '2021-04-03'])
  })

  it('is bounded, whatever is sent', () => {
    const says = Array.from({ length: 500 }, (_, index) => `Phone: +1 647 555 ${String(1000 + index)}`).join('\n')
    expect(claimsIn(says).length).toBe(60)
  })

  it('never throws, and every place lies inside its message', () => {
    const words = fc.constantFrom(
      ...[
        'account opened',
        'name:',
        'in',
        'Germany',
        '2021',
        '2 BTC',
        'withdrew',
        '\n',
        '\u202e',
        '💰',
        'ß',
        ':',
        '> ',
        'iPhone 13',
        'İ',
        '。',
      ],
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), parts => {
        const says = parts.join(' ')
        for (const { claim } of besideOf(says)) {
          expect(claim.at.start).toBeLessThanOrEqual(claim.at.end)
          expect(claim.at.end).toBeLessThanOrEqual(says.length)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('knows no places without their names', () => {
    expect(countries.get('germany')).toBe('DE')
    expect(claimsIn('I live in Atlantis.')).toEqual([])
  })
})
