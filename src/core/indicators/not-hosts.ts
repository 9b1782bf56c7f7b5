/** Dotted words that are no hosts although a public suffix ends them: files, code, frameworks, sentence joins. */

/** Endings of files that are also public suffixes; a name of two parts is a file. */
const fileEndings = new Set(['zip', 'mov', 'py', 'sh', 'rs', 'md', 'so', 'ps'])
/** Endings that are files however many parts stand before them. */
const alwaysFiles = new Set(['zip', 'mov'])
/** Endings of pictures and code that follow an at sign in file names ('icon@2x.png'); no public suffixes. */
const mediaEndings = new Set(['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'ico', 'css', 'js', 'ts', 'json', 'html'])
const frameworks = new Set(['asp.net', 'vb.net', 'ado.net', 'ml.net', 'paint.net', 'system.net', 'java.net', 'java.io'])
/** First parts of reversed names: 'com.example.app'. */
const packageHeads = new Set(['com', 'org', 'net', 'io', 'java', 'javax', 'android', 'androidx'])
const codeMembers = new Set(['name', 'id', 'info', 'map', 'call', 'page', 'link', 'click', 'date', 'host', 'country'])
const codeOwners = new Set(
  'user this self obj object item console window document system event request response data account person file'.split(
    ' ',
  ),
)

/** Words that begin a sentence and are public suffixes too: 'It', 'My', 'So'. */
export const joinedWords: ReadonlySet<string> = new Set(
  'it is in my so to at as be by do me no us am id pm ma pa la de il es et im ne se si ga call click please now here help support next open'.split(
    ' ',
  ),
)

/**
 * Tells whether a lone dotted name is more likely a file, code or a framework than a host.
 *
 * @param written    as written, plain
 * @returns          true for 'report.zip', 'ASP.NET', 'com.example.app', 'user.name'
 */
export function isNoHost(written: string): boolean {
  const name = written.toLowerCase()
  const labels = name.split('.')
  const last = labels.at(-1) ?? ''
  const first = labels[0] ?? ''
  if (labels.length > 2)
    return (packageHeads.has(first) && !packageHeads.has(last)) || (alwaysFiles.has(last) && first !== 'www')
  return (
    fileEndings.has(last) ||
    frameworks.has(name) ||
    (codeOwners.has(first) && codeMembers.has(last)) ||
    /^\d{1,2}$/.test(first) ||
    /^[A-Z][a-z]+\.app$/.test(written) ||
    /^\p{Lu}\p{Ll}{0,2}\.\p{Lu}\p{Ll}{0,3}$/u.test(written)
  )
}

/**
 * Tells whether what follows an at sign is a file name.
 *
 * @param name    lower case, e.g. '2x.png'
 * @returns       true for pictures and code
 */
export function isMediaName(name: string): boolean {
  return mediaEndings.has(name.slice(name.lastIndexOf('.') + 1))
}
