import { fold } from '../base/folded-text'
import { recentRows } from './case-log'
import { byHand, row } from './example-log'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

const keyWords = /(?<!\p{L})(?:hardware.?key|security.?key|yubikey|passkey|webauthn|fido2?|u2f)(?!\p{L})/u

/** A hardware key or passkey that is still bound signed in. */
export const credential03: ComputedSignal = {
  id: 'CRED-03',
  title: 'Signed in with a hardware key or passkey that is still bound',
  why: 'The key answers only to the site it was made for and cannot be read out on the phone.',
  needs: ['recent sign-ins with how they were done', 'the account’s factors'],
  knownFalsePositives: ['A key that was added during the incident; only keys from before it count.'],
  source: 'trade contract §4, CRED-03',
  pureFact: false,
  evaluate,
}

const factors = { items: [{ kind: 'passkey' as const }], source: byHand }

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'a passkey',
      events: [row('login', '2026-03-16T08:00:00.000Z', { wording: 'login ok (passkey)' })],
      record: { factors },
    },
  ],
  quiet: [
    {
      name: 'a code',
      events: [row('login', '2026-03-16T08:00:00.000Z', { wording: 'login ok (app code)' })],
      record: { factors },
    },
    {
      name: 'a key added yesterday',
      events: [
        row('factor-added', '2026-03-15T08:00:00.000Z', { wording: 'passkey added' }),
        row('login', '2026-03-16T08:00:00.000Z', { wording: 'login ok (passkey)', row: 2 }),
      ],
      record: { factors },
    },
    {
      name: 'no key on the account',
      events: [row('login', '2026-03-16T08:00:00.000Z', { wording: 'login ok (passkey)' })],
      record: { factors: { items: [{ kind: 'app' }], source: byHand } },
    },
  ],
  unknown: [
    { name: 'no log', record: { factors } },
    {
      name: 'factors not looked up',
      events: [row('login', '2026-03-16T08:00:00.000Z', { wording: 'login ok (passkey)' })],
    },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const rows = recentRows(input).map(({ event }) => event)
  if (rows.length === 0) return unknown('recent rows of the log')
  const factors = input.record?.factors?.items
  if (!factors) return unknown('the account’s factors')
  const isBound = factors.some(({ kind }) => kind === 'hardware-key' || kind === 'passkey')
  const byKey = rows.filter(({ kind, wording }) => kind === 'login' && keyWords.test(fold(wording).text))
  const isFresh = rows.some(({ kind, wording }) => kind === 'factor-added' && keyWords.test(fold(wording).text))
  if (!isBound || isFresh || byKey.length === 0) return quiet()
  return fires(byKey[0]?.wording ?? '', { rows: byKey })
}
