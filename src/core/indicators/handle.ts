import { readHost, withoutNextSentence } from './host'
import type { Block, Found, Kind, Span } from './indicator'
import { isFileName } from './not-hosts'

const name = /@[A-Za-z][A-Za-z0-9_]{2,31}(?:\.[A-Za-z0-9_]{1,30})*/y
/** Words after an at sign that are code, style or mail commands. */
const reserved = new Set(
  `media import font-face keyframes charset supports layer page namespace container property include mixin extend use forward apply
   tailwind screen override param params return returns throws see link author deprecated since version todo type typedef property
   test before after suppresswarnings autowired component service bean entity table column id nullable nonnull inject injectable
   input output everyone here channel all latest gmail gmx yahoo hotmail outlook icloud proton protonmail example`.split(
    /\s+/,
  ),
)
const services: Record<string, string> = {
  ...{ tg: 'telegram', телеграм: 'telegram', телеграме: 'telegram', телеграмм: 'telegram', 电报: 'telegram' },
  ...{ 텔레그램: 'telegram', テレグラム: 'telegram', تيليجرام: 'telegram', weixin: 'wechat', 微信: 'wechat' },
  ...{ скайп: 'skype', insta: 'instagram', ig: 'instagram', kakao: 'kakaotalk', 카카오톡: 'kakaotalk' },
}
const named =
  /^(?:'s)?(?:[ -]?(?:id|user(?:name)?|name|handle|account|nick(?:name)?|benutzer(?:name)?|konto|usuario|compte|аккаунт|ник|号|號))?(?:\s{0,2}[:：=]\s{0,2}|\s(?:is|ist|es|est|è|é|to)\s{1,2}|\s)(?:@)?((?:live:)?[\p{L}\d.][\w.:-]{2,40}(?:#\d{4})?)/iu

/** Names in networks and messengers: '@name', and a messenger's name where the text names the service. */
export const handle: Kind = {
  name: 'handle',
  *spans(block) {
    yield* atSigns(block)
    for (const { start, end } of block.marks.cues.get('messenger') ?? []) yield { start, end }
  },
  verify(block, span) {
    return block.text[span.start] === '@' ? afterSign(block.text, span) : afterService(block.text, span)
  },
}

function* atSigns({ text, marks }: Block): Generator<Span> {
  for (const at of marks.ats) {
    if (/[\w.%+\-@/\\$`]/.test(text[at - 1] ?? ' ')) continue
    name.lastIndex = at
    if (name.test(text)) yield { start: at, end: name.lastIndex }
  }
}

function afterSign(text: string, { start, end }: Span): Found | null {
  const written = text.slice(start, end)
  const next = text.slice(end, end + 2)
  if (/^(?:[@/\\({\-*•]|:\w|:\/)/.test(next) && !/^\(\W?$|^-\W/.test(next)) return null
  if (/^[…*•]/.test(next) || reserved.has(written.slice(1).toLowerCase())) return null
  const value = written.includes('.') ? dotted(written) : written
  return value ? { value, validity: 'valid', start, end: start + value.length } : null
}

/** '@anna.fondos' is a name, '@example.com' a host, '@org.app.Service' code, '@icon.png' a file; '@kim.Please' ends a sentence. */
function dotted(written: string): string | null {
  const name = withoutNextSentence(written.slice(1))
  if (!/\.[a-z]{2,}$/i.test(name)) return `@${name}`
  const isOther = isFileName(name) || /^(?:com|org|net|io|java|javax|jakarta|android|androidx|kotlin)\./.test(name)
  return isOther || readHost(name)?.suffix !== 'none' ? null : `@${name}`
}

/** 'Telegram: kim_w' and 'Discord kim#1234'; a name without a sign of one needs a colon and a shape. */
function afterService(text: string, { start, end }: Span): Found | null {
  if (/[\w@./-]/.test(text[start - 1] ?? ' ')) return null
  const match = named.exec(text.slice(end, end + 70))
  const written = match?.[1]?.replace(/[.:-]+$/, '')
  if (!match?.[1] || !written || written.length < 3) return null
  const lead = match[0].slice(0, match[0].length - match[1].length)
  const word = text.slice(start, end).toLowerCase()
  const service = services[word] ?? word
  const from = end + lead.length
  const isPlainWord = /^(?:signal|line|matrix|messenger|instagram|facebook|twitter|linkedin|viber|discord)$/.test(
    service,
  )
  const isSaid = /[:：=]|\bid\b|user|name|handle|nick|ник|号/i.test(lead)
  if (
    !isNameLike(written, isSaid && !isPlainWord) ||
    /^[\p{L}\d@/]/u.test(text.slice(from + written.length, from + written.length + 1))
  )
    return null
  const hasSign = lead.endsWith('@')
  const span = { start: hasSign ? from - 1 : from, end: from + written.length }
  return hasSign
    ? { value: `@${written}`, validity: 'valid', note: service, ...span }
    : { value: `${service}:${written}`, validity: 'valid', note: service, ...span }
}

function isNameLike(written: string, isSaid: boolean): boolean {
  if (/^(?:https?|www|and|the|und|app|web|bot|group|channel|number|live(?!:)|not|none)\b/i.test(written)) return false
  if (/^\d+$/.test(written) || /^\d+[.:]/.test(written)) return false
  const hasShape = /[\d_#]/.test(written) || /^live:/.test(written) || /[a-z]\.[a-z]/.test(written)
  return hasShape || (isSaid && /^[a-z][a-zA-Z]{3,}$/.test(written))
}
