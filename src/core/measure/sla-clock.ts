/** The SLA clock, derived from stored events and sure times; a remaining time is never stored. */
import { msOf } from '../base/time'
import type { Reading } from '../case/reading'
import type { Session } from '../case/session'
import { businessMsBetween } from './business-time'
import { slaRules } from './sla-classes'

/** State of a case's clock; `share` is the part used, 0 and up. */
export type SlaClock = {
  state: 'running' | 'warn' | 'late' | 'paused' | 'unknown'
  leftMs?: number
  share?: number
  why: string
}

/** Share of the time after which the clock warns; source: trade contract §1 (50/75/90 %). */
const warnFrom = 0.75

/**
 * Derives the clock of a case.
 *
 * @param input    session, what the page shows (or null), and now as ISO time
 * @returns        the clock; 'unknown' with the reason when no start is sure
 */
export function slaClock({
  session,
  reading,
  now,
}: {
  session: Session
  reading: Reading | null
  now: string
}): SlaClock {
  const due = sureTime(reading, 'dueAt')
  const rule = slaRules[session.procedure?.slaClass ?? '']
  const nowMs = msOf(now)
  const start = startOf(reading)
  if (isWaiting(session, reading) && rule?.pauses) return { state: 'paused', why: 'waiting for the client' }
  if (rule && start !== null) {
    const used = rule.businessHours ? businessMsBetween(start, nowMs) : nowMs - start
    return clockFrom(used, rule.milestoneMin * 60_000, 'from the first message of the client')
  }
  if (due !== null && start !== null) return clockFrom(nowMs - start, due - start, 'due time of the helpdesk')
  if (due !== null) return clockFrom(0, due - nowMs, 'due time of the helpdesk')
  return {
    state: 'unknown',
    why: rule ? 'the page gives no time that is sure' : 'no procedure chosen and no sure due time',
  }
}

function clockFrom(usedMs: number, wholeMs: number, why: string): SlaClock {
  const leftMs = wholeMs - usedMs
  const share = wholeMs > 0 ? usedMs / wholeMs : 1
  const state = leftMs < 0 ? 'late' : share >= warnFrom ? 'warn' : 'running'
  return { state, leftMs, share: Math.max(0, share), why }
}

function startOf(reading: Reading | null): number | null {
  const first = reading?.messages.find(
    message => message.speaker === 'client' && message.time?.sure && message.time.iso,
  )
  const created = sureTime(reading, 'createdAt')
  const told = first?.time?.iso ? msOf(first.time.iso) : null
  return told !== null && created !== null ? Math.min(told, created) : (told ?? created)
}

function sureTime(reading: Reading | null, name: 'dueAt' | 'createdAt'): number | null {
  const time = reading?.fields.find(field => field.name === name)?.time
  return time?.sure && time.iso ? msOf(time.iso) : null
}

/** After "need more information" the clock waits until a newer message of the client is there. */
function isWaiting(session: Session, reading: Reading | null): boolean {
  const last = session.decisions.at(-1)
  if (last?.disposition !== 'NEED_MORE_INFO') return false
  const askedMs = msOf(last.at)
  return !reading?.messages.some(
    message => message.speaker === 'client' && message.time?.iso && msOf(message.time.iso) > askedMs,
  )
}
