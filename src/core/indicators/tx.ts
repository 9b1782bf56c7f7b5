/** Which chain a hash belongs to, and Solana's signatures, which are the names of its transactions. */
import { readBase58 } from './base58'
import { isAlone, isMixed } from './coin'
import { cueNear } from './cues'
import type { Block, Kind, Read, Span } from './indicator'
import { readOnce } from './indicator'

const signatureForm = /^[1-9A-HJ-NP-Za-km-z]{86,88}$/
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
  *spans({ text, marks }) {
    for (const index of marks.long) {
      const start = marks.starts[index] ?? 0
      const end = marks.ends[index] ?? 0
      if (end - start >= 86 && end - start <= 88 && signatureForm.test(text.slice(start, end))) yield { start, end }
    }
  },
  verify(block, span) {
    const value = block.text.slice(span.start, span.end)
    if (!isMixed(value) || !isAlone(block.text, span)) return null
    const read = readOnce(block, `tx ${value}`, () => readSignature(value))
    return read && { ...read, ...span }
  },
}

function readSignature(value: string): Read | null {
  return readBase58(value)?.length === 64 ? { value, validity: 'valid', note: 'chain: Solana' } : null
}
