/** The logs of a case: read once, then grouped, drawn thin and judged as they are asked for. */
import type { LogTable } from '../core/indicators/log-shape'
import { type LogFindings, logFindingsOf } from '../core/records/log-findings'
import { type LogLines, logLinesOf } from '../core/records/log-lines'
import { type MessageMark, type TimelineView, timelineView } from '../core/records/log-marks'
import { onceEach } from '../core/records/log-place'
import { type LogView, logViewOf } from '../core/records/log-view'
import type { NetworkOf } from '../core/records/network'
import type { HeavyCalls, ListRef, Missing, MissingLists, SourceRef } from '../messages/heavy'
import { countryTable, sequenceRules } from '../packs/load-network-lists'
import { listsOf } from './lists'
import { networksAt } from './networks'
import { missingOf, tableOf } from './texts'

type Asked<C extends keyof HeavyCalls> = HeavyCalls[C]['input']

/** Reads and groups; what matters in the logs is asked for by `log.findings`, since judging takes longer than drawing. */
export async function logView(asked: Asked<'log.view'>): Promise<LogView | Missing | MissingLists> {
  const { messages } = asked
  return withTables(asked, (tables, networks) =>
    logViewOf(tables, { networks, gapMin: sequenceRules.session.gapMin, messages }),
  )
}

/** Draws a part of the timeline. */
export async function logTimeline(asked: Asked<'log.timeline'>): Promise<TimelineView | Missing | MissingLists> {
  const { messages, part } = asked
  return withTables(asked, (tables, networks) => timelineView(eventsOf(tables), { networks, messages, part }))
}

/** Judges all logs together. */
export async function logFindings(asked: Asked<'log.findings'>): Promise<LogFindings | Missing | MissingLists> {
  const { sources, messages, record } = asked
  const zone = record.zone?.value ?? sources.find(({ settings }) => settings.zone)?.settings.zone
  return withTables(asked, (tables, networks) =>
    logFindingsOf(eventsOf(tables), {
      rules: sequenceRules,
      countries: countryTable,
      networks,
      record,
      zone,
      requestMs: firstRequest(messages),
    }),
  )
}

/** Gives rows of one log as text. */
export async function logRows({ source, wanted }: Asked<'log.rows'>): Promise<LogLines | Missing> {
  const table = await tableOf(source)
  return table ? logLinesOf(table, wanted) : { missing: [source.id] }
}

async function withTables<T>(
  { sources, lists }: { sources: readonly SourceRef[]; lists: readonly ListRef[] },
  look: (tables: LogTable[], networks: NetworkOf) => T,
): Promise<T | Missing | MissingLists> {
  const missing = missingOf(sources)
  if (missing.length > 0) return { missing }
  const own = listsOf(lists)
  if ('missingLists' in own) return own
  const networks = networksAt(own.lists)
  const tables = await Promise.all(sources.map(tableOf))
  return look(
    tables.filter(table => table !== null),
    onceEach(await networks),
  )
}

function eventsOf(tables: readonly LogTable[]): LogTable['events'] {
  return tables.length === 1 ? (tables[0]?.events ?? []) : tables.flatMap(table => table.events)
}

/** When the client wrote first: what came after is the answer to it. */
function firstRequest(messages: readonly MessageMark[]): number | undefined {
  const times = messages.flatMap(({ speaker, time }) =>
    speaker === 'client' && time?.iso ? [Date.parse(time.iso)] : [],
  )
  return times.length > 0 ? Math.min(...times) : undefined
}
