import { describe, expect, it } from 'vitest'
import { readAddresses } from '../../../src/core/indicators/mail-address'
import { compareAddresses, compareDomains } from '../../../src/core/indicators/mail-compare'
import { mailServiceOf } from '../../../src/core/indicators/mail-service'

const lists = {
  publicProviders: new Set(['gmail.com']),
  dotBlind: new Set(['gmail.com']),
  sameMailbox: new Map([['googlemail.com', 'gmail.com']]),
  aliasServices: new Map([['duck.com', 'DuckDuckGo'], ['alias.example', 'Alias']]), // biome-ignore format: one a line
  disposable: new Set(['throwaway.example', 'duck.com', 'gmail.com']),
  addedWords: new Set<string>(),
}

describe('the sender beside the address on file', () => {
  it.each([
    ['m.e@example.com', 'M.E@Example.COM', 'exact', ''],
    ['"M" <m@example.com>', 'm@example.com', 'exact', ''],
    ['m@bücher.example', 'm@xn--bcher-kva.example', 'exact', ''],
    ['m+desk@example.com', 'm@example.com', 'same-mailbox', 'tag'],
    ['m@example.com', 'm+desk@example.com', 'same-mailbox', 'tag'],
    ['m.e@gmail.com', 'me@gmail.com', 'same-mailbox', 'dots'],
    ['m.e+a@googlemail.com', 'me@gmail.com', 'same-mailbox', 'tag,dots,provider-name'],
    ['m.e@example.com', 'me@example.com', 'different', ''],
    ['m@mail.example.com', 'm@example.com', 'different', ''],
    ['m@example.org', 'm@example.com', 'different', ''],
    ['+m@example.com', '+n@example.com', 'different', ''],
    ['"m@example.com" <x@evil.example>', 'm@example.com', 'different', ''],
    ['', 'm@example.com', 'unknown', ''],
    ['m@example.com', 'none', 'unknown', ''],
    ['margaret@example.com', 'm******t@example.com', 'unknown', ''],
    ['margaret@example.org', 'm******t@example.com', 'different', ''],
    ['zoe@example.com', 'm••••t@example.com', 'different', ''],
  ])('%s beside %s is %s', (sender, onFile, result, by) => {
    const compared = compareAddresses(sender, onFile, lists)
    expect([compared.result, compared.by.join()]).toEqual([result, by])
  })

  it('shows both masked', () => {
    expect(compareAddresses('margaret@example.org', 'margaret.e@example.com', lists)).toMatchObject({
      sender: 'm***t@example.org',
      onFile: 'm***e@example.com',
    })
    expect(compareAddresses('margaret@example.com', 'm***@example.com', lists).onFile).toBe('m***@example.com')
  })
})

describe('where answers and bounces go', () => {
  const one = (text: string) => readAddresses(text)[0] ?? null
  const compared = (replyTo: string, returnPath: string, from = 'm@mail.example.co.uk') =>
    compareDomains({ from: one(from), replyTo: readAddresses(replyTo), returnPath: one(returnPath), sender: null })

  it.each([
    ['m@mail.example.co.uk', '<m@mail.example.co.uk>', ['same', 'same']],
    ['m@example.co.uk', '<b@bounce.example.co.uk>', ['other-host', 'other-host']],
    ['m@other.co.uk, m@example.co.uk', '<>', ['different', 'other-host', 'unknown']],
    ['', '', []],
  ])('Reply-To %s, Return-Path %s', (replyTo, returnPath, results) => {
    expect(compared(replyTo, returnPath).map(({ result }) => result)).toEqual(results)
  })

  it('keeps two customers of one hosting domain apart, and tells nothing without From', () => {
    expect(compared('a@b.github.io', '', 'a@a.github.io')[0]).toMatchObject({
      header: 'Reply-To',
      result: 'different',
      from: 'a.github.io',
      other: 'b.github.io',
    })
    expect(compared('m@example.com', '', '').map(({ result }) => result)).toEqual(['unknown'])
  })
})

describe('what kind of mail service a domain is', () => {
  it.each([
    ['throwaway.example', 'disposable', 'throwaway.example'],
    ['x.y.ThrowAway.example.', 'disposable', 'throwaway.example'],
    ['duck.com', 'alias', 'duck.com'],
    ['margaret.alias.example', 'alias', 'alias.example'],
    ['gmail.com', 'public', 'gmail.com'],
    ['x.gmail.com', 'disposable', 'gmail.com'],
    ['notthrowaway.example', 'other', ''],
    ['localhost', 'unknown', ''],
    ['', 'unknown', ''],
  ])('%s is %s', (domain, kind, listed) => {
    expect(mailServiceOf(domain, lists)).toMatchObject({ kind, domain: listed })
  })
})
