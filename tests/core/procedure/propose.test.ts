import { describe, expect, it } from 'vitest'
import { propose } from '../../../src/core/procedure/propose'

const factor = {
  id: 'c01',
  type: 'C01',
  title: 'Two-factor reset',
  words: { en: ['authenticator', 'new phone', '2fa'], vi: ['đổi điện thoại'], tr: ['iki adımlı'] },
}
const takeover = {
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
        score: 5,
        words: ['2fa', 'new phone', 'authenticator'],
      },
    ])
  })

  it('finds words whatever their case and accents', () => {
    expect(propose({ subject: 'Sau khi ĐỔI ĐIỆN THOẠI', messages: [] }, procedures)[0]?.type).toBe('C01')
    expect(propose({ subject: '', messages: [client('Hesabımdan İZİNSİZ ÇEKİM yapıldı')] }, procedures)[0]?.type).toBe(
      'C07',
    )
  })

  it('puts the type with more words first and keeps the given order for equals', () => {
    const ticket = { subject: '', messages: [client('A withdrawal that was not me, and my authenticator is gone')] }
    expect(propose(ticket, procedures).map(one => one.type)).toEqual(['C07', 'C01'])
    expect(propose({ subject: '2fa withdrawal', messages: [] }, procedures).map(one => one.type)).toEqual([
      'C01',
      'C07',
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
})
