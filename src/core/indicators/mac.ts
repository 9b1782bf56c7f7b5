import { textBefore } from './around'
import type { Kind } from './indicator'

const form =
  /(?:[0-9a-f]{2}(?::[0-9a-f]{2}){5}|[0-9a-f]{2}(?:-[0-9a-f]{2}){5}|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2})(?![\w]|[:.-][0-9a-f])/iy

/** 'MAC-Adresse:' and 'アドレス:'; a group of hex digits is no word. */
const wordAndColon = /(?:[g-z]|(?![a-z])\p{L})\p{L}*\)?:$/iu

/** Hardware addresses in their three spellings; the value is lower case with colons. */
export const mac: Kind = {
  name: 'mac',
  *spans({ text, marks }) {
    let from = 0
    for (const index of marks.pairs) {
      const start = marks.starts[index] ?? 0
      const end = marks.ends[index] ?? 0
      const next = text.charCodeAt(end)
      if (start < from || (end - start === 2 ? next !== 0x3a && next !== 0x2d : next !== 0x2e)) continue
      if (text.charCodeAt(end + end - start + 1) !== next) continue
      form.lastIndex = start
      if (!form.test(text) || !isApart(text, start)) continue
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

function isApart(text: string, start: number): boolean {
  if (!/[\w:.-]/.test(text[start - 1] ?? ' ')) return true
  const before = textBefore(text, start, 12)
  return /(?:mac|ether|address|addr|bssid|hwaddr)[:.-]$/i.test(before) || wordAndColon.test(before)
}
