/** Addresses of chains, transactions and hashes: what is found, and near misses. All of them made for these tests. */
const doge = 'D7Uy5gpLCoFhsNxsbvFQddfzwAPua8nv6i'
const trx = 'TCK5YVFR47UNVYquTbuZc2CXxpQvTeZgBU'
const xmr = '43LzBudQjBmCNjnUHwsqP7i7Q6sqgio31ddf2hQiF3V9Ngbp6LzjSSJPqiPJ9FaNxd18NJ5cro6n7iR6JiMnDZAwVK8BQX2'
const xlm = 'GA7K6ZOW23NT37SJUYU6U4E2226Z7PEUEKVRODA6YLH4L4TZ45HFW3R2'
const ton = 'EQDVN7ycBNMi3xg4iUS7D32nSWmFfUgrS7aVW5XMEEeEif06'
const sol = 'AYB7gTAjaXfY1nsFCP4pwdRWqJrD61dJDN7g3tKtaAnS'
const ada = 'addr1q89f0qgjegdmmjh6cgcm8x3rm3x60ph0lq28cnnjhxq80pf7y05pvqpet99r8z20v4jwrvf53w7h5qyg6sky4jmna6hqgqvjzd'
const dot = '169PVhdW1dVuSqs8G88PqTknm1GxEYya3T2vmoUsexiPP9Br'
const ltc = 'ltc1qe2tczyk2rw7u47kzxxee5g7ufkncdmlc9854ex'
const atom = 'cosmos1e2tczyk2rw7u47kzxxee5g7ufkncdmlchps69m'
const bch = 'qzpn5cv42cc6k7jkpxh6eh8f804jlhrdp5dnr29xr8'
const hash = '1b5b9ccb3e8d006a5230de9bda23ff91edc794d4f56410560830b418528e446c'
const signature = '5et54chofAqjQMgv2xdA9QQYJMs8a3MbEmwxn6YhmH8VyPyJBaTqAygSZQ3gq9r6wgg4gGxDcTU9sykpWM58vJ7m'

