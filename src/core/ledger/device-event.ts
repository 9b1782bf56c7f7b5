/**
 * A DeviceEvent is an act on this device that belongs to no case, in the same ledger as the acts on cases.
 * Example: list.imported 'Tor exits' of 2026-11-20, 1,204 entries, by Mara, L1, at 09:00Z.
 */
import * as v from 'valibot'
import { roles } from '../case/event'
import { keptPack } from '../procedure/kept-pack'
import { keptList } from '../records/kept-list'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** Stands where an event of a case names its case; no helpdesk address is written so. */
export const deviceLog = 'device'

/** What happened, by type. */
const deviceBody = v.variant('type', [
  /** `instead` names the lists of the same name that gave way. */
  v.strictObject({
    type: v.literal('list.imported'),
    list: keptList,
    instead: v.pipe(v.array(keptList), v.maxLength(100)),
  }),
  /** Null when what the list said of itself could not be read any more. */
  v.strictObject({ type: v.literal('list.removed'), listId: id, list: v.nullable(keptList) }),
  /** A version of a procedure came into use; `instead` is the one before, `lower` when its number is below that one's. */
  v.strictObject({
    type: v.literal('pack.used'),
    pack: keptPack,
    instead: v.nullable(keptPack),
    lower: v.boolean(),
  }),
  /** Somebody said they read what a version changed. */
  v.strictObject({ type: v.literal('pack.acknowledged'), pack: keptPack }),
])

/** One act on a device. */
export const deviceEvent = v.strictObject({
  id,
  caseId: v.literal(deviceLog),
  device: id,
  seq: v.number(),
  clock: id,
  at: v.pipe(v.string(), v.isoTimestamp()),
  actor: v.strictObject({ name: v.pipe(v.string(), v.maxLength(200)), role: v.picklist(roles) }),
  body: deviceBody,
})

/** One act on a device. */
export type DeviceEvent = v.InferOutput<typeof deviceEvent>
/** What such an event says. */
export type DeviceBody = v.InferOutput<typeof deviceBody>
