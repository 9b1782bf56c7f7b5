import type { Session } from '../../core/case/session'
import type { AccountRecord } from '../../core/records/account-record'
import type { Shown } from './shown'

/** Moves a piece of evidence from the case to a step; values of the record that rest on it follow. */
export async function putToStep(
  { view, append }: Shown,
  { item }: Session['evidence'][number],
  stepId: string,
): Promise<void> {
  const id = crypto.randomUUID()
  if (!(await append({ type: 'evidence.added', stepId, evidence: { id, source: item.source } }))) return
  const patch = resting(view.session.record, item.id, id)
  if (Object.keys(patch).length > 0) await append({ type: 'record.noted', patch })
  await append({ type: 'evidence.removed', evidenceId: item.id })
}

function resting(record: AccountRecord, from: string, to: string): AccountRecord {
  const moved = Object.entries(record).flatMap(([part, noted]) =>
    noted.source.ref === from ? [[part, { ...noted, source: { ...noted.source, ref: to } }] as const] : [],
  )
  return Object.fromEntries(moved) as AccountRecord // as: the same parts with another reference
}
