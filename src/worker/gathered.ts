/** What tickets tell, worked out in the offscreen room once and kept while ticket, sources, lists and record stay as they are. */
import { caseIdOf } from '../core/base/ids'
import type { Reading, TimeReading } from '../core/case/reading'
import type { Gathered } from '../core/signals/gather'
import type { LanguageFacts } from '../core/signals/signal-input'
import type { Given, HeavyDoor } from '../messages/heavy'
import { type LoadList, withLists } from './lists'
import { isMissing, type LoadText, withTexts } from './texts'

/** What is known of a ticket's texts now. */
export type GatheredNow =
  | {
      state: 'ready'
      value: Gathered
      /** What the client writes in, two letters; absent where nobody can tell. */
      language?: string
    }
  | { state: 'reading' }
  | { state: 'failed' }

/** Gives what a ticket tells; a panel never waits long for it and hears when it is there. */
export type Gatherer = (reading: Reading, given: Given) => Promise<GatheredNow>

/** What gathering needs from outside. */
export type GatherNeeds = {
  heavy: HeavyDoor
  loadText: LoadText
  loadList: LoadList
  /** Called with the case when a ticket that took long is read. */
  onLate: (caseId: string) => void
  pause: (ms: number) => Promise<void>
  /** Which language the client writes. */
  language: (reading: Reading) => Promise<LanguageFacts | undefined>
}

const patienceMs = 200
const mostKept = 12

/**
 * Opens the memory of what tickets tell.
 *
 * @param needs    the offscreen room, the store's texts, and how to wait
 * @returns        the gatherer
 */
export function openGatherer(needs: GatherNeeds): Gatherer {
  const kept = new Map<string, Promise<GatheredNow>>()
  return async (reading, given) => {
    const caseId = caseIdOf(reading.origin, reading.ticketKey)
    const { now: _now, ...lasting } = given
    const key = `${caseId} ${reading.readAt} ${zonedAt(reading)} ${JSON.stringify(lasting)}`
    const known = kept.get(key)
    const work = known ?? askFor(needs, reading, given)
    if (!known) keep(kept, key, work)
    const late = needs.pause(patienceMs).then((): GatheredNow => ({ state: 'reading' }))
    const now = await Promise.race([work, late])
    if (now.state === 'reading' && !known) void work.then(() => needs.onLate(caseId))
    return now
  }
}

/** Changes with the zone told for the site: the times of the ticket are read anew then. */
function zonedAt({ messages, fields }: Reading): string {
  const isOpen = ({ time }: { time?: TimeReading | undefined }) => time !== undefined && !time.sure
  return (messages.find(isOpen) ?? fields.find(isOpen))?.time?.iso ?? ''
}

async function askFor(needs: GatherNeeds, reading: Reading, given: Given): Promise<GatheredNow> {
  const { heavy, loadText, loadList, language: hear } = needs
  try {
    const language = await hear(reading)
    const heard = language ? { language } : {}
    const value = await withLists({ heavy, loadList, refs: given.lists }, lists =>
      withTexts(heavy, loadText, () => heavy('ticket.gather', { reading, given: { ...given, lists }, ...heard })),
    )
    if (value === null || isMissing(value)) return { state: 'failed' }
    return { state: 'ready', value, ...(language?.isReliable ? { language: language.code } : {}) }
  } catch {
    return { state: 'failed' }
  }
}

/** A failure is not kept: the next look tries again. */
function keep(kept: Map<string, Promise<GatheredNow>>, key: string, work: Promise<GatheredNow>): void {
  kept.set(key, work)
  void work.then(({ state }) => {
    if (state === 'failed') kept.delete(key)
  })
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(old)
}
