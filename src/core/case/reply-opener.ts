/** The lines mail programs write above a quoted message, in the languages our clients write. */

/** How an opener begins and ends; the name stands between, or after the verb. */
const openers: readonly { begins: RegExp; ends: RegExp }[] = [
  { begins: /^On\s/, ends: /\swrote\s?:$/ },
  { begins: /^(?:Am|Den)\s/, ends: /\s(?:schrieb|skrev)\b[^:]{0,120}:$/ },
  { begins: /^Le\s/, ends: /\sa\sécrit\s?:$/ },
  { begins: /^El\s/, ends: /\sescribió\s?:$/ },
  { begins: /^Em\s/, ends: /\sescreveu\s?:$/ },
  { begins: /^Il\s/, ends: /\sha\sscritto\s?:$/ },
]
const forwarded =
  /^-{2,}\s?(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d'origine|Mensaje original|Mensagem original)\s?-{2,}$/i
const longest = 400

/** An opener that was found: how many lines it takes, whom it names. */
type Opener = { lines: number; author: string | undefined }

/**
 * Reads an opener such as 'On 3 March 2026, Jane <jane@example.com> wrote:'.
 *
 * @param words    up to three lines of one depth, trimmed
 * @returns        lines taken and the author it names; null when the first line opens nothing
 */
export function openerAt(words: readonly string[]): Opener | null {
  const kind = openers.find(({ begins }) => begins.test(words[0] ?? ''))
  if (!kind) return null
  for (let lines = 1; lines <= words.length; lines++) {
    const whole = words.slice(0, lines).join(' ')
    if (whole.length > longest) return null
    if (kind.ends.test(whole)) return { lines, author: authorIn(whole, kind.ends) }
  }
  return null
}

/**
 * Reads the line that stands above a message taken over whole.
 *
 * @param words    up to three lines of one depth, trimmed
 * @returns        one line, with the author when a 'From:' line follows; null when it is no such line
 */
export function headerOpener(words: readonly string[]): Opener | null {
  if (!forwarded.test(words[0] ?? '')) return null
  const from = /^(?:From|Von|De)\s?:\s?(.{1,200})$/.exec(words[1] ?? '')?.[1]
  return { lines: 1, author: from?.trim() }
}

/** The address in angle brackets, else the name between the last comma and the verb, or after the verb. */
function authorIn(whole: string, ends: RegExp): string | undefined {
  const address = /<([^<>\s@]+@[^<>\s]+)>/.exec(whole)?.[1]
  if (address) return address
  const verb = ends.exec(whole)
  const after = /(?:schrieb|skrev)\s([^:]{1,100}):$/.exec(whole)?.[1]
  const name = after ?? whole.slice(0, verb?.index).split(',').at(-1)
  return (
    name?.replace(/^\s*(?:at\s)?(?:\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]m)?)?\s*(?:Uhr)?\s*/i, '').trim() || undefined
  )
}
