import { describe, expect, it } from 'vitest'
import { deskLines } from '../../../src/ui/options/desk-lines'

describe('what a desk tells of itself, line by line', () => {
  it('takes ids of receivers as mails carry them, each once', () => {
    expect(deskLines('receivers', ' mx1.desk.example \n\nMX1.desk.example\nspamd-7')).toEqual({
      list: ['MX1.desk.example', 'spamd-7'],
      wrong: [],
    })
  })

  it.each([
    ['receivers', 'https://mx1.desk.example', /is no id/],
    ['receivers', 'mx1.desk.example; spf=pass', /is no id/],
    ['protectedNames', 'help@desk.example', /is no name/],
    ['protectedNames', 'ab', /too short/],
    ['allowedDomains', 'desk', /is no domain/],
    ['allowedDomains', '@desk.example', /is no domain/],
    ['allowedDomains', 'a'.repeat(300), /longer than 253/],
  ] as const)('says in %s why “%s” cannot be taken', (name, line, says) => {
    const { wrong } = deskLines(name, `desk.example\n${line}`)
    expect(wrong).toHaveLength(1)
    expect(wrong[0]).toMatch(says)
    expect(wrong[0]).toMatch(/^Line 2, “/)
  })

  it('takes brands in words and domains in any script', () => {
    expect(deskLines('protectedNames', 'Metro Police\nбанк').wrong).toEqual([])
    expect(deskLines('allowedDomains', 'bücher.example').wrong).toEqual([])
  })

  it('counts lines that are too many', () => {
    const many = Array.from({ length: 501 }, (_, at) => `a${at}.example`).join('\n')
    expect(deskLines('allowedDomains', many).wrong).toEqual(['There are 501 lines; at most 500 can be kept.'])
  })
})
