import { newDevice, sharedSession } from './acting-devices'
import { failedThenReset, liquidation, promptBurst } from './bursts'
import { calm } from './calm'
import { detectChain } from './chains'
import { newDestination } from './destinations'
import type { Detection } from './detection'
import { oddHours } from './hours'
import type { LogCase } from './log-case'
import { momentsOf } from './moments'
import { type CountryTable, impossibleTravel } from './travel'

/**
 * Runs every detector that reads logs (S24).
 *
 * @param input        rows of all tables, what they cover, rules, record, networks
 * @param countries    centres and areas, `lists/countries.json`
 * @returns            one detection each: chains of the rules, SEQ-04, 06, 08, 09, CRED-04, DEV-02, DEV-06, NET-06, NET-07
 */
export function detectSequences(input: LogCase, countries: CountryTable): Detection[] {
  const { events, rules, networkOf, record } = input
  const lastMs = momentsOf(events).timed.at(-1)?.ms ?? 0
  const found = [
    ...rules.chains.map(chain => detectChain(chain, input)),
    promptBurst(input),
    calm(input),
    newDestination(input),
    liquidation(input),
    failedThenReset(input),
    newDevice(input),
    sharedSession(input),
    impossibleTravel(events, { countries, rules: rules.travel, networkOf }),
    oddHours(events, { rules: rules.hours, untilMs: input.requestMs ?? lastMs, record }),
  ]
  return found.sort((a, b) => a.id.localeCompare(b.id))
}
