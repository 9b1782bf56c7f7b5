/** What people write for a currency: signs, codes, words. Data only; codes are ISO 4217 or the ticker of an asset. */

const signs: Record<string, string> = {
  ...{
    $: 'USD',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₿': 'BTC',
    '₽': 'RUB',
    '₹': 'INR',
    '₺': 'TRY',
    '₩': 'KRW',
    '₴': 'UAH',
  },
  ...{
    '₫': 'VND',
    '₦': 'NGN',
    '₪': 'ILS',
    '₱': 'PHP',
    '₸': 'KZT',
    '฿': 'THB',
    Ξ: 'ETH',
    '₾': 'GEL',
    '₡': 'CRC',
    '₲': 'PYG',
  },
  ...{ US$: 'USD', U$: 'USD', A$: 'AUD', AU$: 'AUD', C$: 'CAD', CA$: 'CAD', NZ$: 'NZD', HK$: 'HKD', S$: 'SGD' },
  ...{
    R$: 'BRL',
    MX$: 'MXN',
    NT$: 'TWD',
    zł: 'PLN',
    Kč: 'CZK',
    Ft: 'HUF',
    kr: 'SEK',
    Kr: 'SEK',
    'Kr.': 'DKK',
    'Rp.': 'IDR',
    'Fr.': 'CHF',
    'SFr.': 'CHF',
  },
  ...{
    元: 'CNY',
    人民币: 'CNY',
    円: 'JPY',
    원: 'KRW',
    달러: 'USD',
    美元: 'USD',
    欧元: 'EUR',
    ドル: 'USD',
    ユーロ: 'EUR',
  },
  ...{
    '￥': 'JPY',
    '￡': 'GBP',
    '￦': 'KRW',
    '₮': 'MNT',
    '₵': 'GHS',
    '₭': 'LAK',
    '₼': 'AZN',
    '֏': 'AMD',
    '৳': 'BDT',
    'S/': 'PEN',
  },
  ...{
    'zł.': 'PLN',
    Kčs: 'CZK',
    lei: 'RON',
    Rp: 'IDR',
    RM: 'MYR',
    đ: 'VND',
    VNĐ: 'VND',
    KSh: 'KES',
    Ksh: 'KES',
    LE: 'EGP',
  },
  ...{
    'د.إ': 'AED',
    'ر.س': 'SAR',
    '﷼': 'IRR',
    'ش.ج': 'ILS',
    درهم: 'AED',
    ريال: 'SAR',
    دولار: 'USD',
    يورو: 'EUR',
    شيكل: 'ILS',
    'ש"ח': 'ILS',
    דולר: 'USD',
    אירו: 'EUR',
    บาท: 'THB',
    रुपये: 'INR',
  },
  ...{
    英镑: 'GBP',
    英鎊: 'GBP',
    歐元: 'EUR',
    日元: 'JPY',
    日圓: 'JPY',
    港元: 'HKD',
    港币: 'HKD',
    美金: 'USD',
    台币: 'TWD',
    新台幣: 'TWD',
    韩元: 'KRW',
    유로: 'EUR',
    엔: 'JPY',
    ポンド: 'GBP',
    人民元: 'CNY',
    块: 'CNY',
    比特币: 'BTC',
    ビットコイン: 'BTC',
    비트코인: 'BTC',
  },
  ...{
    'р.': 'RUB',
    тенге: 'KZT',
    'грн.': 'UAH',
    'дин.': 'RSD',
    din: 'RSD',
    'ден.': 'MKD',
    'kr.': 'DKK',
    'Rs.': 'INR',
    Rs: 'INR',
    Lei: 'RON',
  },
  ...{ 'руб.': 'RUB', руб: 'RUB', грн: 'UAH', лв: 'BGN', 'лв.': 'BGN', TL: 'TRY', 'CN¥': 'CNY', RMB: 'CNY', '¢': '' },
}

