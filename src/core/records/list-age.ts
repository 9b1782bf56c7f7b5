import type { ListSource } from './network'

/** Days since the data of a list were made; negative for a day to come, NaN for none. */
export function listAgeDays(list: ListSource, now: string): number {
  return Math.floor((Date.parse(now) - Date.parse(`${list.date}T00:00:00Z`)) / 86_400_000)
}

/** Lists of destinations are trusted this long. Source: trade contract, "red when older than 7 days". */
export const freshDays = 7
