import { textBefore } from './around'
import type { Kind } from './indicator'

/** Programs whose name begins a user-agent string of their own. */
const alone =
  /^(?:Opera\/\d|Dalvik\/\d|okhttp\/\d|curl\/\d|Wget\/\d|PostmanRuntime\/\d|python-(?:requests|httpx|urllib3)\/\d|Python-urllib\/\d|Go-http-client\/\d|axios\/\d|Java\/\d|Apache-HttpClient\/\d|node-fetch\/\d|libwww-perl\/\d|got\/\d|undici|insomnia\/\d|Googlebot\/\d|bingbot\/\d|aws-sdk-\w+\/\d|GuzzleHttp\/\d)/i
const product = '[A-Za-z][\\w.+-]{0,40}\\/[\\w.+-]{1,40}'
const comment = '\\((?:[^()\\n]|\\([^()\\n]{0,100}\\)){1,300}\\)'
const loneWord = '(?:Mobile|Safari|like|Gecko|Version)(?![\\w/])'
/** A folded line goes on with a part that begins no string of its own. */
const folded =
  '\\r?\\n[ \\t>]{0,8}(?=\\(KHTML|AppleWebKit\\/|Chrome\\/|Safari\\/|Gecko\\/|Version\\/|Mobile\\/|Firefox\\/|Edg)'
const whole = new RegExp(
  `${product}(?:(?: {1,2}(?!(?:Mozilla|HTTP)\\/\\d)|${folded})(?:${product}|${comment}|${loneWord})){0,40}`,
  'y',
)

/** Whole user-agent strings; single products ('Chrome/122.0.0.0') are none. Source: RFC 9110 §10.1.5. */
export const ua: Kind = {
  name: 'ua',
  *spans({ text, marks }) {
    for (const { start, end, word } of marks.cues.get('agent') ?? []) {
      const next = text.charCodeAt(end)
      if (next === 0x2f || (next === 0x2d && word !== 'mozilla')) yield { start, end }
      if (word === 'cfnetwork' && next === 0x2f) yield* appBefore(text, start, end)
    }
  },
  verify({ text }, { start }) {
    const head = text.slice(start, start + 40)
    const isBrowser = /^Mozilla\/\d/.test(head)
    const isApp = /^[\w.%-]+\/\S+ CFNetwork\//.test(text.slice(start, start + 80))
    if ((!isBrowser && !isApp && !alone.test(head)) || /[\w/-]/.test(text[start - 1] ?? ' ')) return null
    whole.lastIndex = start
    const written = whole.exec(text)?.[0].replace(/[.,;]$/, '')
    if (!written || (isBrowser && !written.includes('('))) return null
    const value = written.includes('\n') ? written.replace(/\s+(?:>\s*)*/g, ' ') : written
    return { value, validity: 'valid', start, end: start + written.length }
  },
}

/** 'MyApp/42 CFNetwork/1408 Darwin/22': the app's own name begins the string. */
function* appBefore(text: string, start: number, end: number): Generator<{ start: number; end: number }> {
  const name = /(?:^|[\s"'=:])([\w.%-]{1,60}\/[\w.]{1,20}) $/.exec(textBefore(text, start, 90))?.[1]
  if (name) yield { start: start - 1 - name.length, end }
}
