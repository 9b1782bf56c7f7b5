import type { PipeStep } from './adapter'

const address = /[^\s<>()[\]",;:@]+@[^\s<>()[\]",;:@]+\.[^\s<>()[\]",;:@.]+/

/**
 * Cleans a value as an adapter says; dates are left to `readDate`.
 *
 * @param text     what the page holds
 * @param steps    in order; a step that does not fit gives ''
 * @returns        the cleaned value, '' when nothing is left
 */
export function runPipe(text: string, steps: readonly PipeStep[] = []): string {
  return steps.reduce((value, step) => runStep(value.slice(0, 20_000), step), text)
}

function runStep(text: string, step: PipeStep): string {
  if (typeof step === 'string') return plain[step](text)
  if ('regex' in step) {
    const match = new RegExp(step.regex).exec(text)
    return match ? (match[step.group ?? 0] ?? '') : step.optional ? text : ''
  }
  if ('strip' in step) return text.replace(new RegExp(step.strip), '')
  if ('map' in step) return Object.hasOwn(step.map, text) ? (step.map[text] ?? '') : ''
  return text
}

const plain = {
  collapse,
  trim: (text: string) => text.trim(),
  lower: (text: string) => text.toLowerCase(),
  emailFromText: addressIn,
  displayNameFromText: (text: string) =>
    collapse(text)
      .replace(/\s*<[^<>]*>\s*$/, '')
      .replace(/^"(.*)"$/, '$1'),
  firstLine: (text: string) => text.trim().split('\n')[0] ?? '',
  digits: (text: string) => text.replace(/\D+/g, ''),
  urlDecode: (text: string) => {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  },
} as const

/**
 * Makes one line of a text: every run of white space, no-break spaces included, becomes one space.
 *
 * @param text    any
 * @returns       trimmed line
 */
export function collapse(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}

/**
 * The e-mail address in a text; the one in angle brackets wins, since a display name may look like an address too.
 *
 * @param text    'Name <a@b.example>' or 'a@b.example'
 * @returns       the address as written, '' when there is none
 */
export function addressIn(text: string): string {
  const last = text.lastIndexOf('<')
  const inside = last >= 0 ? text.slice(last + 1) : text
  return (address.exec(inside) ?? address.exec(text))?.[0] ?? ''
}

/**
 * Whether a text holds a phrase of a term, in whatever language the page speaks.
 *
 * @param text      what the page says
 * @param phrases   the term's phrases by language; undefined holds nothing
 * @returns         true when one is in it, letter case aside
 */
export function holdsTerm(text: string, phrases: Readonly<Record<string, readonly string[]>> | undefined): boolean {
  const line = collapse(text).toLocaleLowerCase('en')
  return Object.values(phrases ?? {}).some(list => list.some(phrase => line.includes(phrase.toLocaleLowerCase('en'))))
}
