import type { Adapter, FieldRule } from './adapter'
import { type DateStyle, readDate } from './date-text'
import type { Reading, TimeReading } from './reading'

/**
 * Reads the times of a reading, which the page only copies.
 *
 * @param reading    as the page sent it, times raw
 * @param adapter    the adapter it was read with
 * @param zone       IANA zone set for the site; '' when none is set, then only zoned times get an instant
 * @returns          the same reading with instants where they can be told
 */
export function withTimes(reading: Reading, adapter: Adapter, zone: string): Reading {
  const read = (time: TimeReading, rule: FieldRule | undefined): TimeReading => {
    const kind = kindOf(rule)
    return kind ? readDate(time.raw, { kind, zone, lang: reading.lang ?? '' }) : time
  }
  return {
    ...reading,
    fields: reading.fields.map(field => {
      const rule = adapter.fields[field.name]
      return field.time && rule && !('rows' in rule) ? { ...field, time: read(field.time, rule) } : field
    }),
    messages: reading.messages.map(message =>
      message.time ? { ...message, time: read(message.time, adapter.messages.fields.time) } : message,
    ),
  }
}

/**
 * Tells whether a page shows times that only lack a zone.
 *
 * @param reading    times as read with the zone of the site, '' when none is set
 * @param adapter    the adapter it was read with
 * @returns          true when some time would have an instant if the zone were told
 */
export function lacksZone(reading: Reading, adapter: Adapter): boolean {
  const lacks = (time: TimeReading | undefined, rule: FieldRule | undefined) => {
    const kind = kindOf(rule)
    if (!time || time.iso || time.raw === '' || !kind) return false
    return readDate(time.raw, { kind, zone: 'UTC', lang: reading.lang ?? '' }).iso !== undefined
  }
  return (
    reading.messages.some(({ time }) => lacks(time, adapter.messages.fields.time)) ||
    reading.fields.some(({ name, time }) => {
      const rule = adapter.fields[name]
      return rule && !('rows' in rule) && lacks(time, rule)
    })
  )
}

function kindOf(rule: FieldRule | undefined): DateStyle['kind'] | undefined {
  for (const step of rule?.pipe ?? []) if (typeof step === 'object' && 'date' in step) return step.date
  return undefined
}
