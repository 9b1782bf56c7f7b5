import { describe, expect, it } from 'vitest'
import { type Detector, languageOf } from '../../src/worker/language'
import { reading } from '../ui/made-up-case'

const heard =
  (language: string, percentage: number, isReliable = true): Detector =>
  async () => ({ isReliable, languages: [{ language, percentage }] })

describe('the language of the client', () => {
  it('is what the browser hears in the words of the client alone', async () => {
    let given = ''
    const language = await languageOf(reading, async text => {
      given = text
      return { isReliable: true, languages: [{ language: 'pt-BR', percentage: 97 }] }
    })
    expect(language).toMatchObject({ code: 'pt', isReliable: true })
    expect(language?.letters).toBeGreaterThan(40)
    expect(given).toContain('Kindly remove 2FA')
    expect(given).not.toContain('Treat as impersonation')
  })

  it('is not reliable where two are mixed or the browser is unsure', async () => {
    expect((await languageOf(reading, heard('en', 55)))?.isReliable).toBe(false)
    expect((await languageOf(reading, heard('en', 99, false)))?.isReliable).toBe(false)
  })

  it('is unknown where nobody wrote, nothing was heard, or the browser has no detector', async () => {
    expect(await languageOf({ ...reading, messages: [] }, heard('en', 99))).toBeUndefined()
    expect(await languageOf(reading, heard('und', 99))).toBeUndefined()
    expect(await languageOf(reading, () => Promise.reject(new Error('none')))).toBeUndefined()
  })
})
