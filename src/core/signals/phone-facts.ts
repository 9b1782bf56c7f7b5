import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Fact } from '../case/fact'
import type { PhoneFacts } from './signal-input'

/**
 * Says what the phone numbers of the client tell of themselves.
 *
 * @param facts    facts of the ticket
 * @returns        one entry a number; the country where its digits tell it, the type unknown: no list of carriers is at hand
 */
export function phoneFacts(facts: readonly Fact[]): PhoneFacts[] {
  const said = facts.filter(
    ({ kind, voice, note = '' }) => kind === 'phone' && voice === 'client' && !/quoted/.test(note),
  )
  return [...new Set(said.map(fact => fact.value))].map(number => {
    const country = parsePhoneNumberFromString(number)?.country
    return { number, ...(country ? { country } : {}), type: 'unknown' }
  })
}
