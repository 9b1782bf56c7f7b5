import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '../../../src/core/indicators/mail-distance'
import { findLookalikes, type LookalikeNames } from '../../../src/core/indicators/mail-lookalike'
import { skeletonOf, unicodeLabel } from '../../../src/core/indicators/mail-skeleton'

const lists = {
  publicProviders: new Set(['gmail.com', 'ymail.com']),
  addedWords: new Set(['support', 'my', 'mail', 'secure', 'help']),
}
const names: LookalikeNames = {
  protectedNames: ['harborline.example', 'metro-police', 'cove', 'bit'],
  domainOnFile: null,
  allowed: ['harborline.test', 'harborline-status.example'],
}
const rules = (domain: string, more: Partial<LookalikeNames> = {}) =>
  findLookalikes(domain, { ...names, ...more }, lists).map(({ rule, like }) => `${rule} ${like}`)

describe('domains that imitate a protected name', () => {
  it.each([
    ['harborline.test.evil.test', 'sub-label harborline.example'],
    ['harborline.net', 'same-label harborline.example'],
    ['harborline.github.io', 'same-label harborline.example'],
    ['harborl1ne.example', 'one-edit harborline.example'],
    ['harbor1ine.example', 'same-skeleton harborline.example'],
    ['xn--harborlne-1pb.example', 'same-skeleton harborline.example'],
    ['harborlıne.example', 'same-skeleton harborline.example'],
    ['hаrbоrlinе.example', 'same-skeleton harborline.example'],
    ['HARB0RLINE.example', 'same-skeleton harborline.example'],
    ['harborline-support.example', 'added-words harborline.example'],
    ['eu-harborline-x.example', 'added-words harborline.example'],
    ['harbor1ine-x.example', 'added-words harborline.example'],
    ['myharborlinesupport.example', 'added-words harborline.example'],
    ['harborline24.example', 'added-words harborline.example'],
    ['mail.harborline.evil.example', 'sub-label harborline.example'],
    ['harborline-support.evil.example', 'sub-label harborline.example'],
    ['harbourline.example', 'one-edit harborline.example'],
    ['harborlien.example', 'one-edit harborline.example'],
    ['harborlin.example', 'one-edit harborline.example'],
    ['harbourlines.example', 'similar harborline.example'],
    ['metro-police-cyber.example', 'added-words metro-police'],
    ['metropolice.example', 'one-edit metro-police'],
    ['metropolicesupport.example', 'added-words metro-police'],
    ['c0ve.example', 'same-skeleton cove'],
    ['cove-help.example', 'added-words cove'],
  ])('%s: %s', (domain, rule) => expect(rules(domain)).toEqual([rule]))

  it.each([
    'harborline.example',
    'mail.harborline.example',
    'harborline.test',
    'login.harborline-status.example',
    'harbor.example',
    'harborlineage-society.example',
    'harborlines-and-more.example',
    'cave.example',
    'coves.example',
    'discover.example',
    'orbit.example',
    'example.com',
    'ymail.com',
    'localhost',
    'com',
    '',
  ])('%s imitates nobody', domain => expect(rules(domain)).toEqual([]))

  it('takes a brand as people write it', () => {
    expect(rules('metropolice-help.example', { protectedNames: ['Metro Police'] })).toEqual([
      'added-words Metro Police',
    ])
  })

  it('says what it looks like, on which label, and that "similar" carries no weight', () => {
    expect(findLookalikes('xn--harborlne-1pb.example', names, lists)).toEqual([
      {
        rule: 'same-skeleton',
        like: 'harborline.example',
        against: 'protected-name',
        label: 'harborlıne',
        hasWeight: true,
      },
    ])
    expect(findLookalikes('harbourlines.example', names, lists)[0]?.hasWeight).toBe(false)
  })
})

describe('domains that imitate the domain on file', () => {
  const onFile = (domain: string, domainOnFile: string) => rules(domain, { protectedNames: [], domainOnFile })

  it.each([
    ['examp1e-mail.example', 'example.com', ['added-words example.com']],
    ['exarnple.com', 'example.com', ['same-skeleton example.com']],
    ['gmai1.com', 'gmail.com', ['same-skeleton gmail.com']],
    ['gmaill.com', 'gmail.com', ['one-edit gmail.com']],
    ['ymail.com', 'gmail.com', []],
    ['mail.example.com', 'example.com', []],
    ['mail.other.example', 'mail.test', []],
    ['ab.example', 'xb.test', []],
  ])('%s beside %s', (domain, filed, expected) => expect(onFile(domain, filed)).toEqual(expected))

  it('puts the weightiest first', () => {
    expect(rules('harborline-support.example', { domainOnFile: 'harborline-supports.example' })).toEqual([
      'one-edit harborline-supports.example',
      'added-words harborline.example',
    ])
  })
})

describe('skeletons and edits', () => {
  it.each([
    ['paypaI', 'paypal'],
    ['rnodern', 'modern'],
    ['аррӏе', 'apple'],
    ['ｅxample', 'example'],
  ])('%s is drawn like %s', (a, b) => {
    const [left, right] = [skeletonOf(a), skeletonOf(b)]
    expect(left === right || editDistance(left, right) <= 1).toBe(true)
  })

  it.each([
    ['xn--bcher-kva', 'bücher'],
    ['xn--e1afmkfd', 'пример'],
    ['xn--fsqu00a', '例子'],
    ['xn--', 'xn--'],
    ['xn--9999999999', 'xn--9999999999'],
    ['Plain', 'plain'],
  ])('%s reads %s', (label, text) => expect(unicodeLabel(label)).toBe(text))

  it('reads back every label the browser writes', () => {
    const letters = fc.array(fc.constantFrom('a', 'ü', 'ı', 'п', '例', 'ب', 'z', '5'), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(letters, chosen => {
        const label = `a${chosen.join('')}`.normalize('NFC')
        const host = URL.canParse(`http://${label}.example/`) ? new URL(`http://${label}.example/`).hostname : ''
        if (host !== '') expect(unicodeLabel(host.split('.')[0] ?? '')).toBe(label)
      }),
    )
  })

  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['abc', 'acb', 1],
    ['abc', 'abx', 1],
    ['harborline', 'harbourlines', 2],
    ['kitten', 'sitting', 3],
  ])('%s and %s lie %i apart, both ways', (a, b, edits) => {
    expect([editDistance(a, b), editDistance(b, a)]).toEqual([edits, edits])
  })

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 40 }), (domain, onFile) => {
        expect(Array.isArray(findLookalikes(domain, { ...names, domainOnFile: onFile }, lists))).toBe(true)
        expect(skeletonOf(`xn--${domain}`)).toBeTypeOf('string')
      }),
    )
  })
})
