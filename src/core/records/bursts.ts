import { type Detection, fires, quiet, stretch, unknown } from './detection'
import { type LogCase, missing } from './log-case'
import type { LogEvent } from './log-event'
import { firstFrom, type Moment, momentsOf } from './moments'

/** The first run of rows that holds enough of them within a window. */
function burst(moments: readonly Moment[], count: number, withinMin: number): Moment[] | null {
  for (let at = 0; at + count <= moments.length; at++) {
    const run = moments.slice(at, at + count)
    if ((run.at(-1)?.ms ?? 0) - (run[0]?.ms ?? 0) <= withinMin * 60_000) return run
  }
  return null
}

function eventsOf(moments: readonly Moment[]): LogEvent[] {
  return moments.map(({ event }) => event)
}

/**
 * SEQ-04: a burst of prompts or codes. Whether the client asked for them is the analyst's question.
 *
 * @param input    rows and rules
 * @returns        unknown when the log shows no prompts at all, since many logs never do
 */
export function promptBurst({ events, rules }: LogCase): Detection {
  const prompts = events.filter(({ kind }) => kind === 'mfa-prompt' || kind === 'mfa-challenge')
  if (prompts.length === 0) return unknown('SEQ-04', 'a log that shows prompts and codes')
  const { timed } = momentsOf(prompts)
  const { count, withinMin } = rules.promptBurst
  const run = burst(
    timed.filter(({ event }) => event.kind === 'mfa-prompt' || event.result !== 'ok'),
    count,
    withinMin,
  )
  if (run) return fires('SEQ-04', eventsOf(run), `${run.length} prompts or codes within ${withinMin} min.`)
  return timed.length < prompts.length && prompts.length >= count
    ? unknown('SEQ-04', 'times of the prompts', prompts)
    : quiet('SEQ-04')
}

/**
 * CRED-04: many wrong passwords, then a password reset.
 *
 * @param input    rows and rules
 * @returns        unknown without a login log, or without times
 */
export function failedThenReset({ events, rules, covers }: LogCase): Detection {
  const { count, withinMin } = rules.failedThenReset
  const isWrong = ({ kind, stage }: LogEvent) => kind === 'login-failed' && stage !== 'second-factor'
  const isReset = ({ kind }: LogEvent) => kind === 'password-reset-requested' || kind === 'password-reset'
  const wrong = events.filter(isWrong)
  const resets = events.filter(isReset)
  const { timed } = momentsOf(events)
  const wrongTimed = timed.filter(({ event }) => isWrong(event))
  for (const reset of timed.filter(({ event }) => isReset(event))) {
    const from = firstFrom(wrongTimed, reset.ms - withinMin * 60_000)
    const before = wrongTimed.slice(from, firstFrom(wrongTimed, reset.ms + 1))
    if (before.length < count) continue
    const span = stretch(reset.ms - (before[0]?.ms ?? 0))
    const says = `${before.length} failed sign-ins, then a password reset within ${span}.`
    return fires('CRED-04', [...eventsOf(before), reset.event], says)
  }
  const needs = missing(['logins'], covers)
  if (needs) return unknown('CRED-04', needs)
  const isUntimed = timed.length < events.length && wrong.length >= count && resets.length > 0
  return isUntimed ? unknown('CRED-04', 'times of the rows', [...wrong, ...resets]) : quiet('CRED-04')
}

/**
 * SEQ-09: everything sold into one coin.
 *
 * @param input    rows and rules
 * @returns        unknown without trades, without their assets, or without times
 */
export function liquidation({ events, rules, covers }: LogCase): Detection {
  const trades = events.filter(({ kind, result }) => kind === 'trade' && result !== 'failed' && result !== 'denied')
  const { assets, withinMin } = rules.liquidation
  const { timed } = momentsOf(trades)
  const sales = timed.flatMap(moment => {
    const pair = pairOf(moment.event)
    return pair ? [{ ...moment, ...pair }] : []
  })
  const run = soldIntoOne(sales, assets, withinMin * 60_000)
  if (run) {
    const says = `${new Set(run.map(({ sold }) => sold)).size} assets sold into ${run[0]?.into} within ${withinMin} min.`
    return fires('SEQ-09', eventsOf(run), says)
  }
  const needs = missing(['trades'], covers)
  if (needs) return unknown('SEQ-09', needs)
  return sales.length < trades.length ? unknown('SEQ-09', 'times and assets of the trades', trades) : quiet('SEQ-09')
}

type Sale = Moment & { sold: string; into: string }

/** The shortest run of sales that ends a window with enough different assets, all sold into the same one. */
function soldIntoOne(sales: readonly Sale[], assets: number, windowMs: number): Sale[] | null {
  for (const target of new Set(sales.map(({ into }) => into))) {
    const list = sales.filter(({ into }) => into === target)
    for (const [at, { ms }] of list.entries()) {
      const last = new Map<string, Sale>()
      for (let back = at; back >= 0 && last.size < assets; back--) {
        const sale = list[back]
        if (!sale || ms - sale.ms > windowMs) break
        if (!last.has(sale.sold)) last.set(sale.sold, sale)
      }
      if (last.size >= assets) return [...last.values()].reverse()
    }
  }
  return null
}

/** 'BTC → USDT', 'sell BTC/USDT', 'convert ETH to USDT'. */
function pairOf({ wording, from, to }: LogEvent): { sold: string; into: string } | null {
  const codes = [...`${from ?? ''} ${to ?? ''} ${from || to ? '' : wording}`.matchAll(/\b[A-Z][A-Z0-9]{1,5}\b/g)].map(
    ([code]) => code,
  )
  const [sold, into] = [...new Set(codes)]
  return sold && into ? { sold, into } : null
}
