import { isFileName, readHost } from './host'
import type { Kind } from './indicator'
import { refang } from './refang'

const trailing = /[.,;:!?'"”’»）)\]}>。、*_]+$/u

/** Web addresses, refanged, entities decoded. Without a scheme the value starts with `//`. */
export const url: Kind = {
  name: 'url',
  candidates:
    /(?<![\p{L}\p{N}])(?:h(?:tt|xx)ps?(?::\/\/|\[:\]\/\/|\[:\/\/\])|www(?:\.|\[\.\]|\(\.\)))[^\s<>"“”«»|\\^`]{3,2000}/giu,
  verify(candidate, { start }) {
    const raw = trimmed(candidate)
    const text = refang(raw).replaceAll('&amp;', '&')
    const full = /^www\./i.test(text) ? `http://${text}` : text
    if (!URL.canParse(full)) return null
    const read = new URL(full)
    const isIp = /^[\d.]+$|^\[/.test(read.hostname)
    if (!isIp && !read.hostname.includes('.') && read.hostname !== 'localhost') return null
    const value = full === text ? read.href : `//${read.href.slice('http://'.length)}`
    return { value, validity: 'valid', end: start + raw.length }
  },
}

/** Host names that stand alone, with a real public suffix; not files, package names or sentence joins. */
export const domain: Kind = {
  name: 'domain',
  candidates:
    /(?<![\p{L}\p{N}@._/-])[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})(?:(?:\.|\[\.\]|\(\.\)|\[dot\]|\(dot\))[\p{L}\p{N}-]{1,63}){1,6}(?![\p{L}\p{N}@_-])/giu,
  verify(candidate) {
    const plain = refang(candidate)
    const wasDefanged = plain !== candidate
    const read = readHost(plain)
    if (!read?.registrable || /^[\d.]+$/.test(read.name)) return null
    if (!wasDefanged && (isFileName(read.name) || /\.[A-Z][a-z]*$/.test(plain) || /^(?:ASP|VB|ADO)\.NET$/i.test(plain)))
      return null
    return { value: read.name, validity: 'valid' }
  },
}

/** Cuts punctuation that ends the sentence, and a bracket that was opened before the address. */
function trimmed(candidate: string): string {
  const bracket = candidate.search(/\]\(|\)\[/)
  const text = bracket > 0 ? candidate.slice(0, bracket) : candidate
  const opens = (text.match(/\(/g) ?? []).length
  const closes = (text.match(/\)/g) ?? []).length
  const cut = text.replace(trailing, '')
  return opens >= closes && opens > 0 && text[cut.length] === ')' ? text.slice(0, cut.length + 1) : cut
}
