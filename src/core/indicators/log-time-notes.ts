import type { Understood } from './log-event-of'
import type { LogProblem, LogQuestion } from './log-shape'
import type { FoundStyle } from './log-style'
import type { TimeTrouble } from './log-time'

const says: Partial<Record<TimeTrouble, string>> = {
  impossible: 'is no day or hour that exists',
  'not-a-time': 'does not read as a time',
  'no-year': 'has no year',
  'no-date': 'has no date',
}

type Open = { rows: number; example: string }

/** What was met while reading the times of a table, row by row. */
export type TimeNotes = { problems: LogProblem[]; manners: Map<string, number>; order: Open; zone: Open }

/** Nothing met yet. */
export function noTimeNotes(): TimeNotes {
  return { problems: [], manners: new Map(), order: { rows: 0, example: '' }, zone: { rows: 0, example: '' } }
}

/** Notes the time of one row. */
export function noteTime(notes: TimeNotes, { event: { row }, time }: Understood): void {
  if (!time) {
    notes.problems.push({ row, code: 'no-time', says: 'The row has no time.', isDropped: false })
    return
  }
  const { trouble, manner } = time
  if (time.time.iso || time.time.wall) notes.manners.set(manner, notes.manners.get(manner) ?? row)
  if (!trouble) return
  const words = says[trouble]
  if (words) {
    const text = `"${time.time.raw.slice(0, 60)}" ${words}.`
    notes.problems.push({ row, code: trouble, says: text, isDropped: false })
  } else if (trouble === 'order' || trouble === 'zone') {
    notes[trouble] = { rows: notes[trouble].rows + 1, example: notes[trouble].example || time.time.raw }
  }
}

/**
 * Says what is wrong with the times of a table: per row what a row can mend, once what a person must answer.
 *
 * @param notes    what was met in the rows
 * @param found    what the rows prove about the order of dates
 * @returns        problems, and at most one question about order and one about the zone
 */
export function timeNotes(
  { problems, manners, order, zone }: TimeNotes,
  { shown }: FoundStyle,
): { problems: LogProblem[]; questions: LogQuestion[] } {
  const questions: LogQuestion[] = []
  const both = shown.dmy > 0 && shown.mdy > 0
  const day = `Which comes first in "${order.example}": the day or the month?`
  const where = `In which time zone was "${zone.example}" written?`
  if (order.rows > 0) questions.push({ ask: 'date-order', says: day, ...order })
  if (zone.rows > 0) questions.push({ ask: 'zone', says: where, ...zone })
  const about = [...(manners.size > 1 ? [mixed(manners)] : []), ...(both ? [contrary(shown)] : [])]
  return { problems: [...problems, ...about], questions }
}

function mixed(manners: ReadonlyMap<string, number>): LogProblem {
  const rows = [...manners.values()].slice(0, 5).join(', ')
  const text = `Times are written in ${manners.size} ways, first met in rows ${rows}. Each was read as written.`
  return { row: 0, code: 'mixed-times', says: text, isDropped: false }
}

function contrary({ dmy, mdy }: FoundStyle['shown']): LogProblem {
  const text = `${dmy} dates can only have the day first, ${mdy} only the month first.`
  return { row: 0, code: 'mixed-orders', says: text, isDropped: false }
}
