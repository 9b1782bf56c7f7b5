import { describe, expect, it } from 'vitest'
import { mailServiceOf } from '../../src/core/indicators/mail-service'
import shipped from '../../src/packs/lists/mail-services.json'
import { decodeMailServices, disposableSource, listsOf, mailLists } from '../../src/packs/load-mail-lists'

const broken = (change: object) => {
  const read = decodeMailServices('lists/mail-services.json', { ...shipped, ...change })
  return read.ok ? [] : read.mistakes.map(({ file, path }) => `${file} ${path}`)
}

describe('the lists of mail services', () => {
  it.each(['duck.com', 'simplelogin.com', 'mozmail.com', 'privaterelay.appleid.com', 'anonaddy.com', 'passmail.net'])(
    '%s is an alias service, not disposable',
    domain => {
      expect(mailServiceOf(domain, mailLists)).toMatchObject({ kind: 'alias' })
      expect(mailLists.disposable.has(domain)).toBe(false)
    },
  )

  it.each(['mailinator.com', 'guerrillamail.com', '10minutemail.com', 'inbox.mailinator.com'])(
    '%s is disposable',
    domain => expect(mailServiceOf(domain, mailLists).kind).toBe('disposable'),
  )

  it.each(['gmail.com', 'yahoo.co.uk', 'proton.me', 'gmx.de', 'wp.pl', 'seznam.cz', 'ukr.net', 'qq.com', 'naver.com'])(
    '%s is a public provider',
    domain => expect(mailServiceOf(domain, mailLists).kind).toBe('public'),
  )

  it.each(['example.com', 'harborline.example', 'anthro.example'])('%s is in no list', domain =>
    expect(mailServiceOf(domain, mailLists).kind).toBe('other'),
  )

  it('knows few providers that ignore dots, and every second name leads to a listed provider', () => {
    expect([...mailLists.dotBlind]).toEqual(['gmail.com'])
    for (const [other, first] of mailLists.sameMailbox) {
      expect(mailLists.publicProviders.has(other) && mailLists.publicProviders.has(first)).toBe(true)
    }
  })

  it('never lets a service be public and an alias at once', () => {
    expect([...mailLists.aliasServices.keys()].filter(domain => mailLists.publicProviders.has(domain))).toEqual([])
  })

  it('says where each list comes from and of when it is', () => {
    expect(disposableSource).toContain('1.26.0')
    expect(mailLists.disposable.size).toBeGreaterThan(8_000)
    for (const { source, date } of [
      shipped.publicProviders,
      shipped.aliasServices,
      shipped.addedWords,
      shipped.dotBlind,
    ])
      expect([source.length > 10, date.length]).toEqual([true, 10])
  })

  it('takes a domain out of the disposable ones when a team lists it as a provider', () => {
    const own = { ...shipped.publicProviders, domains: ['mailinator.com'] }
    const read = decodeMailServices('mine.json', { ...shipped, publicProviders: own })
    expect(read.ok && listsOf(read.value).disposable.has('mailinator.com')).toBe(false)
    expect(read.ok && listsOf(read.value).publicProviders.has('mailinator.com')).toBe(true)
  })

  it.each([
    [{ schema: 'gatehouse.mail-services/2' }, 'schema'],
    [{ publicProviders: { ...shipped.publicProviders, domains: ['Gmail.com'] } }, 'publicProviders.domains.0'],
    [{ publicProviders: { ...shipped.publicProviders, domains: ['a.com', 'a.com'] } }, 'publicProviders.domains'],
    [{ dotBlind: { ...shipped.dotBlind, date: 'May' } }, 'dotBlind.date'],
    [{ aliasServices: { ...shipped.aliasServices, services: [{ domain: 'a.com' }] } }, 'aliasServices.services.0.name'],
    [{ addedWords: { ...shipped.addedWords, words: ['Log in'] } }, 'addedWords.words.0'],
  ])('names file and path of a mistake %#', (change, path) => {
    expect(broken(change)).toEqual([`lists/mail-services.json ${path}`])
  })
})
