import { textBefore } from './around'
import { type Found, isClaimed, type Kind } from './indicator'

/** Programs whose name begins a user-agent string of their own. */
const alone =
  /^(?:Opera\/\d|Dalvik\/\d|okhttp\/\d|curl\/\d|Wget\/\d|PostmanRuntime\/\d|python-(?:requests|httpx|urllib3)\/\d|Python-urllib\/\d|Go-http-client\/\d|axios\/\d|Java\/\d|Apache-HttpClient\/\d|node-fetch\/\d|libwww-perl\/\d|got\/\d|undici|insomnia\/\d|Googlebot\/\d|bingbot\/\d|aws-sdk-\w+\/\d|GuzzleHttp\/\d|Ruby|PHP\/\d|Dart\/\d|WhatsApp\/\d|TelegramBot|facebookexternalhit\/\d|Twitterbot\/\d|Slackbot|Applebot\/\d|YandexBot\/\d)/i
const appForm = /^[\w.%-]+\/\S+ (?:CFNetwork\/|\((?:iPhone|iPad|iOS|Android|Windows|Macintosh|Linux|X11)\b)/i
/** A version ends with no full stop: there a sentence ends. */
const product = '[A-Za-z][\\w.+-]{0,40}\\/[\\w.+-]{1,40}(?<!\\.)'
const comment = '\\((?:[^()\\n]|\\([^()\\n]{0,100}\\)){1,300}\\)'
const loneWord = '(?:Mobile|Safari|like|Gecko|Version)(?![\\w/])'
/** A folded line goes on with a part that begins no string of its own. */
const folded =
  '\\r?\\n[ \\t>]{0,8}(?=\\(KHTML|AppleWebKit\\/|Chrome\\/|Safari\\/|Gecko\\/|Version\\/|Mobile\\/|Firefox\\/|Edg)'
const whole = new RegExp(
  `${product}(?:(?: {1,2}(?!(?:Mozilla|HTTP)\\/\\d)|${folded})(?:${product}|${comment}|${loneWord})){0,40}`,
  'y',
)

/** Logs that may hold no space write a plus sign for it; strings in JSON may hold '\\/' for a slash. */
const plussed = /Mozilla\/\d\.\d\+\((?:[^\s"',;|<>]|[,;]\+){1,400}/y
const escaped = /Mozilla\\\/\d\.\d [^"\n]{1,400}/y
const platforms = /^(?:iphone|ipad|ios|android|windows|macintosh|linux|x11)$/

/** Whole user-agent strings; single products ('Chrome/122.0.0.0') are none. Source: RFC 9110 §10.1.5. */
export const ua: Kind = {
  name: 'ua',
  *spans(block) {
    const { text, marks } = block
    for (const { start, end, word } of marks.cues.get('agent') ?? []) {
      const next = text.charCodeAt(end)
      if (next === 0x2f || (next === 0x2d && word !== 'mozilla')) yield { start, end }
      else if (next === 0x5c && word === 'mozilla') yield { start, end }
      if (word === 'cfnetwork' && next === 0x2f) yield* appBefore(text, start, end)
      if (text.charCodeAt(start - 1) === 0x28 && !isClaimed(block, start) && platforms.test(word))
        yield* appBefore(text, start - 1, end)
    }
  },
  verify({ text }, { start }) {
    const head = text.slice(start, start + 40)
    const isBrowser = /^Mozilla\/\d/.test(head)
    const isEscaped = head.startsWith('Mozilla\\/')
    const isKnown = isBrowser || isEscaped || appForm.test(text.slice(start, start + 80)) || alone.test(head)
    if (!isKnown || /[\w/-]/.test(text[start - 1] ?? ' ')) return null
    const odd = isBrowser || isEscaped ? oddForm(text, start) : null
    if (odd) return odd
    whole.lastIndex = start
    if (!whole.test(text)) return null
    const isStopped = /[.,;]/.test(text[whole.lastIndex - 1] ?? '')
    const written = text.slice(start, whole.lastIndex - (isStopped ? 1 : 0))
    if (isBrowser && !written.includes('(')) return null
    const value = written.includes('\n') ? written.replace(/\s+(?:>\s*)*/g, ' ') : written
    return { value, validity: 'valid', start, end: start + written.length }
  },
}

/** The string as the browser sent it, from a log that could not write it so. */
function oddForm(text: string, start: number): Found | null {
  plussed.lastIndex = start
  const joined = plussed.exec(text)?.[0]
  if (joined) return { value: joined.replaceAll('+', ' '), validity: 'valid', start, end: start + joined.length }
  escaped.lastIndex = start
  const slashed = escaped.exec(text)?.[0].trimEnd()
  return slashed
    ? { value: slashed.replaceAll('\\/', '/'), validity: 'valid', start, end: start + slashed.length }
    : null
}

/** 'MyApp/42 CFNetwork/1408 Darwin/22': the app's own name begins the string. */
function* appBefore(text: string, start: number, end: number): Generator<{ start: number; end: number }> {
  const name = /(?:^|[\s"'=:])([\w.%-]{1,60}\/[\w.]{1,20}) $/.exec(textBefore(text, start, 90))?.[1]
  if (name) yield { start: start - 1 - name.length, end }
}
