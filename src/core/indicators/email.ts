import { textBefore } from './around'
import { firstHost, isHostUnit, readHost, withoutNextSentence } from './host'
import type { Block, Found, Kind, Span } from './indicator'
import { isMediaName } from './not-hosts'

const longestLocal = 64
const plainLocal = /^[A-Za-z0-9]+(?:[._+-][A-Za-z0-9]+)*$/
const plainHost = /^[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,}$/
const longestHost = 255
const idHeader = /(?:message-id|in-reply-to|references|content-id)\s*:\s*(?:<[^<>]{1,250}>\s*)*<$/i
/** Local parts that hold an equals sign by design: signed bounces and forwarded senders. */
const tagged = /^(?:prvs|btv1|srs[01])=/i
const keyBefore = /^[a-z.]{1,20}(?:-(?:from|path|to|mail|address))?=/i
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** E-mail addresses, lower case, domain as A-label. Masked ones are none. Source: RFC 5321 and 6531, practical subset. */
export const email: Kind = {
  name: 'email',
  cost: 2,
  spans: aroundAtSigns,
  verify({ text }, span) {
    const at = text.indexOf('@', span.start)
    const local = localOf(text.slice(span.start, at))
    const written = hostOf(text.slice(at + 1, span.end))
    if (local === '' || written === null) return null
    const end = at + 1 + written.length
    const name = text[end] === '_' ? local.replace(/^_+/, '') : local
    const bounds = { start: at - name.length, end }
    return name !== '' && isApart(text, bounds) ? found(name, written, bounds) : null
  },
}

/** The host that begins here, without the next sentence; null when none begins. */
function hostOf(run: string): string | null {
  if (plainHost.test(run)) return run
  const span = firstHost(run)
  return span && span.start === 0 ? withoutNextSentence(run.slice(0, span.end)) : null
}

function found(local: string, written: string, bounds: Span): Found | null {
  const host = readHost(written)
  if (!host || isMediaName(host.name)) return null
  const value = `${local.toLowerCase()}@${host.name}`
  return host.suffix === 'none'
    ? { value, validity: 'weak', note: 'no public suffix ends this domain', ...bounds }
    : { value, validity: 'valid', ...bounds }
}

function* aroundAtSigns({ text, marks }: Block): Generator<Span> {
  let from = 0
  for (const at of marks.ats) {
    let start = at
    while (start > from && at - start < longestLocal && isLocalUnit(text.charCodeAt(start - 1))) start--
    let end = at + 1
    while (end < text.length && end - at <= longestHost && isHostUnit(text.charCodeAt(end))) end++
    from = at + 1
    if (start < at && end > at + 3) yield { start, end }
  }
}

function isLocalUnit(unit: number): boolean {
  return isHostUnit(unit) || unit === 0x2b || unit === 0x25 || unit === 0x27 || unit === 0x3d || unit === 0x26
}

/** The name before the at sign without what stands before it: 'email=', quotes, a word of a script without spaces. */
function localOf(run: string): string {
  if (plainLocal.test(run)) return run
  const named = tagged.test(run) ? run : run.replace(keyBefore, '')
  const isBounce = tagged.test(named) || /^[^=]*[+-][^=]*=/.test(named)
  const value = isBounce ? named : named.slice(Math.max(named.lastIndexOf('='), named.lastIndexOf('&')) + 1)
  const last = [...value].at(-1) ?? ''
  const word = spaceless.test(last) ? value : value.slice(lastSpaceless(value))
  const local = (word.split('..').at(-1) ?? '').replace(/^[.'%&=+-]+/, '')
  return /[.']$/.test(local) ? '' : local
}

function lastSpaceless(value: string): number {
  for (let index = value.length; index > 0; index--) if (spaceless.test(value[index - 1] ?? '')) return index
  return 0
}

/** Not masked ('j***@…'), not a handle ('@name@host'), not the id of a message. */
function isApart(text: string, { start, end }: Span): boolean {
  if (/[•…·@]/.test(text[start - 1] ?? ' ') || /[•…@]/.test(text[end] ?? ' ')) return false
  if ((text[start - 1] === '*') !== (text[end] === '*')) return false
  return text[start - 1] !== '<' || !idHeader.test(textBefore(text, start, 300))
}
