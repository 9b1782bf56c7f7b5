import { textBefore } from './around'
import type { Kind } from './indicator'
import { holds } from './marks'

const form =
  /(?:[0-9a-f]{2}(?::[0-9a-f]{2}){5}|[0-9a-f]{2}(?:-[0-9a-f]{2}){5}|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2})(?![\w]|[:.-][0-9a-f])/iy
const hex = holds.digit | holds.lowHex | holds.upHex

/** Hardware addresses in their three spellings; the value is lower case with colons. */
export const mac: Kind = {
  name: 'mac',
  *spans({ text, marks }) {
    let from = 0
    for (let index = 0; index < marks.starts.length; index++) {
      const [start = 0, end = 0] = [marks.starts[index], marks.ends[index]]
      const size = end - start
      if ((size !== 2 && size !== 4) || start < from || ((marks.masks[index] ?? 0) & ~hex) !== 0) continue
      const next = text.charCodeAt(end)
      if (size === 2 ? next !== 0x3a && next !== 0x2d : next !== 0x2e) continue
      form.lastIndex = start
      if (
        /[\w:.-]/.test(text[start - 1] ?? ' ') &&
        !/(?:mac|ether|address|addr|bssid|hwaddr)[:.-]$/i.test(textBefore(text, start, 8))
      )
        continue
      if (!form.test(text)) continue
      from = form.lastIndex
      yield { start, end: from }
    }
  },
  verify({ text }, span) {
    const digits = text
      .slice(span.start, span.end)
      .toLowerCase()
      .replace(/[^0-9a-f]/g, '')
    const isDate = /^\d+$/.test(digits) && text[span.start + 4] === '.'
    return isDate ? null : { value: (digits.match(/../g) ?? []).join(':'), validity: 'valid', ...span }
  },
}
