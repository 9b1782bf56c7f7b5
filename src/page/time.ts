import type { FieldRule } from '../core/case/adapter'
import type { TimeReading } from '../core/case/reading'

/** The time a value holds, as the page wrote it, when its rule says that it is one; the worker reads it. */
export function timeIn(value: string, rule: FieldRule | undefined): TimeReading | undefined {
  const isTime = rule?.pipe?.some(step => typeof step === 'object' && 'date' in step)
  return value && isTime ? { raw: value, sure: false } : undefined
}
