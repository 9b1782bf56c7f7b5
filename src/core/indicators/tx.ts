/** Which chain a hash belongs to, and Solana's signatures, which are the names of its transactions. */
import { readBase58 } from './base58'
import { isAlone, isMixed } from './coin'
import { cueNear } from './cues'
import type { Block, Kind, Read, Span } from './indicator'
import { readOnce } from './indicator'
import { none } from './span'

const signatureForm = /^[1-9A-HJ-NP-Za-km-z]{86,88}$/
/** 32 bytes: the last letter before the sign for filling up holds four bits. */
const base64Form = /^[\w+/-]{42}[AEIMQUYcgkosw048]=$/
const base64Length = 44
const reach = { before: 90, after: 60 }
const chains: Record<string, string> = Object.fromEntries(
  Object.entries({
    Bitcoin: 'bitcoin btc mempool',
    Ethereum: 'ethereum eth ether etherscan',
    Litecoin: 'litecoin ltc',
    Dogecoin: 'dogecoin doge',
    Tron: 'tron trx tronscan',
    'XRP Ledger': 'ripple xrp',
    Solana: 'solana sol phantom solscan spl raydium',
    Cardano: 'cardano ada',
    Polkadot: 'polkadot',
    Monero: 'monero xmr',
    TON: 'ton toncoin',
    Stellar: 'stellar xlm',
    'Cosmos Hub': 'cosmos atom',
    'BNB Smart Chain': 'bsc bnb bscscan',
    Polygon: 'polygon matic polygonscan',
    Arbitrum: 'arbitrum',
    Optimism: 'optimism',
    Avalanche: 'avalanche',
  }).flatMap(([chain, words]) => words.split(' ').map(word => [word, chain])),
)

/**
 * Finds the chain that the words beside a hash name.
 *
 * @param block    one block of a text
 * @param span     the hash
 * @returns        the chain's name; empty when none is named
 */
export function chainNear({ marks }: Block, span: Span): string {
  const cue = cueNear(marks.cues, 'coin', span, reach)
  return cue ? (chains[cue.word] ?? '') : ''
}

/** Solana transactions: a signature of 64 bytes, 86 to 88 letters of base58. */
export const solanaTx: Kind = {
  name: 'tx',
  cost: 6,
  spans: block => (block.marks.long.length === 0 ? none : runsOf(block)),
  verify(block, span) {
    const value = block.text.slice(span.start, span.end)
    if (!isMixed(value) || !isAlone(block.text, span)) return null
    const read = readOnce(block, `tx ${value}`, () => readSignature(value))
    return read && { ...read, ...span }
  },
}

/** TON transactions: 32 bytes in 44 letters of base64, where words beside them name both a transaction and TON. */
export const tonTx: Kind = {
  name: 'tx',
  spans({ text, marks }) {
    const isNamed = marks.blobs.length > 0 && marks.cues.has('tx') && marks.cues.has('coin')
    return isNamed ? hashesOf(text, marks.blobs) : none
  },
  verify(block, span) {
    const value = block.text.slice(span.start, span.end)
    if (!isMixed(value) || chainNear(block, span) !== 'TON') return null
    const isCalled = cueNear(block.marks.cues, 'tx', span, reach) !== null
    return isCalled ? { value, validity: 'valid', note: 'chain: TON', ...span } : null
  },
}

/** A blob of 44 letters, or the last 44 behind a label: 'hash=…'. */
function* hashesOf(text: string, blobs: readonly number[]): Generator<Span> {
  for (let index = 0; index < blobs.length; index += 2) {
    const first = blobs[index] ?? 0
    const end = blobs[index + 1] ?? 0
    const start = end - base64Length
    const isWhole = start === first || (start > first && text.charCodeAt(start - 1) === 0x3d)
    if (isWhole && base64Form.test(text.slice(start, end))) yield { start, end }
  }
}

function readSignature(value: string): Read | null {
  return readBase58(value)?.length === 64 ? { value, validity: 'valid', note: 'chain: Solana' } : null
}

function* runsOf({ text, marks }: Block): Generator<Span> {
  for (const index of marks.long) {
    const start = marks.starts[index] ?? 0
    const end = marks.ends[index] ?? 0
    if (end - start >= 86 && end - start <= 88 && signatureForm.test(text.slice(start, end))) yield { start, end }
  }
}
