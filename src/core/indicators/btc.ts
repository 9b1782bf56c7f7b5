import { readVersioned } from './base58check'
import { readSegwit } from './bech32'
import { coinKind } from './coin'
import type { Kind } from './indicator'

/** Bitcoin addresses: base58check versions 0x00 and 0x05, bech32 (v0), bech32m (v1 and up). Source: BIP-173, BIP-350. */
export const btc: Kind = coinKind({
  name: 'btc',
  heads: '13bB',
  begin: /^(?:bc1|BC1|[13][1-9A-HJ-NP-Za-km-z])/,
  length: [25, 74],
  read: letters => {
    if (/^bc1[a-z0-9]{8,71}$/i.test(letters)) return readSegwit(letters, 'bc')
    return letters.length <= 35 && /^[13]/.test(letters)
      ? readVersioned(letters, [letters.startsWith('1') ? 0 : 5])
      : null
  },
})
