/** The time that follows a day, with its zone. */
import { weekdayName } from './weekday-names'

const joint = `(?: ?(?:r|г|р)\\.,?| roku,?| года,?| року,?)?(?:,? ?[(（]?${weekdayName}\\.?[)）]?|,? ?[(（][月火水木金土日월화수목금토일][)）])?(?:(?<=[日号號일一二三四五六天曜]) ?(?=[\\d上下午오])|T|t|:|,? {1,2}|, ?|\\t| - | – |\\r?\\n(?=\\d\\d:\\d\\d:\\d\\d))(?:(?:at|um|à|a las|a la|alle(?: ore)?|ore|às|om|o godz\\.?|godz\\.?|o|saat|kl\\.?|ora|ve saat|klo|v|lúc|ob|u|la|στις|i|τις|о|об|у|vào lúc|pukul|jam|kello|в) )?`
const halfBefore = '(?:(上午|午前|오전|早上|凌晨|下午|午後|오후|晚上) ?)?'
const afternoon = /^(?:下午|午後|오후|晚上)$/
const clock =
  '(\\d{1,2})(?:(:|h|H|\\.|[時时点]|시 ?)(\\d{2})[分분]?(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d)| ?(?=[apAP]\\.?[mM]\\b))'
const half = '(?: ?([apAP])\\.?[mM]\\b\\.?)?'
const names =
  'UTC|GMT|CEST|CET|EEST|EET|WEST|WET|BST|MSK|EST|EDT|CST|CDT|MST|MDT|PST|PDT|JST|KST|SGT|HKT|TRT|BRT|MEZ|MESZ|AEST|AEDT'
const zone = `(?: ?(Z)\\b| ?\\(?((?:UTC|GMT) ?[+-]\\d{1,2}(?::?\\d{2})?)\\)?| ?\\(?(${names})\\b\\)?| ?([+-]\\d{2}:?\\d{2})(?!\\d))?`
const pattern = new RegExp(joint + halfBefore + clock + half + zone, 'yu')

const plain =
  /[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?:[.,]\d{1,9})?(?:(Z)|([+-]\d\d:?\d\d))?(?=[,;)\]"'|]|\s*$|\s[^(\dA-Z+apAP-])/y
const offsets: Record<string, string> = {
  ...{ UTC: 'Z', GMT: 'Z', WET: 'Z', CET: '+01:00', MEZ: '+01:00', BST: '+01:00', WEST: '+01:00' },
  ...{ CEST: '+02:00', MESZ: '+02:00', EET: '+02:00', EEST: '+03:00', MSK: '+03:00', TRT: '+03:00' },
  ...{ SGT: '+08:00', HKT: '+08:00', JST: '+09:00', KST: '+09:00', AEST: '+10:00', AEDT: '+11:00' },
  ...{ BRT: '-03:00', EDT: '-04:00', EST: '-05:00', CDT: '-05:00', CST: '-06:00', MDT: '-06:00' },
  ...{ MST: '-07:00', PDT: '-07:00', PST: '-08:00' },
}

/** A time as read; `isHalved` when it was written with AM or PM. */
export type Time = { end: number; time: string; isHalved: boolean }

/**
 * Reads the time that follows a day.
 *
 * @param text    plain text
 * @param at      where the day ends
 * @returns       'T14:30', 'T14:30:05+01:00'; null when none follows
 */
export function timeAfter(text: string, at: number): Time | null {
  const zulu = zuluAfter(text, at)
  if (zulu) return zulu
  if (!hasDigitSoon(text, at)) return null
  plain.lastIndex = at
  const match = plain.exec(text)
  return match ? fromPlain(match, at) : fromAny(text, at)
}

/** The one form that most logs have, 'T08:41:07Z', without a pattern. */
function zuluAfter(text: string, at: number): Time | null {
  if (text.charCodeAt(at) !== 0x54 || text.charCodeAt(at + 9) !== 0x5a || !isEnd(text.charCodeAt(at + 10))) return null
  if (text.charCodeAt(at + 3) !== 0x3a || text.charCodeAt(at + 6) !== 0x3a) return null
  const isTime = isBelow(text, at + 1, 24) && isBelow(text, at + 4, 60) && isBelow(text, at + 7, 60)
  return isTime ? { end: at + 10, time: text.slice(at, at + 10), isHalved: false } : null
}

/** Two digits that are less than the limit. */
function isBelow(text: string, at: number, limit: number): boolean {
  const [tens, ones] = [text.charCodeAt(at) - 0x30, text.charCodeAt(at + 1) - 0x30]
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && tens * 10 + ones < limit
}

/** The signs that end a time: ',', ';', ')', ']', '"', "'", '|'. */
function isEnd(unit: number): boolean {
  return (
    unit === 0x2c || unit === 0x3b || unit === 0x29 || unit === 0x5d || unit === 0x22 || unit === 0x27 || unit === 0x7c
  )
}

/** The form of logs: 'T08:41:07.123Z', ' 08:41:07+01:00'. */
function fromPlain([whole, clock = '', zulu, offset]: RegExpExecArray, at: number): Time {
  const zone = zulu ?? (offset ? `${offset.slice(0, 3)}:${offset.slice(-2)}` : '')
  return { end: at + whole.length, time: `T${clock}${zone}`, isHalved: false }
}

function fromAny(text: string, at: number): Time | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match) return null
  const [, early, hours = '', sign, minutes = '00', seconds, after] = match
  const letter = early && Number(hours) <= 12 ? (afternoon.test(early) ? 'p' : 'a') : after
  if (sign === '.' && !/[A-Za-zà]/.test(match[0].slice(0, 6))) return null
  const hour = hourOf(Number(hours), letter?.toLowerCase())
  if (hour === null || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return null
  const time = `T${String(hour).padStart(2, '0')}:${minutes}${seconds ? `:${seconds}` : ''}${zoneOf(match)}`
  return { end: at + match[0].length, time, isHalved: letter !== undefined }
}

function hasDigitSoon(text: string, at: number): boolean {
  for (let next = at + 1; next < at + 18; next++) {
    const unit = text.charCodeAt(next)
    if (unit >= 0x30 && unit <= 0x39) return true
  }
  return false
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (!half) return hour <= 23 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

function zoneOf(match: RegExpExecArray): string {
  const [, , , , , , , zulu, relative, name, offset] = match
  if (zulu) return 'Z'
  if (name) return offsets[name] ?? ''
  const written = (relative ?? offset ?? '').replace(/[^\d+:-]/g, '')
  const parts = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(written)
  return parts ? `${parts[1]}${(parts[2] ?? '').padStart(2, '0')}:${parts[3] ?? '00'}` : ''
}
