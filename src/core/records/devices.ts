import type { AccountRecord } from './account-record'
import { neighbourhood } from './ip-number'
import type { LogDevice, LogEvent } from './log-event'
import { type Moment, momentsOf } from './moments'

/** One device as the log shows it. `isNew` is 'unknown' when the log begins too late to tell. */
export type SeenDevice = { key: string; label: string; firstMs: number; lastMs: number; isNew: boolean | 'unknown' }

/** Rows of one device share its reading, so that its key is made once. */
const keys = new WeakMap<LogDevice, string>()

/**
 * Tells devices apart: by the identity the log gives, else by what stays the same over updates.
 *
 * @param device    a device as a log names it
 * @returns         'id:dev-3f1a', 'family:safari on macos'
 */
export function deviceKey(device: LogDevice): string {
  const known = keys.get(device)
  if (known !== undefined) return known
  const key = keyFor(device)
  keys.set(device, key)
  return key
}

function keyFor(device: LogDevice): string {
  return device.id ? `id:${device.id.toLowerCase()}` : `family:${device.family.toLowerCase()}`
}

/**
 * Finds when each device was first and last seen, and whether it was new then.
 *
 * @param events        rows with devices
 * @param historyMin    minutes the log must reach back before a first sighting counts as new
 * @param known         devices of the account, when the back office was looked at
 * @returns             by key; a device is new when the log or the back office says so, or when others were seen long before
 */
export function seenDevices(
  events: readonly LogEvent[],
  historyMin: number,
  known: AccountRecord['devices'] = undefined,
): Map<string, SeenDevice> {
  const seen = new Map<string, SeenDevice>()
  // Rows that name no device are no history of devices, however far back they reach.
  const { timed } = momentsOf(events)
  const firstMs = timed.find(({ event }) => event.device)?.ms ?? Number.NaN
  for (const { event, ms } of timed) {
    if (!event.device) continue
    const key = deviceKey(event.device)
    const before = seen.get(key)
    if (before) {
      before.lastMs = ms
      if (event.device.isNew) before.isNew = true
    } else seen.set(key, { key, label: event.device.text, firstMs: ms, lastMs: ms, isNew: newness(event, ms) })
  }
  return seen

  function newness(event: LogEvent, ms: number): boolean | 'unknown' {
    if (event.device?.isNew) return true
    const listed = known?.items.find(item => isSame(item, event.device))
    const since = Date.parse(listed?.firstSeen?.iso ?? listed?.approvedAt?.iso ?? '')
    if (listed) return Number.isFinite(since) ? ms - since < historyMin * 60_000 : false
    return ms - firstMs >= historyMin * 60_000 ? true : 'unknown'
  }
}

type Listed = NonNullable<AccountRecord['devices']>['items'][number]

function isSame(listed: Listed, device: LogDevice | undefined): boolean {
  if (!device) return false
  if (listed.id && device.id) return listed.id === device.id
  const words = listed.text.toLowerCase()
  return words === device.text.toLowerCase() || words === device.family.toLowerCase()
}

/**
 * Tells whether a row came from a network the account was never seen on before.
 *
 * @param moment     the row
 * @param earlier    all rows in order of time
 * @param usual      networks the account is known to use
 * @returns          'unknown' without an address, or when there is nothing before to compare with
 */
export function isNewNetwork(
  { event, ms }: Moment,
  earlier: readonly Moment[],
  usual: readonly string[] = [],
): boolean | 'unknown' {
  if (!event.ip) return 'unknown'
  const own = neighbourhood(event.ip)
  if (usual.some(item => item === event.ip || item === own || item === event.asn)) return false
  const others = earlier.filter(item => item.event.ip && item.ms < ms && !isSameVisit(item, { event, ms }))
  if (others.length === 0) return usual.length > 0 ? true : 'unknown'
  return !others.some(item => item.event.result !== 'failed' && neighbourhood(item.event.ip ?? '') === own)
}

/** The sign-in minutes before belongs to the same visit; it does not make the network an old one. */
function isSameVisit(earlier: Moment, { event, ms }: Pick<Moment, 'event' | 'ms'>): boolean {
  return ms - earlier.ms < 86_400_000 && neighbourhood(earlier.event.ip ?? '') === neighbourhood(event.ip ?? '')
}
