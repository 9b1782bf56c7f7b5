import { textBefore } from './around'
import type { Kind } from './indicator'

const verdicts =
  'pass|fail|softfail|neutral|none|temperror|permerror|policy|bestguesspass|hardfail|invalid|skipped|declined'
const after = new RegExp(
  `^(?:\\s{0,2}[=:]\\s{0,3}|\\t{1,2})(?:'(${verdicts})'|"(${verdicts})"|(?:\\*\\*)?(${verdicts}))(?![\\w-])`,
  'i',
)

/** Verdicts on a message's sender: 'spf=pass'. From Authentication-Results, Received-SPF and summaries of webmail. */
export const auth: Kind = {
  name: 'auth',
  *spans({ text, marks }) {
    for (const { start, end } of marks.cues.get('auth') ?? []) {
      const next = text.charCodeAt(end)
      if (next === 0x3d || next === 0x3a || next === 0x20 || next === 0x09) yield { start, end }
    }
  },
  verify({ text }, { start, end }) {
    if (/[\w-]$/.test(text[start - 1] ?? ' ') && !/(?:received|authentication)-$/i.test(textBefore(text, start, 15)))
      return null
    const match = after.exec(text.slice(end, end + 30))
    const verdict = match?.[1] ?? match?.[2] ?? match?.[3]
    if (!match || !verdict) return null
    const isQuoted = match[1] !== undefined || match[2] !== undefined
    const isReceived = /received-$/i.test(textBefore(text, start, 9))
    const name = text.slice(start, end).toLowerCase()
    return {
      value: `${name}=${verdict.toLowerCase()}`,
      validity: 'valid',
      start: isReceived ? start - 9 : start,
      end: end + match[0].length - (isQuoted ? 1 : 0),
    }
  },
}
