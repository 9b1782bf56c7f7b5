import type { Kind } from './indicator'
import { dot, refang } from './refang'

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'

/** Words and forms before four numbers that make them a version, not an address. */
const versionBefore = /(?:\bv|version|ver\.?|build|release|\/|chrome|firefox|edg|safari|opr|app)\s*$/i

/** IPv4 addresses, dotted. Not inside versions, five-part numbers or object ids. */
export const ipv4: Kind = {
  name: 'ipv4',
  candidates: new RegExp(`(?<![\\w.-])${octet}(?:${dot}${octet}){3}(?![\\w-]|\\.\\d)`, 'g'),
  verify(candidate, { text, start }) {
    const before = text.slice(Math.max(0, start - 12), start)
    const isUrlPath = /:\/\/$/.test(before)
    if (versionBefore.test(before) && !isUrlPath) return null
    const value = refang(candidate)
    if (value.split('.').some(part => part.length > 1 && part.startsWith('0'))) return null
    return { value, validity: 'valid' }
  },
}

/** IPv6 addresses in RFC 5952 form, compressed and IPv4-mapped ones included. Not times or CSS. */
export const ipv6: Kind = {
  name: 'ipv6',
  candidates: /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|\d{1,3}(?:\.\d{1,3}){3})?(?![\w:])/gi,
  verify(candidate) {
    if (/^[:]+$/.test(candidate) || /^\d{1,2}:\d{2}:\d{2}$/.test(candidate)) return null
    const url = `http://[${candidate}]/`
    if (!URL.canParse(url)) return null
    return { value: new URL(url).hostname.slice(1, -1), validity: 'valid' }
  },
}
