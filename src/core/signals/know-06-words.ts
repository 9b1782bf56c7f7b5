/** Words that a figure tells a balance. */
export const balanceWords = [
  ...['balance', 'balances', 'holding', 'holdings', 'i have', 'i hold', 'i own', 'my account has', 'in my account'],
  ...['guthaben', 'bestand', 'auf meinem konto', 'solde', 'avoirs', "j'ai", 'saldo', 'tengo', 'dispongo', 'possiedo'],
  ...[
    'tenho',
    'tegoed',
    'ik heb',
    'mam na koncie',
    'stan konta',
    'баланс',
    'на счёте',
    'на счету',
    'bakiye',
    'bakiyem',
    'số dư',
  ],
]

/** Asking for the money to go out. */
export const payoutWishes = [
  '(withdraw|withdrawal|pay out|payout|cash out|send it out|transfer it|transfer them|transfer all|move it|release my|release the)',
  '(auszahlen|auszahlung|abheben|überweisen|retirer|retrait|virement|retirar|retiro|sacar|saque|prelevare|prelievo)',
  '(opnemen|opname|uitbetalen|wypłacić|wypłata|wypłaty|вывести|вывод|çekmek|çekim|rút tiền|rút)',
]

/** A balance asked for by us is not volunteered. */
export const balanceQuestions = [
  'balance',
  'balances',
  'holdings',
  'guthaben',
  'solde',
  'saldo',
  'tegoed',
  'баланс',
  'bakiye',
]

/** An exact amount of an asset: at least four digits behind the sign. */
export const exactAmount =
  /(?<![\d.,])\d{1,9}[.,]\d{4,18} ?(?:btc|eth|usdt|usdc|xrp|sol|ada|ltc|doge|dot|bch|trx|xmr|ton|xlm|atom|bnb)(?!\p{L})/gu

/** Any amount of an asset. */
export const anyAmount =
  /(?<![\d.,])\d{1,9}(?:[.,]\d{1,18})? ?(?:btc|eth|usdt|usdc|xrp|sol|ada|ltc|doge|dot|bch|trx|xmr|ton|xlm|atom|bnb)(?!\p{L})/gu
