import { describe, expect, it } from 'vitest'
import { kindOfText, textOfFile } from '../../../src/ui/panel/source-kind'

describe('a text that is given to a case', () => {
  it('is a mail when it begins with several headers', () => {
    expect(kindOfText('Return-Path: <a@b.example>\r\nReceived: from x\r\n\tby y\r\nFrom: a@b.example\r\n\r\nHi')).toBe(
      'mail',
    )
  })

  it('is a log otherwise, even when a row reads like a header', () => {
    expect(kindOfText('time,ip\n2026-03-11,203.0.113.9')).toBe('log')
    expect(kindOfText('Date: 11 March\nlogin from 203.0.113.9')).toBe('log')
    expect(kindOfText('')).toBe('log')
  })
})

describe('a file', () => {
  it('is read as UTF-16 where it says so, as spreadsheets save it', async () => {
    const little = new Uint8Array([0xff, 0xfe, 0x61, 0, 0x09, 0, 0xe9, 0])
    const big = new Uint8Array([0xfe, 0xff, 0, 0x61, 0, 0x09, 0, 0xe9])
    expect(await textOfFile(new Blob([little]))).toBe('a\té')
    expect(await textOfFile(new Blob([big]))).toBe('a\té')
  })

  it('is read as UTF-8 otherwise, whatever its bytes', async () => {
    expect(await textOfFile(new Blob(['é,1']))).toBe('é,1')
    expect(await textOfFile(new Blob([new Uint8Array([0xc3])]))).toBe('\uFFFD')
    expect(await textOfFile(new Blob([]))).toBe('')
  })
})
