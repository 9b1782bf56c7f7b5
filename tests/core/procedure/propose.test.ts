import { describe, expect, it } from 'vitest'
import { propose } from '../../../src/core/procedure/propose'

const factor = {
  slaClass: 'S2' as const,
  id: 'c01',
  type: 'C01',
  title: 'Two-factor reset',
  words: { en: ['authenticator', 'new phone', '2fa'], vi: ['đổi điện thoại'], tr: ['iki adımlı'] },
}
const takeover = {
  slaClass: 'S0' as const,
  id: 'c07',
  type: 'C07',
  title: 'Unauthorised login',
  words: { en: ['not me', 'withdrawal'], tr: ['izinsiz çekim'] },
}
const procedures = [factor, takeover]
const client = (body: string) => ({ speaker: 'client' as const, body })

describe('proposing a case type', () => {
  it('names the words that led there and counts a word of the subject twice', () => {
    const found = propose(
      { subject: '2FA on a new phone', messages: [client('The authenticator is empty, 2FA fails')] },
      procedures,
    )
    expect(found).toEqual([
      {
        procedureId: 'c01',
        type: 'C01',
        title: 'Two-factor reset',
        score: 5.5,
        words: ['2FA', 'new phone', 'authenticator'],
        hints: [],
        places: [
          { messageId: null, start: 0, end: 3 },
          { messageId: null, start: 9, end: 18 },
          { messageId: '', start: 4, end: 17 },
          { messageId: '', start: 28, end: 31 },
        ],
      },
    ])
  })

  it('finds words whatever their case and accents', () => {
    expect(propose({ subject: 'Sau khi ĐỔI ĐIỆN THOẠI', messages: [] }, procedures)[0]?.type).toBe('C01')
    expect(propose({ subject: '', messages: [client('Hesabımdan İZİNSİZ ÇEKİM yapıldı')] }, procedures)[0]?.type).toBe(
      'C07',
    )
  })

  it('puts the type with more words first, and of equals the one with the more urgent class', () => {
    const ticket = { subject: '', messages: [client('A withdrawal that was not me, and my authenticator is gone')] }
    expect(propose(ticket, procedures).map(one => one.type)).toEqual(['C07', 'C01'])
    expect(propose({ subject: '2fa withdrawal', messages: [] }, procedures).map(one => one.type)).toEqual([
      'C07',
      'C01',
    ])
  })

  it('reads nothing staff wrote, and no part of a longer word', () => {
    const messages = [
      { speaker: 'agent' as const, body: 'Did you make the withdrawal?' },
      { speaker: 'internal' as const, body: '2fa' },
      { speaker: 'unknown' as const, body: '2fa' },
      client('my authenticators'),
    ]
    expect(propose({ subject: '', messages }, procedures)).toEqual([])
  })

  it('proposes at most three', () => {
    const many = ['a', 'b', 'c', 'd'].map(id => ({ ...factor, id }))
    expect(propose({ subject: '2fa', messages: [] }, many).map(one => one.procedureId)).toEqual(['a', 'b', 'c'])
  })

  it('lets a longer phrase beat the shorter one it contains, whatever the type', () => {
    const number = { ...factor, id: 'c20', type: 'C20', title: 'Phone number', words: { en: ['new phone number'] } }
    const found = propose({ subject: '', messages: [client('I have a new phone number.')] }, [factor, number])
    expect(found.map(one => one.type)).toEqual(['C20'])
    const both = propose({ subject: '', messages: [client('A new phone number, and a new phone.')] }, [factor, number])
    expect(both.map(one => one.type).sort()).toEqual(['C01', 'C20'])
  })

  it('weighs words of the language the client writes in more', () => {
    const ticket = { subject: '', messages: [client('iki adımlı, withdrawal')] }
    const calm = { ...takeover, slaClass: 'S3' as const }
    expect(propose(ticket, [factor, { ...calm, words: { en: ['withdrawal now', 'withdrawal'] } }])[0]?.type).toBe('C01')
    expect(propose({ ...ticket, language: 'en' }, [{ ...factor, words: { tr: ['iki'] } }, calm])[0]?.type).toBe('C07')
    expect(propose({ ...ticket, language: 'tr' }, [{ ...factor, words: { tr: ['iki'] } }, calm])[0]?.type).toBe('C01')
  })

  it('takes hints beside a word, and alone only those that are enough alone', () => {
    const deposit = {
      ...{ id: 'c17', type: 'C17', title: 'Deposit', slaClass: 'S3' as const, words: { en: ['deposit'] } },
      hints: [
        { says: 'a transaction hash', facts: [{ kind: 'tx' }] },
        { says: 'an unconfirmed authority', signals: ['3P-03'], alone: true as const },
      ],
    }
    const facts = [{ kind: 'tx', value: 'abc', voice: 'client' as const }]
    const asked = (body: string, more: object) => propose({ subject: '', messages: [client(body)], ...more }, [deposit])
    expect(asked('my deposit', { facts })[0]?.hints).toEqual(['a transaction hash'])
    expect(asked('hello', { facts })).toEqual([])
    expect(asked('my deposit', { facts: [{ ...facts[0], voice: 'analyst' }] })[0]?.hints).toEqual([])
    expect(asked('hello', { firing: ['3P-03'] })[0]).toMatchObject({ words: [], hints: ['an unconfirmed authority'] })
  })

  it('leads back to the words where they stand, and leaves out what is only quoted', () => {
    const body = 'Hi\n> lost my authenticator\nMy NEW  phone is empty'
    const [found] = propose({ subject: '', messages: [{ ...client(body), id: 'm1' }] }, procedures)
    expect(found?.words).toEqual(['NEW phone'])
    expect(found?.places.map(({ messageId, start, end }) => [messageId, body.slice(start, end)])).toEqual([
      ['m1', 'NEW  phone'],
    ])
  })

  it('reads messages of unknown speakers where no client speaks', () => {
    const unknown = { speaker: 'unknown' as const, body: 'My authenticator is gone' }
    expect(propose({ subject: '', messages: [unknown] }, procedures)[0]?.type).toBe('C01')
    expect(propose({ subject: '', messages: [unknown, client('hello')] }, procedures)).toEqual([])
  })
})
