import { foldedWord } from './log-fold'

/** Beginnings of month names: en de fr es it pt nl pl tr ru, without accents. */
const monthStarts = [
  'jan ene gen sty oca янв',
  'feb fev lut sub фев',
  'mar maar mrt мар',
  'apr avr abr kwi nis апр',
  'may mai mag maj mei май мая',
  'jun juin giu cze haz июн',
  'jul juil lug lip tem июл',
  'aug aou ago sie agu авг',
  'sep set wrz eyl сен',
  'oct okt ott out paz eki окт',
  'nov lis kas ноя',
  'dec dez dic gru ara дек',
].map((starts, at) => ({ month: at + 1, starts: starts.split(' ').map(foldedWord) }))

/** Weekdays and small words that stand beside a date and change nothing. */
const beside = new Set(
  'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag lun mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche mie jue vie sab dom lunes martes miercoles jueves viernes sabado domingo gio lunedi martedi mercoledi giovedi venerdi domenica seg ter qua qui sex ma wo vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag pon wt sr czw pt sob nd pzt sal car per cum cmt пн вт ср чт пт сб вс t at um on the of de del um uhr a alle las le der den om r г года st th rd o ore saat klo'
    .split(' ')
    .map(foldedWord),
)

/** Offsets of zone names that mean one thing only; CST and IST mean several and are left out. */
const zoneMinutes: Readonly<Record<string, number>> = {
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  TRT: 180,
  WET: 0,
  WEST: 60,
  EST: -300,
  EDT: -240,
  PST: -480,
  PDT: -420,
  MEZ: 60,
  MESZ: 120,
  JST: 540,
}

/** Number of the month a word names, in ten languages; undefined for any other word. */
export function monthNamed(word: string): number | undefined {
  const folded = foldedWord(word)
  if (folded.length < 3 || beside.has(folded)) return undefined
  return monthStarts.find(({ starts }) => starts.some(start => folded.startsWith(start)))?.month
}

/** Whether a word beside a date says nothing about it: a weekday, "at", "Uhr". */
export function passedOver(word: string): boolean {
  return beside.has(foldedWord(word))
}

/** Minutes east of UTC for a zone's short name. */
export function offsetNamed(name: string): number | undefined {
  return zoneMinutes[name]
}
