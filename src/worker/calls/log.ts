/** The logs of a case, asked of the offscreen room; it is handed the texts it no longer has. */
import { fine, type Result, trouble } from '../../core/base/problem'
import { type Session, sessionOf } from '../../core/case/session'
import type { HeavyDoor, ListRef, LogsOfCase, Missing, MissingLists, SourceRef } from '../../messages/heavy'
import type { Input, Outputs } from '../../messages/protocol'
import { loadReading } from '../../store/cases'
import { loadEvents } from '../../store/session-log'
import type { Deps } from '../deps'
import { withStored } from '../lists'
import { isMissing } from '../texts'

type LogDeps = Pick<Deps, 'db' | 'heavy' | 'tabs'>

/**
 * Reads and groups the logs of a case.
 *
 * @param input    the case
 * @param deps     the worker's own
 * @returns        the view; null when a text is damaged or gone
 * @problem        'logs-unread' when the offscreen room does not answer
 */
export async function view({ caseId }: Input<'log.view'>, deps: LogDeps): Promise<Result<Outputs['log.view']>> {
  const { logs } = await logsOf(caseId, deps)
  return asked(deps, (heavy, lists) => heavy('log.view', { ...logs, lists }))
}

/**
 * Gives a part of the timeline of a case.
 *
 * @param input    the case and from when to when
 * @param deps     the worker's own
 * @returns        the part; null when a text is damaged or gone
 * @problem        'logs-unread'
 */
export async function timeline(
  { caseId, fromMs, toMs }: Input<'log.timeline'>,
  deps: LogDeps,
): Promise<Result<Outputs['log.timeline']>> {
  const { logs } = await logsOf(caseId, deps)
  return asked(deps, (heavy, lists) => heavy('log.timeline', { ...logs, lists, part: { fromMs, toMs } }))
}

/**
 * Judges the logs of a case.
 *
 * @param input    the case
 * @param deps     the worker's own
 * @returns        findings with their rows; null when a text is damaged or gone
 * @problem        'logs-unread'
 */
export async function findings(
  { caseId }: Input<'log.findings'>,
  deps: LogDeps,
): Promise<Result<Outputs['log.findings']>> {
  const { logs, session } = await logsOf(caseId, deps)
  return asked(deps, (heavy, lists) => heavy('log.findings', { ...logs, lists, record: session.record }))
}

/**
 * Gives rows of one log as text.
 *
 * @param input    the case, the log, and which rows
 * @param deps     the worker's own
 * @returns        the rows; null when the log is not in the case, or its text is damaged or gone
 * @problem        'logs-unread'
 */
export async function rows(input: Input<'log.rows'>, deps: LogDeps): Promise<Result<Outputs['log.rows']>> {
  const { caseId, sourceId, ...wanted } = input
  const source = refsOf(await sessionIn(caseId, deps)).find(({ id }) => id === sourceId)
  return source ? asked(deps, heavy => heavy('log.rows', { source, wanted })) : fine(null)
}

type Ask<T> = (heavy: HeavyDoor, lists: ListRef[]) => Promise<T | Missing | MissingLists>

async function asked<T>(deps: LogDeps, ask: Ask<T>): Promise<Result<T | null>> {
  try {
    const answer = await withStored<T>(deps, lists => ask(deps.heavy, lists))
    return fine(isMissing(answer) ? null : answer)
  } catch {
    return trouble(
      'logs-unread',
      'The logs could not be read.',
      'Nothing is known of them. Close the panel and open it.',
    )
  }
}

async function logsOf(caseId: string, deps: LogDeps): Promise<{ logs: Omit<LogsOfCase, 'lists'>; session: Session }> {
  const session = await sessionIn(caseId, deps)
  const tabId = deps.tabs.tabOf(caseId)
  const shown = tabId === undefined ? null : await deps.tabs.reading(tabId)
  const reading = shown?.page === 'ticket' ? shown : await loadReading(deps.db, caseId)
  const messages = (reading?.messages ?? []).map(({ id, speaker, author, time }) => ({ id, speaker, author, time }))
  return { session, logs: { sources: refsOf(session), messages } }
}

async function sessionIn(caseId: string, deps: LogDeps): Promise<Session> {
  const { events } = await loadEvents(deps.db, caseId)
  return sessionOf(
    caseId,
    events.map(kept => kept.event),
  )
}

function refsOf({ sources }: Session): SourceRef[] {
  return sources
    .filter(({ head }) => head.kind === 'log')
    .map(({ head: { id, kind }, settings }) => ({ id, kind, settings }))
}
