import { getCountrySpecifications } from 'ibantools'
import { textBefore } from './around'
import { broken } from './coin'
import type { Kind } from './indicator'

const lengths = new Map(Object.entries(getCountrySpecifications()).map(([country, { chars }]) => [country, chars ?? 0]))
const gap = '(?:[ \\t\\u00a0]{1,2}|-|[ \\t]?=?\\r?\\n(?:> ?){0,8})?'
const form = new RegExp(`[A-Z]{2}\\d{2}(?:${gap}[A-Z0-9]){11,30}`, 'iy')

/** Bank accounts by IBAN, without spaces. Source: ISO 13616, check digits mod 97. */
export const iban: Kind = {
  name: 'iban',
  cost: 3,
  *spans({ text, marks }) {
    for (const index of marks.odd) {
      if (!isDigit(text.charCodeAt((marks.starts[index] ?? 0) + 2))) continue
      const start = marks.starts[index] ?? 0
      const end = marks.ends[index] ?? 0
      if (end - start < 4 || end - start > 34) continue
      if (lengths.get(text.slice(start, start + 2).toUpperCase()) && /^\d\d/.test(text.slice(start + 2, start + 4)))
        yield { start, end }
    }
  },
  verify({ text }, { start }) {
    form.lastIndex = start
    const run = form.exec(text)?.[0]
    const length = lengths.get(text.slice(start, start + 2).toUpperCase()) ?? 0
    const written = run && firstUnits(run, length)
    if (!written || !isAlone(text, start, start + written.length)) return null
    const value = written.replace(/[^A-Za-z0-9]/g, '').toUpperCase()
    const span = { start, end: start + written.length }
    if (remainder(value) === 1) return { value, validity: 'valid', ...span }
    const isMeant = /iban\W{0,12}$/i.test(textBefore(text, start, 20)) || /^\w{4}(?: \w{4}){3,}/.test(written)
    return isMeant && !/[a-z]/.test(written) ? { value, validity: 'invalid', note: broken, ...span } : null
  },
}

/** The first letters and digits with the gaps between them; null when there are fewer. */
function firstUnits(run: string, count: number): string | null {
  let seen = 0
  for (let at = 0; at < run.length; at++)
    if (/[A-Za-z0-9]/.test(run[at] ?? '') && ++seen === count) return run.slice(0, at + 1)
  return null
}

function isAlone(text: string, start: number, end: number): boolean {
  return !/[\w/+=-]/.test(text[start - 1] ?? ' ') && !/^(?:[\w/+=]|-\w)/.test(text.slice(end, end + 2))
}

function remainder(value: string): number {
  let rest = 0
  for (const unit of value.slice(4) + value.slice(0, 4)) {
    const number = Number.parseInt(unit, 36)
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97
  }
  return rest
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
