/**
 * What may stand in a note of a value that points to a person: enough to recognise it beside the record, not to use it.
 * Example: 'hannah@example.com, +44 7700 900123' becomes 'h…@example.com, …123'.
 */

/** One kind of identifier; the first that matches at a place decides. */
type Kind = { name: string; pattern: string; write: (found: string) => string }

const kinds: readonly Kind[] = [
  {
    name: 'email',
    pattern: '[^\\s@"\'(),;:‹›]{1,64}@[^\\s@"\'(),;:‹›]{1,190}\\.[^\\s@"\'(),;:.‹›]{2,63}',
    write: email,
  },
  {
    name: 'uuid',
    pattern: '\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b',
    write: ends,
  },
  { name: 'iban', pattern: '\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?\\b', write: ends },
  { name: 'ipv4', pattern: '\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b', write: found => found.replace(/\d+$/, 'x') },
  {
    name: 'ipv6',
    pattern: '(?<![\\w:])(?=[0-9a-fA-F:]*::|(?:[0-9a-fA-F]{1,4}:){5})[0-9a-fA-F]{1,4}:[0-9a-fA-F:]{3,}',
    write: found => `${found.split(':').slice(0, 2).join(':')}:…`,
  },
  {
    name: 'date',
    pattern:
      '\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?',
    write: date,
  },
  { name: 'token', pattern: '(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{14,}', write: token },
  {
    name: 'digits',
    pattern: '\\+?\\(?\\d(?:[ ().\\/–-]{0,2}\\d){5,30}',
    write: found => `…${digits(found).slice(-3)}`,
  },
]

const anyKind = new RegExp(kinds.map(({ name, pattern }) => `(?<${name}>${pattern})`).join('|'), 'gu')

const passWords =
  'pass(?:word|code|phrase)|pwd|passwort|kennwort|mot de passe|contraseña|senha|parola|şifre|mật khẩu|seed(?: phrase)?|private key|secret(?: key)?|master key|api key'
/** What people write about a password without telling it. */
const talk =
  '(?!(?:lost|wrong|reset|changed|known|unknown|old|correct|valid|gone|dead|not|no|still|the|a)(?=[\\s.,;)]|$))'
const codeWords = 'code|codes|otp|pin|tan|token|kod|código|codice|mã'
const named = new RegExp(
  `(?<![\\p{L}])(${passWords})(\\s*[:=]\\s*|\\s+is\\s+${talk}|\\s+(?:ist|est|es)\\s+)\\S+`,
  'giu',
)
const coded = new RegExp(`(?<![\\p{L}])(${codeWords})(?![\\p{L}])([^\\d\\n]{0,20})\\d[\\d -]{2,8}\\d`, 'giu')
const wordRun = /(?:\b[a-z]{3,8}\b[ ,]+){11,30}\b[a-z]{3,8}\b/g
/** Everyday words that no seed-word list holds; a run with one of them is a sentence. */
const sentenceWords = new Set(
  'the and for from was were has had not but your are been they his her our would could did which please into their'.split(
    ' ',
  ),
)

/**
 * Masks what identifies a person or opens an account: mail boxes, networks, numbers, addresses; secrets go altogether.
 *
 * @param text    one line of visible text
 * @returns       the line with masked values; recent dates and short numbers stay
 */
export function maskIdentifiers(text: string): string {
  return withoutSecrets(text).replace(anyKind, (found: string, ...rest: unknown[]) => {
    const groups = rest.at(-1)
    const kind = kinds.find(({ name }) => has(groups, name))
    return kind ? kind.write(found) : found
  })
}

/**
 * Takes secrets out of a line: what follows a password word, codes after a code word, runs of seed words.
 *
 * @param text    one line of visible text
 * @returns       the line with '(removed)' in their place
 */
export function withoutSecrets(text: string): string {
  return text
    .replace(named, '$1$2(removed)')
    .replace(coded, '$1$2(removed)')
    .replace(wordRun, run => (run.split(/[ ,]+/).some(word => sentenceWords.has(word)) ? run : '(words removed)'))
}

function has(groups: unknown, name: string): boolean {
  if (typeof groups !== 'object' || groups === null) return false
  return Object.entries(groups).some(([key, value]) => key === name && value !== undefined)
}

function email(found: string): string {
  const at = found.lastIndexOf('@')
  return `${[...found][0]}…@${found.slice(at + 1)}`
}

function ends(found: string): string {
  const bare = found.replace(/ /g, '')
  return `${bare.slice(0, 4)}…${bare.slice(-4)}`
}

/** A long run of letters is a word; with a digit or a change of case inside it is an identifier. */
function token(found: string): string {
  const isWord = /^[a-z_-]+$/i.test(found) && !/[a-z][A-Z].*[a-z][A-Z]/.test(found)
  if (isWord) return found
  return /[A-Za-z0-9]{14}/.test(found) ? ends(found) : found.replace(/\d{6,}/g, number => `…${number.slice(-3)}`)
}

/** A date of the last years is part of the case; an older full date may be a birthday. */
function date(found: string): string {
  const year = /\d{4}/.exec(found)?.[0] ?? ''
  return Number(year) < 2012 ? `…${year}` : found
}

function digits(found: string): string {
  return found.replace(/\D/g, '')
}
