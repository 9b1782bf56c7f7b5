import { readHost } from './host'
import type { Kind } from './indicator'
import { dot, refang } from './refang'

const zero = '\\u200b-\\u200d\\u2060\\ufeff\\u00ad'
const local = `[\\p{L}\\p{N}._%+'${zero}-]{1,64}`
const at = '(?:@|\\[at\\]|\\(at\\)|\\[@\\])'
const label = `[\\p{L}\\p{N}${zero}-]{1,63}`

/** E-mail addresses, refanged, lower case, domain as A-label. Masked ones are none. Source: RFC 5321, practical subset. */
export const email: Kind = {
  name: 'email',
  candidates: new RegExp(`(?<![\\p{L}\\p{N}*._%+-])${local}${at}${label}(?:${dot}${label}){1,8}`, 'giu'),
  verify(candidate) {
    const [name = '', host = ''] = refang(candidate).split('@')
    if (name === '' || name.startsWith('.') || name.endsWith('.') || name.includes('..')) return null
    const read = readHost(host)
    if (!read) return null
    const value = `${name.toLowerCase()}@${read.name}`
    const isReserved = /(^|\.)(example|test|invalid|localhost)$/.test(read.name)
    return read.registrable || isReserved
      ? { value, validity: 'valid' }
      : { value, validity: 'weak', note: 'no public suffix ends this domain' }
  },
}
