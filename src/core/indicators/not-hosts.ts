/** Dotted words that are no hosts although a public suffix ends them: files, code, frameworks, sentence joins. */

import { textBefore } from './around'
import type { Span } from './span'

/** Endings of files that are also public suffixes; a name of two parts is a file. */
const fileEndings = new Set(['zip', 'mov', 'py', 'sh', 'rs', 'md', 'so', 'ps'])
/** Endings that are files however many parts stand before them. */
const alwaysFiles = new Set(['zip', 'mov', 'java'])
/** Endings of code in languages whose country has many hosts: files only beside other files. */
const countryEndings = /\.(?:pl|pm|cc|ml|mm|hs|tf|vi|as)$/
/** Endings of pictures and code that follow an at sign in file names ('icon@2x.png'); no public suffixes. */
const mediaEndings = new Set(['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'ico', 'css', 'js', 'ts', 'json', 'html'])
/** Endings of files that are no public suffixes. */
const plainEndings =
  /\.(?:exe|dll|msi|bat|cmd|ps1|vbs|apk|dmg|pkg|deb|jar|txt|pdf|docx?|xlsx?|pptx?|csv|log|ini|cfg|conf|ya?ml|toml|xml|html?|css|scss|jsx?|tsx?|json|rb|php|go|c|h|cpp|hpp|cs|java|kt|swift|lua|sql|py|sh|rs|md|so|zip|rar|7z|t?gz|tar|iso|img|png|jpe?g|gif|svg|webp|mp[34]|eml|msg)$/i
/** Endings of code that hardly a host has: beside such a name another one is a file as well. */
const codeEndings =
  /^(?:py|sh|rs|md|rb|php|js|jsx|ts|tsx|c|h|cpp|hpp|cs|java|kt|go|lua|sql|bat|cmd|ps1|vbs|json|ya?ml|toml|ini|cfg|conf|css|scss)$/i
const joint =
  '["\'`)*]{0,2}(?:\\s?[,;/|]\\s?|\\s?,?\\s(?:and|or|und|oder|et|ou|y|o|e|i|oraz|lub|en|och|og|и|та|ve)\\s|\\s?\\r?\\n\\s?[-*•]?\\s?)["\'`(*]{0,2}'
const fileBefore = new RegExp(`([\\w-]{1,30})\\.(\\w{1,4})${joint}$`, 'u')
const fileAfter = new RegExp(`^${joint}([\\w-]{1,30})\\.(\\w{1,4})(?![\\w./@-])`, 'u')
const frameworks = new Set(
  `asp.net vb.net ado.net ml.net paint.net json.net quartz.net rx.net system.net java.net java.io socket.io engine.io feathers.io ktor.io
   numeral.io`.split(/\s+/),
)
/** Hosts of one letter and a country; others are abbreviations: 'p.es.', 'm.in.', 'u.sa'. */
const shortHosts = new Set('t.co t.me g.co a.co v.gd q.gs j.mp s.id t.cn x.ai c.im o.uk m.me n.pr d.pr y.at'.split(' '))
/** First parts of reversed names: 'com.example.app'. */
const packageHeads = new Set(['com', 'org', 'net', 'io', 'java', 'javax', 'android', 'androidx'])
/** Public suffixes of hosts that may begin with such a part: 'com.example.net'. */
const packageEnds = new Set(['com', 'org', 'net', 'io'])
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
  if (alwaysFiles.has(last) && first !== 'www') return true
  if (labels.length > 2) return packageHeads.has(first) && !packageEnds.has(last)
  return (
    fileEndings.has(last) ||
    frameworks.has(name) ||
    (codeOwners.has(first) && codeMembers.has(last)) ||
    /^\d{1,2}$/.test(first) ||
    (/^\p{L}\.\p{L}{2}$/u.test(name) && !shortHosts.has(name)) ||
    /^[A-Z][a-z]+\.app$/.test(written) ||
    /^\p{Lu}\p{Ll}{0,2}\.\p{Lu}\p{Ll}{0,3}$/u.test(written)
  )
}

/**
 * Tells a file name by its ending alone.
 *
 * @param name    'notes.txt'
 * @returns       true for endings that no host has, and for those that more files have than hosts
 */
export function isFileName(name: string): boolean {
  return plainEndings.test(name)
}

/**
 * Tells whether a name with the ending of a country stands in a row of file names: 'main.rs and deploy.pl'.
 *
 * @param text    plain text
 * @param span    the name
 * @returns       true when the name beside it, with only a comma or an 'and' between, is code of another name
 */
export function isAmongFiles(text: string, { start, end }: Span): boolean {
  if (!countryEndings.test(text.slice(Math.max(start, end - 4), end))) return false
  const label = text.slice(start, text.indexOf('.', start))
  const besides = [fileBefore.exec(textBefore(text, start, 44)), fileAfter.exec(text.slice(end, end + 60))]
  return besides.some(beside => codeEndings.test(beside?.[2] ?? '') && beside?.[1] !== label)
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
