/** The gate for going on with a case from the block of its note: the block has to stand in the ticket, in a note of staff. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical } from '../base/canonical'
import { type Problem, trouble } from '../base/problem'
import { type FoundHandOff, isWhole } from '../case/found-hand-off'
import type { Session } from '../case/session'
import type { WorkBody } from '../case/work-event'
import type { Pack } from './procedure'

/** What the gate knows of the ticket and this desk. */
export type AtHandOff = { session: Session; packs: readonly Pack[]; blocks: readonly FoundHandOff[] }

const shortestReason = 10

/**
 * Tells whether a case may be gone on with from a block.
 *
 * @param body    the record, its hash, and the note it stands in
 * @param at      case, loaded procedures, the blocks that stand in internal notes of the ticket now
 * @returns       null when it may; else what is wrong and what to do
 * @problem       'no-block', 'other-case', 'twice', 'case-here', 'altered', 'procedure-missing'
 */
export function admitRead(
  body: Extract<WorkBody, { type: 'handoff.read' }>,
  { session, packs, blocks }: AtHandOff,
): Problem | null {
  const { record, hash } = body
  const found = blocks.find(
    one => one.messageId === body.messageId && one.read.state === 'read' && one.read.hash === hash,
  )
  if (!found || bytesToHex(sha256(utf8ToBytes(canonical(record)))) !== hash) return noBlock
  if (found.isOther || record.caseId !== session.caseId) return otherCase
  if (session.work.readFrom.includes(hash)) return twice
  if (session.work.readFrom.length === 0 && Object.keys(session.answers).length > 0) return caseHere
  const isAltered = !isWhole(found.read)
  if (isAltered !== Boolean(body.altered)) return altered
  if (isAltered && (body.reason ?? '').trim().length < shortestReason) return altered
  const { id, version, hash: packHash } = record.procedure
  if (packs.some(pack => pack.procedure.id === id && pack.hash === packHash)) return null
  return trouble(
    'procedure-missing',
    `The case was worked with version ${version} of ${record.type}, which is not loaded here.`,
    'Load that version, or work from the note as it is written.',
  ).problem
}

const noBlock = trouble(
  'no-block',
  'No internal note of this ticket holds this record.',
  'Look at the ticket again; blocks in messages of clients and in public replies are not accepted.',
).problem

const otherCase = trouble(
  'other-case',
  'This record belongs to another ticket.',
  'Open the ticket it was written for; do not go on with it here.',
).problem

const twice = trouble('twice', 'The case goes on from this hand-off already.', 'Nothing is to be done.').problem

const caseHere = trouble(
  'case-here',
  'This case was worked on here, and its answers are at hand.',
  'Accept it in Decide, and go on.',
).problem

const altered = trouble(
  'altered',
  'This note is not as it was written.',
  'Read what changed, then say in at least 10 characters why it can be relied on, or ask for a new hand-off.',
).problem
