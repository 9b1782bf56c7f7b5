/** Which language the client writes, as the browser hears it; nothing leaves the machine. */
import browser from 'webextension-polyfill'
import type { Reading } from '../core/case/reading'
import type { LanguageFacts } from '../core/signals/signal-input'

/** The browser's own detector. */
export type Detector = (
  text: string,
) => Promise<{ isReliable: boolean; languages: { language: string; percentage: number }[] }>

/** Longer texts tell no more. */
const mostChars = 10_000
/** House rule: a text of two languages tells neither. */
const leastShare = 80

/**
 * Hears the language of what the client wrote.
 *
 * @param reading    the ticket as read
 * @param detect     the browser's detector
 * @returns          language and the letters judged; undefined when there are none or the browser cannot tell
 */
export async function languageOf(
  reading: Reading,
  detect: Detector = text => browser.i18n.detectLanguage(text),
): Promise<LanguageFacts | undefined> {
  const said = reading.messages.filter(message => message.speaker === 'client').map(message => message.body)
  const text = said.join('\n').slice(0, mostChars)
  const letters = text.replace(/[^\p{L}]/gu, '').length
  if (letters === 0) return undefined
  try {
    const { isReliable, languages } = await detect(text)
    const [first] = languages
    if (!first || first.language === 'und') return undefined
    const code = first.language.split('-')[0] ?? first.language
    return { code, letters, isReliable: isReliable && first.percentage >= leastShare }
  } catch {
    return undefined
  }
}
