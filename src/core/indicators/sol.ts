import { readBase58 } from './base58'
import { isAlone, isMixed } from './coin'
import { cueNear } from './cues'
import type { Block, Kind, Read, Span } from './indicator'
import { readOnce } from './indicator'

const alphabet = /^[1-9A-HJ-NP-Za-km-z]{32,44}$/
const wellKnown = /^(?:So1{30,}2|1{32}|[A-Z][a-z]{4,12}1{20,}\w*)$/
const context = /^(?:solana|sol|phantom|solscan|spl|raydium)$/
const reach = { before: 80, after: 60 }

/** Solana addresses: 32 bytes in base58, no checksum. Weak unless the text speaks of Solana. */
export const sol: Kind = {
  name: 'sol',
  cost: 4,
  *spans({ text, marks }) {
    for (const index of marks.long) {
      const start = marks.starts[index] ?? 0
      const end = marks.ends[index] ?? 0
      if (end - start >= 32 && end - start <= 44 && alphabet.test(text.slice(start, end))) yield { start, end }
    }
  },
  verify(block, span) {
    const value = block.text.slice(span.start, span.end)
    const isNamed = wellKnown.test(value)
    if (!isAlone(block.text, span) || !(isNamed || isMixed(value))) return null
    const read = readOnce(block, `sol ${value}`, () => readSol(value))
    if (!read) return null
    if (isNamed || speaksOfSolana(block, span)) return { ...read, ...span }
    return { value, validity: 'weak', note: 'no checksum: Solana by its form only', ...span }
  },
}

function readSol(value: string): Read | null {
  return readBase58(value)?.length === 32 ? { value, validity: 'valid' } : null
}

function speaksOfSolana({ marks }: Block, span: Span): boolean {
  const cue = cueNear(marks.cues, 'coin', span, reach)
  return cue !== null && context.test(cue.word)
}