/** Written in capitals: codes of states and tickers of assets. */
const codes = `USD EUR GBP CHF JPY CNY AUD CAD NZD SEK NOK DKK PLN CZK HUF RON BGN TRY RUB UAH BRL MXN ARS CLP COP PEN INR KRW SGD HKD
  TWD THB IDR MYR PHP VND ZAR NGN KES EGP MAD AED SAR QAR ILS KZT GEL ISK PKR BDT LKR
  BTC XBT ETH LTC BCH DOGE TRX XRP SOL ADA DOT XMR TON XLM ATOM USDT USDC DAI BUSD TUSD BNB MATIC POL AVAX LINK UNI SHIB PEPE NEAR
  ALGO FIL ETC ICP APT ARB OP SUI WBTC WETH STETH EURC EURT PYUSD FDUSD DASH ZEC XTZ EOS HBAR AAVE LDO MKR SATS`

/** Written as words, in the languages that clients write. */
const words: Record<string, string> = {
  EUR: 'euro euros eur евро evro euró eurót eurů eura euroa euroja євро ευρώ eurot',
  USD: 'dollar dollars usd dólares dolares dólar dolar dolarów dolara dolary dollari dollaro dollars-us доллар доллара долларов bucks dolarů dolary dollaria dollár dollárt доларів долара dollár đô δολάρια',
  GBP: 'gbp pound pounds sterling pfund libras sterline livres libra фунтов фунта quid funtów',
  CHF: 'chf franken francs',
  PLN: 'pln zl zloty złoty złotych złote zlotych',
  RUB: 'rub рубль рубля рублей рубли rubel',
  TRY: 'lira lirası tl',
  BRL: 'reais real brl',
  UAH: 'гривна гривен гривень',
  BTC: 'btc bitcoin bitcoins bitcoinů bitcoina bitcoinů bitcoinów биткойн биткойна біткоїн біткоїна биткоин биткоина биткоинов',
  ETH: 'eth ether ethereum',
  USDT: 'usdt tether',
  USDC: 'usdc',
  LTC: 'ltc litecoin litecoins',
  DOGE: 'doge dogecoin dogecoins',
  XMR: 'xmr monero',
  XRP: 'xrp',
  TRX: 'trx',
  BNB: 'bnb',
  JPY: 'yen jpy',
  SEK: 'kronor',
  CZK: 'korun koruny koruna korunách czk',
  HUF: 'forint forintot huf',
  RON: 'ron leu',
  DKK: 'dkk kroner',
  NOK: 'nok',
  VND: 'vnd đồng dong',
  THB: 'baht thb',
  INR: 'rupees rupee inr rupien roupies rupias',
  KRW: 'won krw',
  CNY: 'yuan cny renminbi юаней юаня',
  IDR: 'rupiah idr',
  KZT: 'kzt',
  ILS: 'shekel shekels ils',
  AED: 'dirham dirhams aed',
  SAR: 'riyal riyals sar',
}

const codeSet = new Set(codes.split(/\s+/))
const byWord = new Map(
  Object.entries(words).flatMap(([code, list]) => list.split(' ').map(word => [word, code] as const)),
)
const bySign = new Map(Object.entries(signs).filter(([, code]) => code !== ''))

/** All signs, longest first. */
export const currencySigns: readonly string[] = [...bySign.keys()].sort((a, b) => b.length - a.length)

/** Tells whether three capitals or more are the code of a currency or an asset. */
export function isCode(written: string): boolean {
  return codeSet.has(written)
}

/** Everything that is read as a currency. */
export const currencyNames: readonly string[] = [...codeSet, ...bySign.keys(), ...byWord.keys()]

/**
 * Reads a sign, a code or a word as a currency.
 *
 * @param written    '€', 'EUR', 'euros'
 * @returns          the code; null for anything else. Small letters only where they are no word of a language
 */
export function currencyOf(written: string): string | null {
  if (codeSet.has(written)) return written
  return bySign.get(written) ?? byWord.get(written.toLowerCase()) ?? null
}
