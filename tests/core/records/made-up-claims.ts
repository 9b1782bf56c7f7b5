import { fold } from '../../../src/core/base/folded-text'
import type { AccountRecord } from '../../../src/core/records/account-record'
import type { BesideRow } from '../../../src/core/records/claim'
import { gather } from '../../../src/core/signals/gather'
import type { Example } from '../../../src/core/signals/signal-example'
import { countryTable } from '../../../src/packs/load-network-lists'
import { inputOf } from '../signals/example-reading'

export const wroteAt = '2026-03-16T13:02:00.000Z'

/** Country names in English and German, and one of each script that is written otherwise. */
export const countries = new Map(
  ['en', 'de', 'ar', 'ja', 'zh'].flatMap(language => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return Object.keys(countryTable).flatMap(code => {
      const name = names.of(code)
      return name ? [[fold(name).text, code] as const] : []
    })
  }),
)

/** What is known, in as few words as a test needs. */
export type Known = { record?: AccountRecord; events?: Example['events'] }

/** Claims of one message beside what is known. */
export function besideOf(says: string | Example, known: Known = {}): BesideRow[] {
  const example = typeof says === 'string' ? { name: says, messages: [{ says, at: wroteAt }] } : says
  return gather({ ...inputOf(example), ...known, countries }).beside
}

/** 'opened 2021', in the order they are judged. */
export function claimsIn(says: string | Example): string[] {
  return besideOf(says).map(({ claim }) => `${claim.subject} ${claim.value}`)
}

/** 'opened contradicts: another time', one line per claim. */
export function verdictsOf(says: string | Example, known: Known): string[] {
  return besideOf(says, known).map(({ claim, verdict, note }) => `${claim.subject} ${verdict}: ${note}`)
}
