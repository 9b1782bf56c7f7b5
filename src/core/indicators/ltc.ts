import { readVersioned } from './base58check'
import { readSegwit } from './bech32'
import { coinKind } from './coin'
import type { Kind } from './indicator'

/** Litecoin addresses: base58check 0x30 (L) and 0x32 (M), bech32 'ltc1'. Those that begin with 3 are read as Bitcoin. */
export const ltc: Kind = coinKind({
  name: 'ltc',
  heads: 'LMl',
  begin: /^(?:ltc1|LTC1|[LM][1-9A-HJ-NP-Za-km-z])/,
  length: [33, 75],
  read: letters => {
    if (/^ltc1[a-z0-9]{30,71}$/i.test(letters)) return readSegwit(letters, 'ltc')
    return letters.length <= 34 ? readVersioned(letters, [0x30, 0x32]) : null
  },
})
