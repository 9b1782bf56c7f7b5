import { hostsOf, readHost, withoutNextSentence } from './host'
import type { Kind } from './indicator'
import { isAmongFiles, isNoHost } from './not-hosts'

/** Host names that stand alone, with a public or reserved suffix; not files, package names, code or sentence joins. */
export const domain: Kind = {
  name: 'domain',
  cost: 2,
  spans: hostsOf,
  verify({ text, plain }, { start, end }) {
    const [before, after] = [text[start - 1] ?? ' ', text[end] ?? ' ']
    if (/[@/\\${…•]/.test(before) || /[@…•\\]/.test(after) || (before === '*') !== (after === '*')) return null
    const whole = text.slice(start, end)
    const written = withoutNextSentence(whole)
    if (!written.includes('.')) return null
    const isMeant = plain.wasRewritten(start, start + written.length)
    if (!isMeant && (isNoHost(written) || isAmongFiles(text, { start, end: start + written.length }))) return null
    const host = readHost(written)
    if (!host || host.suffix === 'none') return null
    return { value: host.name, validity: 'valid', start, end: start + written.length }
  },
}
