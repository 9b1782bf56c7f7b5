import { describe, expect, it } from 'vitest'
import type { ShapeMistake } from '../../../src/core/base/shape-problem'
import { decodeSite } from '../../../src/packs/check-site'
import demo from '../../../src/packs/sites/demo.json'

const small = {
  schema: 'gatehouse.adapter/1',
  id: 'desk',
  version: '1',
  name: 'Desk',
  basis: 'guess',
  match: { origins: ['https://desk.example/*'], path: ['^/t/(?<id>\\d+)$'] },
  caseKey: { from: 'path', name: 'id' },
  fields: { subject: { select: [{ css: 'h1' }] } },
  messages: {
    item: [{ css: 'article' }],
    order: { by: 'dom' },
    fields: { direction: { cases: [], else: 'unknown' }, body: { select: [{ css: '.body' }] } },
  },
  selfTest: { required: ['caseKey'], minScore: 0.5 },
}

function mistakesIn(data: unknown): ShapeMistake[] {
  const decoded = decodeSite('desk.json', data)
  return decoded.ok ? [] : decoded.mistakes
}

function withField(field: unknown) {
  return { ...small, fields: { subject: field } }
}

describe('an adapter file', () => {
  it('is taken when it says only what the format knows', () => {
    expect(mistakesIn(small)).toEqual([])
    expect(mistakesIn(demo)).toEqual([])
  })

  it('is refused with file and path of every mistake at once', () => {
    const bad = { ...small, id: 'Desk!', match: { ...small.match, path: ['('] }, surprise: true }
    expect(mistakesIn(bad).map(mistake => `${mistake.file} ${mistake.path}`)).toEqual([
      'desk.json id',
      'desk.json match.path.0',
      'desk.json surprise',
    ])
  })

  it.each([
    [
      'more than 8 alternatives',
      withField({ select: Array.from({ length: 9 }, () => ({ css: 'h1' })) }),
      /at most 8 alternatives/,
    ],
    ['more than 6 pipe steps', withField({ pipe: Array.from({ length: 7 }, () => 'trim') }), /at most 6 pipe steps/],
    ['a pattern over 160 characters', withField({ pipe: [{ regex: 'a'.repeat(161) }] }), /at most 160 characters/],
    ['a nested quantifier', { ...small, match: { ...small.match, path: ['^(a+)+$'] } }, /nested quantifier/],
    ['a selector over 300 characters', withField({ select: [{ css: 'b'.repeat(301) }] }), /at most 300 characters/],
    [
      'a term nobody wrote down',
      {
        ...small,
        messages: {
          ...small.messages,
          fields: {
            ...small.messages.fields,
            direction: {
              cases: [{ when: { textIn: { css: 'p', terms: 'none.here' } }, value: 'internal' }],
              else: 'unknown',
            },
          },
        },
      },
      /none\.here is used and not listed/,
    ],
    [
      'a condition that looks at nothing',
      {
        ...small,
        messages: {
          ...small.messages,
          fields: { ...small.messages.fields, direction: { cases: [{ when: {}, value: 'agent' }], else: 'unknown' } },
        },
      },
      /at least one thing/,
    ],
    [
      'a raw link that may be fetched',
      { ...small, messages: { ...small.messages, raw: { kind: 'link', fetch: 'always' } } },
      /never/,
    ],
    [
      'a composer route on another site',
      {
        ...small,
        composers: [
          {
            id: 'note',
            audience: 'internal',
            route: { path: 'https://evil.example/', query: {} },
            target: [{ css: 'textarea' }],
          },
        ],
      },
      /same site/,
    ],
  ])('is refused for %s', (_name, data, says) => {
    expect(
      mistakesIn(data)
        .map(mistake => mistake.says)
        .join('\n'),
    ).toMatch(says)
  })
})