export const coinsFound: readonly (readonly [string, ...string[]])[] = [
  ['DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L', 'doge DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L'],
  [`dogecoin:${doge}?amount=5`, `doge ${doge}`],
  [`${doge.slice(0, -1)}j`, `doge ${doge.slice(0, -1)}j invalid`],
  ['LMZpoeBWz3bUbBUS3UF9MtaAGF2tPGTTQp', 'ltc LMZpoeBWz3bUbBUS3UF9MtaAGF2tPGTTQp'],
  ['MAF2mrn6QQXEE3kc6JunL97jXFYmkESQiG', 'ltc MAF2mrn6QQXEE3kc6JunL97jXFYmkESQiG'],
  [ltc, `ltc ${ltc}`],
  [ltc.replace('e2t', 'e3t'), `ltc ${ltc.replace('e2t', 'e3t')} invalid`],
  ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'trx TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'],
  [`USDT an ${trx}。`, `trx ${trx}`],
  [`адрес${trx}`, `trx ${trx}`],
  [`TCK5 YVFR 47UN VYqu TbuZ c2CX xpQv TeZg BU`, `trx ${trx}`],
  [`> TCK5YVFR47UNVYquT\n> buZc2CXxpQvTeZgBU\n> thanks`, `trx ${trx}`],
  ['TCK5YVFR47UNVYquTb=\nuZc2CXxpQvTeZgBU', `trx ${trx}`],
  [trx.replace('YVF', 'YVE'), `trx ${trx.replace('YVF', 'YVE')} invalid`],
  ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', 'xrp rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh'],
  ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTj', 'xrp rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTj invalid'],
  [`bitcoincash:${bch}`, `bch bitcoincash:${bch}`],
  [`send to ${bch} please`, `bch bitcoincash:${bch}`],
  [ada, `ada ${ada}`],
  [`${ada.slice(0, 60)}\n${ada.slice(60)}`, `ada ${ada}`],
  [
    'stake1u89f0qgjegdmmjh6cgcm8x3rm3x60ph0lq28cnnjhxq80pgzu3hwe',
    'ada stake1u89f0qgjegdmmjh6cgcm8x3rm3x60ph0lq28cnnjhxq80pgzu3hwe',
  ],
  [ada.replace('q8', 'q9'), `ada ${ada.replace('q8', 'q9')} invalid`],
  [dot, `dot ${dot}`],
  ['14E5nqKAp3oAJcmzgZhUD2RcptBeUBScxKHgJKU4HPNcKVf3', 'dot 14E5nqKAp3oAJcmzgZhUD2RcptBeUBScxKHgJKU4HPNcKVf3'],
  ['5HD6MNNS9rES1JrcJV5PhJvduPHJYFRRxxJScWVX6sgsCnSM', 'dot 5HD6MNNS9rES1JrcJV5PhJvduPHJYFRRxxJScWVX6sgsCnSM'],
  [dot.replace('9Br', '9Bs'), `dot ${dot.replace('9Br', '9Bs')} invalid`],
  [xmr, `xmr ${xmr}`],
  [`${xmr.slice(0, 50)}\n${xmr.slice(50)}`, `xmr ${xmr}`],
  [xmr.replace('QX2', 'QX3'), `xmr ${xmr.replace('QX2', 'QX3')} invalid`],
  [ton, `ton ${ton}`],
  ['EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N', 'ton EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N'],
  ['(UQDVN7ycBNMi3xg4iUS7D32nSWmFfUgrS7aVW5XMEEeEiaD_)', 'ton UQDVN7ycBNMi3xg4iUS7D32nSWmFfUgrS7aVW5XMEEeEiaD_'],
  [`wallet=${ton}`, `ton ${ton}`],
  [ton.replace('DVN', 'DVM'), `ton ${ton.replace('DVN', 'DVM')} invalid`],
  [`0:${hash}`, `ton 0:${hash} weak`],
  [xlm, `xlm ${xlm}`],
  [xlm.replace('3R2', '3R3'), `xlm ${xlm.replace('3R2', '3R3')} invalid`],
  [atom, `atom ${atom}`],
  [atom.replace('e2t', 'e3t'), `atom ${atom.replace('e2t', 'e3t')} invalid`],
  [`my solana wallet ${sol}`, `sol ${sol}`],
  [sol, `sol ${sol} weak`],
  ['So11111111111111111111111111111111111111112', 'sol So11111111111111111111111111111111111111112'],
  [`the transaction ${hash} is missing`, `tx ${hash}`],
  [`TXID: ${hash.toUpperCase()}`, `tx ${hash}`],
  [`0x${hash}`, `tx 0x${hash}`],
  [`Auszahlung vom Montag, Hash ${hash}`, `tx ${hash}`],
  [`вот хеш транзакции ${hash}`, `tx ${hash}`],
  [`交易哈希：${hash}`, `tx ${hash}`],
  [signature, `tx ${signature}`],
  [`the file has SHA-256 ${hash}`, `sha256 ${hash}`],
  [hash, `sha256 ${hash}`],
  [`sha256:${hash}`, `sha256 ${hash}`],
  [hash.slice(0, 32).toUpperCase(), `md5 ${hash.slice(0, 32)}`],
  [`${hash.slice(0, 40)}  installer.exe`, `sha1 ${hash.slice(0, 40)}`],
  [`${hash}${hash}`, `sha512 ${hash}${hash}`],
]

export const coinsQuiet: readonly string[] = [
  `${trx.slice(0, 6)}…${trx.slice(-4)} and ${trx.slice(0, 6)}...${trx.slice(-4)} and 0x5aAe****BeAed`,
  'D3adB33fThisIsNotAnAddressAtAllYes and TheQuickBrownFoxJumpsOverLazyDogs',
  '550e8400-e29b-41d4-a716-446655440000 and {550E8400-E29B-41D4-A716-446655440000}',
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
  `iVBORw0KGgoAAAANSUhEUgAAAAUA${trx}AAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==`,
  'request id 3b1f0c5d9e8a7b6c5d4e3f2a1b0c9d8e, trace_id=3b1f0c5d9e8a7b6c5d4e3f2a1b0c9d8e',
  '#ff8800 #FFF and rgba(0,0,0,.5)',
  `IPFS QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPbdG`,
  '12345678901234567890123456789012 11111111111111111111111111111111111',
  'oidc.3.1.4.1.5.9 and 1.3.6.1.4.1.311.21.20',
]
