/** Defanged and disguised forms, read as what they mean. */

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u00ad]/g

/**
 * Reads a defanged text as what it means: hxxp, [.], (dot), [at], [://], zero-width characters.
 *
 * @param text    a candidate, short
 * @returns       the text with real dots, at signs and schemes
 */
export function refang(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/^h[xX*]{2}p/i, 'http')
    .replace(/\[:\/\/\]|\[:\]\/\//g, '://')
    .replace(/\s?[[({]\s?(?:\.|dot)\s?[\])}]\s?/gi, '.')
    .replace(/\s?[[({]\s?(?:@|at)\s?[\])}]\s?/gi, '@')
}

/** Pattern source of one dot, plain or defanged. */
export const dot = '(?:\\.|\\[\\.\\]|\\(\\.\\)|\\[dot\\]|\\(dot\\)|\\{\\.\\})'
