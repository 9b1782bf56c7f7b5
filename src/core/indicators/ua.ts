import { textBefore } from './around'
import type { Kind } from './indicator'

const longest = 600
/** Programs whose name begins a user-agent string of their own. */
const alone =
  /^(?:Opera\/\d|Dalvik\/\d|okhttp\/\d|curl\/\d|Wget\/\d|PostmanRuntime\/\d|python-(?:requests|httpx|urllib3)\/\d|Python-urllib\/\d|Go-http-client\/\d|axios\/\d|Java\/\d|Apache-HttpClient\/\d|node-fetch\/\d|libwww-perl\/\d|got\/\d|undici|insomnia\/\d|Googlebot\/\d|bingbot\/\d|aws-sdk-\w+\/\d|GuzzleHttp\/\d)/i
const product = /[A-Za-z][\w.+-]{0,40}\/[\w.+-]{1,40}/y
const comment = /\((?:[^()\n]|\([^()\n]{0,100}\)){1,300}\)/y
const loneWord = /(?:Mobile|Safari|like|Gecko|Version|Build\/[\w.]{1,20})(?![\w/])/y
const gap = / {1,2}|\r?\n[ \t>]{0,8}/y

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
    const end = endOf(text, start)
    const hasComment = text.slice(start, end).includes('(')
    return end > start && (hasComment || !isBrowser)
      ? { value: text.slice(start, end).replace(/\s+(?:>\s*)*/g, ' '), validity: 'valid', start, end }
      : null
  },
}

/** 'MyApp/42 CFNetwork/1408 Darwin/22': the app's own name begins the string. */
function* appBefore(text: string, start: number, end: number): Generator<{ start: number; end: number }> {
  const name = /(?:^|[\s"'=:])([\w.%-]{1,60}\/[\w.]{1,20}) $/.exec(textBefore(text, start, 90))?.[1]
  if (name) yield { start: start - 1 - name.length, end }
}

function endOf(text: string, start: number): number {
  let end = partEnd(text, start, product)
  for (let next = end; next > 0 && next - start < longest; ) {
    end = next
    gap.lastIndex = end
    if (!gap.test(text)) break
    const at = gap.lastIndex
    const isFolded = text.slice(end, at).includes('\n')
    if (
      isFolded &&
      !/^(?:\(KHTML|AppleWebKit\/|Chrome\/|Safari\/|Gecko\/|Version\/|Mobile\/|Firefox\/|Edg)/.test(
        text.slice(at, at + 12),
      )
    )
      break
    if (/^(?:Mozilla|HTTP)\/\d/.test(text.slice(at, at + 9))) break
    next = partEnd(text, at, product) || partEnd(text, at, comment) || partEnd(text, at, loneWord)
  }
  return /[.,;]$/.test(text.slice(start, end)) ? end - 1 : end
}

function partEnd(text: string, at: number, part: RegExp): number {
  part.lastIndex = at
  return part.test(text) ? part.lastIndex : 0
}
