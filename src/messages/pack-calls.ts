/** Calls about the versions of procedures, the desk's for the most part; joined into `protocol.ts`. */
import * as v from 'valibot'
import type { KeptPack, SealState } from '../core/procedure/kept-pack'
import type { FileMistake } from '../core/procedure/strict-json'
import type { Change } from '../core/procedure/version-change-list'
import type { KeptPackDraft, PackMaterial } from './pack-editor'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const confirmed = v.optional(v.picklist(['unsigned', 'altered']))

/** Input shapes of these calls. */
export const packInputs = {
  /** Every procedure with its version in use, and those that were. */
  'pack.all': v.strictObject({}),
  /** What the version in use changed: since the version this person knew, or since the one a case works with. */
  'pack.changes': v.strictObject({ procedureId: id, caseId: v.optional(v.pipe(v.string(), v.maxLength(2_300))) }),
  /** "I have read this": the person knows what the version changed. */
  'pack.acknowledge': v.strictObject({ hash: id }),
  /** Reads a pack file and shows what is in it; nothing is kept. */
  'pack.preview': v.strictObject({ text: v.string() }),
  /** Brings the procedure of a file into use; what is unsigned or altered has to be named once more. */
  'pack.import': v.strictObject({ text: v.string(), confirmed }),
  /** Brings a version that is kept here into use again. */
  'pack.use': v.strictObject({ hash: id, confirmed }),
  /** Everything the editor needs for one procedure. */
  'pack.open': v.strictObject({ procedureId: id }),
  /** Keeps what is being edited, right or wrong. */
  'pack.draft': v.strictObject({ procedureId: id, base: id, procedure: v.unknown(), rev: v.number() }),
  'pack.leave': v.strictObject({ procedureId: id }),
} as const

/** What top-level pages may ask; a panel inside a page may only ask what changed and say that it was read. */
export const packCalls = [
  'pack.all',
  'pack.changes',
  'pack.acknowledge',
  'pack.preview',
  'pack.import',
  'pack.use',
  'pack.open',
  'pack.draft',
  'pack.leave',
] as const

/** Outputs of these calls. */
export type PackOutputs = {
  'pack.all': PackDesk
  /** Null when there is nothing to compare. */
  'pack.changes': PackChanges | null
  'pack.acknowledge': null
  'pack.preview': PackPreview
  'pack.import': PackDesk
  'pack.use': PackDesk
  'pack.open': PackMaterial
  'pack.draft': KeptPackDraft
  'pack.leave': null
}

/** What is new about a procedure that can be chosen. */
export type VersionMark = {
  /** This person has not said yet that they read what the version changed. */
  unread?: true
  /** Nobody trusted signed it. */
  unsigned?: true
}

/** Every version known here, and what else the desk lists beside them. */
export type PackDesk = {
  kept: KeptPack[]
  /** Hashes of versions that cannot be read any more. */
  damaged: string[]
  /** Hashes of the versions in use, in the order of their procedures. */
  used: string[]
  /** Hashes of the versions that ship with this release. */
  ships: string[]
  /** Ids of procedures that are being edited. */
  drafts: string[]
  /** Whose reading counts. */
  person: string
  /** Cases that are not finished, with the version each works with. */
  open: { caseId: string; key: string; id: string; hash: string; version: string }[]
}
/** What the version in use changed, sentence by sentence. */
export type PackChanges = {
  from: string
  version: string
  hash: string
  changes: Change[]
  /** Ids of steps that ask something else. */
  changed: string[]
  unsigned?: true
}
/** A pack file before it is brought into use. */
export type PackPreview =
  | { ok: false; mistakes: FileMistake[]; more: number }
  | {
      ok: true
      procedureId: string
      type: string
      title: string
      version: string
      hash: string
      steps: number
      seal: SealState
      /** Why the seal is what it is, one sentence. */
      why: string
      /** The version in use now; absent for a new procedure. */
      instead?: string
      /** Its number is lower than that of the version in use. */
      lower: boolean
      /** It is in use already. */
      isSame: boolean
      changes: Change[]
    }
