import { describe, expect, it } from 'vitest'
import { readDate } from '../../../src/core/case/date-text'

const style = { kind: 'host-locale', zone: 'Etc/UTC', lang: 'en' } as const

describe('times as pages write them', () => {
  it.each([
    ['Mon\u00a0Mar\u00a016\u00a013:02:55\u00a02026', '2026-03-16T13:02:55.000Z'],
    ['2026-03-16 13:02', '2026-03-16T13:02:00.000Z'],
    ['Mar 16, 2026 1:02 PM', '2026-03-16T13:02:00.000Z'],
    ['16/03/2026 13:02', '2026-03-16T13:02:00.000Z'],
    ['12:30 am 5 May 2026', '2026-05-05T00:30:00.000Z'],
  ])('%s is %s and not sure, since no zone is written', (raw, iso) => {
    expect(readDate(raw, style)).toMatchObject({ iso, sure: false })
  })

  it('is sure of a time that carries its zone, whatever is set for the site', () => {
    expect(readDate('2026-03-16T13:02:55+02:00', { ...style, kind: 'iso', zone: '' })).toEqual({
      raw: '2026-03-16T13:02:55+02:00',
      iso: '2026-03-16T11:02:55.000Z',
      sure: true,
    })
    expect(readDate('1773666175', { ...style, kind: 'epoch-s' }).sure).toBe(true)
  })

  it('reads months in the language of the page', () => {
    expect(readDate('Mo 16. Mär 13:02:55 2026', { ...style, lang: 'de' }).iso).toBe('2026-03-16T13:02:55.000Z')
    expect(readDate('lun. 16 févr. 2026 13:02', { ...style, lang: 'fr' }).iso).toBe('2026-02-16T13:02:00.000Z')
  })

  it.each([
    ['05/04/2026 10:00', 'day and month could be either'],
    ['mar. 17 avr. 2026 10:00', 'a French Tuesday looks like March'],
    ['Not set', 'there is no time'],
    ['yesterday', 'words are no time'],
    ['2026-03-16', 'there is no hour'],
  ])('gives no instant for %s: %s', raw => {
    expect(readDate(raw, { ...style, lang: 'fr' })).toEqual({ raw, sure: false })
  })

  it('uses the zone set for the site, over the change to summer time', () => {
    const berlin = { ...style, zone: 'Europe/Berlin' }
    expect(readDate('2026-03-28 12:00', berlin).iso).toBe('2026-03-28T11:00:00.000Z')
    expect(readDate('2026-03-29 12:00', berlin).iso).toBe('2026-03-29T10:00:00.000Z')
  })

  it('gives no instant without a zone for the site, or with one that does not exist', () => {
    expect(readDate('2026-03-16 13:02', { ...style, zone: '' }).iso).toBeUndefined()
    expect(readDate('2026-03-16 13:02', { ...style, zone: 'Moon/Base' }).iso).toBeUndefined()
  })
})
