/**
 * Moves the cases' own times to now. One shift, in whole hours, holds for every time of every case, so that what a client
 * says still agrees with the record; minutes and seconds never change.
 */

const hourMs = 3_600_000
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** Times before this one are history ("account opened in 2018") and stay as they are. */
const historyEnds = Date.UTC(2025, 6, 1)

/**
 * Works out the shift that makes the newest activity at most an hour old.
 *
 * @param {string[]} activity ISO times of all messages
 * @param {number} now milliseconds
 * @returns {number} milliseconds, a whole number of hours
 */
export function findShift(activity, now) {
  const newest = Math.max(...activity.map(time => Date.parse(time)))
  return Math.floor((now - newest) / hourMs) * hourMs
}

/**
 * Moves one ISO time.
 *
 * @param {string} iso
 * @param {number} shiftMs
 * @returns {string} ISO in UTC, to the second
 */
export function shiftTime(iso, shiftMs) {
  const time = Date.parse(iso)
  return new Date(time < historyEnds ? time : time + shiftMs).toISOString().replace('.000Z', 'Z')
}

/**
 * Moves the dates of a text: mail dates, ISO times with seconds or minutes, and the dates of quotation lines.
 *
 * @param {string} text
 * @param {number} shiftMs
 * @returns {string}
 */
export function shiftText(text, shiftMs) {
  return text
    .replace(/\b\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}/g, date => shiftMailDate(date, shiftMs))
    .replace(/\b(\d{4}-\d{2}-\d{2})(T| |, | at )(\d{2}:\d{2})(:\d{2})?(Z?)/g, (_, day, gap, clock, seconds, zone) => {
      const moved = shiftTime(`${day}T${clock}${seconds ?? ':00'}Z`, shiftMs)
      return `${moved.slice(0, 10)}${gap}${moved.slice(11, 16)}${seconds ?? ''}${zone}`
    })
}

/**
 * @param {string} date like "Mon, 16 Mar 2026 10:06:41 -0400"
 * @param {number} shiftMs
 */
function shiftMailDate(date, shiftMs) {
  const offset = date.slice(-5)
  const offsetMs =
    (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3))) * (offset.startsWith('-') ? -60_000 : 60_000)
  const local = new Date(Date.parse(date) + shiftMs + offsetMs)
  const day = String(local.getUTCDate()).padStart(2, '0')
  return `${days[local.getUTCDay()]}, ${day} ${months[local.getUTCMonth()]} ${local.getUTCFullYear()} ${local.toISOString().slice(11, 19)} ${offset}`
}
