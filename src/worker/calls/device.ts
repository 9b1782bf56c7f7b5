/** What the ledger of this device tells besides the cases. */
import { fine, type Result } from '../../core/base/problem'
import { deviceLog } from '../../core/ledger/device-event'
import { verifyLedger, verifyPayloads } from '../../core/ledger/verify'
import type { DeviceLog } from '../../messages/protocol'
import { loadDeviceEvents } from '../../store/device-log'
import { loadLinks } from '../../store/session-log'
import type { Deps } from '../deps'

/**
 * Gives the device's own log with the ledger's verdict.
 *
 * @param deps    the worker's own
 * @returns       events, newest first, each with the number of its link
 */
export async function log(deps: Deps): Promise<Result<DeviceLog>> {
  const { events } = await loadDeviceEvents(deps.db)
  const links = await loadLinks(deps.db, await deps.device())
  const chain = verifyLedger(links)
  const own = links.filter(({ caseId }) => caseId === deviceLog)
  const verdict = chain.ok ? verifyPayloads(own, new Map(events.map(kept => [kept.event.id, kept]))) : chain
  const ordered = events.map(({ event }) => event).sort((a, b) => (a.clock < b.clock ? 1 : -1))
  return fine({ events: ordered, ledger: { links: own.length, ...verdict } })
}
