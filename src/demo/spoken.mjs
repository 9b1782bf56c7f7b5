/**
 * Times that clients put in words ("Friday 13 March in the evening") cannot be found by a pattern. `cases/spoken-times.json`
 * lists them per case, with the instant meant and how to say it again.
 *
 * @typedef {{ says: string, at: string, as: string, zone?: number }} Spoken  zone: hours from UTC
 */

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = 'January February March April May June July August September October November December'.split(' ')

/**
 * Says the spoken times of a text anew.
 *
 * @param {string} text
 * @param {Spoken[]} spoken
 * @param {number} shiftMs
 * @returns {string}
 */
export function shiftSpoken(text, spoken, shiftMs) {
  return spoken.reduce((said, entry) => said.replaceAll(entry.says, sayAgain(entry, shiftMs)), text)
}

/**
 * @param {Spoken} entry
 * @param {number} shiftMs
 */
function sayAgain({ at, as, zone = 0 }, shiftMs) {
  const local = new Date(Date.parse(at) + shiftMs + zone * 3_600_000)
  const hour = local.getUTCHours()
  const day = local.getUTCDate()
  /** @type {Record<string, string>} */
  const words = {
    weekday: weekdays[local.getUTCDay()] ?? '',
    month: months[local.getUTCMonth()] ?? '',
    day: String(day),
    dd: String(day).padStart(2, '0'),
    ordinal: `${day}${ordinalEnd(day)}`,
    mm: String(local.getUTCMonth() + 1).padStart(2, '0'),
    year: String(local.getUTCFullYear()),
    hour: String(hour).padStart(2, '0'),
    hour12: String(hour % 12 || 12),
    half: hour < 12 ? 'am' : 'pm',
    minute: String(local.getUTCMinutes()).padStart(2, '0'),
    part: hour < 5 ? 'night' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening',
  }
  return as.replace(/\{(\w+)\}/g, (whole, name) => words[name] ?? whole)
}

/** @param {number} day */
function ordinalEnd(day) {
  if (day >= 11 && day <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}
