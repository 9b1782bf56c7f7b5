/** Entries of this device's log: stamped as events of cases are, on the newest link of the chain. */
import type { Problem } from '../core/base/problem'
import { isoTime } from '../core/base/time'
import { nextClock } from '../core/case/clock'
import { type DeviceBody, deviceLog } from '../core/ledger/device-event'
import type { DeviceEntry } from '../store/device-log'
import { HeadMoved } from '../store/session-log'
import type { Deps } from './deps'

const busy = {
  code: 'busy',
  says: 'Another window is writing.',
  fix: 'Try again; nothing was changed.',
} satisfies Problem

/**
 * Does something that the ledger tells of: both are written, or neither.
 *
 * @param body     what the entry says
 * @param write    writes it with the entry in one transaction
 * @param deps     the worker's own
 * @returns        null when it is written; 'busy' when others were faster three times
 */
export async function logged(
  body: DeviceBody,
  write: (entry: DeviceEntry) => Promise<void>,
  deps: Deps,
): Promise<Problem | null> {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await write(await entryFor(body, deps))
      return null
    } catch (error) {
      if (!(error instanceof HeadMoved)) throw error
    }
  }
  return busy
}

async function entryFor(body: DeviceBody, deps: Deps): Promise<DeviceEntry> {
  const device = await deps.device()
  const head = (await deps.db.heads.get(device)) ?? null
  const { actor } = await deps.settings()
  const nowMs = deps.now()
  const stamp = {
    id: deps.random(),
    caseId: deviceLog,
    device,
    seq: (head?.index ?? -1) + 1,
    clock: nextClock(head?.clock ?? '', nowMs, device),
    at: isoTime(nowMs),
    actor,
  } as const
  return { event: { ...stamp, body }, salt: deps.random(), head }
}
