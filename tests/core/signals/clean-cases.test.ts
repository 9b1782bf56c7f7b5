import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { MailAddress, Verdict } from '../../../src/core/indicators/mail-header-shapes'
import { accountRecord } from '../../../src/core/records/account-record'
import { logEvent } from '../../../src/core/records/log-event'
import { addressList } from '../../../src/core/signals/example-log'
import { exampleMail, exampleVerdict } from '../../../src/core/signals/example-mail'
import { findingsOf } from '../../../src/core/signals/findings'
import type { Example } from '../../../src/core/signals/signal-example'
import type { SignalInput } from '../../../src/core/signals/signal-input'
import { mailLists } from '../../../src/packs/load-mail-lists'
import { inputOf } from './example-reading'

/** A mail of a clean case: who sent it, what our receiver said, and the host it came from. */
type Sent = { from: MailAddress; spf?: Result; dkim?: Result; dmarc?: Result; hop?: [string, string] }
type Result = Verdict['result']
type CleanCase = Omit<Example, 'mail'> & {
  why: string
  lang: string
  mail?: Sent[]
  /** Signals that may fire though they weigh against an owner, each with its reason. */
  allows?: { signal: string; because: string }[]
}

const folder = new URL('../../fixtures/clean-cases/', import.meta.url)
const table: { signals: { id: string; identity: number; compromise: number }[] } = JSON.parse(
  readFileSync(new URL('../../../src/packs/weights/default.json', import.meta.url), 'utf8'),
)
const against = new Set(table.signals.filter(row => row.identity < 0 || row.compromise > 0).map(row => row.id))
const cases: CleanCase[] = readdirSync(folder).flatMap(name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
const lists = {
  mail: mailLists,
  protectedNames: ['harborline.example', 'harborline'],
  allowedDomains: ['harborline.example'],
  addressLists: [addressList('scam', []), addressList('sanctioned', [])],
  attackNetworks: [],
}

function looked({ mail, ...one }: CleanCase): SignalInput {
  return inputOf({ ...one, lists, ...(mail ? { mail: mail.map(mailOf) } : {}) })
}

function mailOf({ from, spf = 'none', dkim = 'none', dmarc = 'none', hop }: Sent) {
  const entry = hop && {
    ...{ from: hop[0], fromHost: hop[0], by: 'mx1.desk.example', with: 'ESMTP', ip: hop[1], ipKind: 'public' as const },
    ...{ time: null, delayMs: null, odd: [], row: 1, offset: 0 },
  }
  const verdicts = { spf: exampleVerdict(spf), dkim: exampleVerdict(dkim), dmarc: exampleVerdict(dmarc) }
  return exampleMail({ from, ...verdicts, hops: entry ? [entry] : [] })
}

describe('honest clients who look odd', () => {
  it.each(cases)('$name ($lang) is not bothered', one => {
    const firing = findingsOf(looked(one)).filter(({ state, signalId }) => state === 'fires' && against.has(signalId))
    const allowed = (one.allows ?? []).map(({ signal }) => signal)
    expect(firing.filter(({ signalId }) => !allowed.includes(signalId))).toEqual([])
    expect(allowed.filter(id => !firing.some(({ signalId }) => signalId === id))).toEqual([])
  })

  it('are at least 60, in eight languages or more, each different and with its reason', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60)
    expect(new Set(cases.map(one => one.lang)).size).toBeGreaterThanOrEqual(8)
    expect(new Set(cases.map(one => one.name)).size).toBe(cases.length)
    expect(
      cases.every(one => one.why.length > 5 && (one.allows ?? []).every(({ because }) => because.length > 20)),
    ).toBe(true)
  })

  it('need an exception in one case of eight at most, and never for a gate', () => {
    const allowed = cases.flatMap(one => one.allows ?? [])
    expect(allowed.length).toBeLessThanOrEqual(cases.length / 8)
    expect(new Set(allowed.map(({ signal }) => signal))).toEqual(
      new Set(['TEL-03', 'NET-04', '3P-07', 'BEH-01', 'MAIL-02', 'CRED-04']),
    )
  })

  it('have records and logs as the back office would give them', () => {
    for (const one of cases) {
      if (one.record) expect(v.safeParse(accountRecord, one.record).success, one.name).toBe(true)
      for (const event of one.events ?? []) expect(v.safeParse(logEvent, event).success, one.name).toBe(true)
    }
  })
})
